import type { Lexicon } from '../text/lexicon.ts';
import { groupedWith, readWordGroups, type WordGroups } from './word-groups.ts';

/**
 * Words with which people ask for what writers say in others: one group a line, written by hand. Everyday words and the
 * staples of reports only; a word may stand in several groups.
 */
const GROUPS = `
agenda topic subject issue matter theme discuss
newspaper press paper publication journal magazine media outlet
meeting talk negotiation discussion summit conference
negotiator mediator intermediary broker
swap exchange trade
bomb bombing airstrike strike attack raid shell
war conflict fighting battle hostilities
fight battle combat clash
soldier troop army military force
rebel militia insurgent guerrilla fighter militant
kill die death dead murder slay fatal casualty deceased
murder homicide assassinate
hurt injure injury wound
arrest detain custody jail prison imprison apprehend
police officer cop authorities
suspect accused defendant
crime offence offense
guilty convict conviction
trial court case hearing
judge justice court
sue lawsuit suit
accuse charge allege blame
lawyer attorney counsel
steal theft rob robbery loot
gun weapon firearm rifle
buy purchase acquire acquisition
sell sale sold
cost price pay worth expensive value fee
money fund cash dollar
earn income salary wage revenue
rich wealthy wealth
poor poverty
job work occupation profession career employ employment
job post position role
hire employ recruit appoint
fire dismiss sack lay
boss chief head leader manager director
resign quit retire
company firm business corporation
start begin launch open commence onset initiate
end finish stop conclude cease close
create make establish found form build develop
build construct construction erect
invent devise develop create design
author write writer pen
book novel publication
movie film picture
actor star actress cast
singer vocalist sing musician
song track single tune
show program programme series
win victory beat defeat triumph
lose defeat loss
game match contest
team club side squad
coach manager trainer
prize award medal trophy honor
big large huge great major enormous
small little tiny minor
largest biggest greatest
fast quick rapid speed
old age aged ancient
young youth
tall height high
long length
wide width
deep depth
heavy weight weigh
far distance
child kid son daughter baby
kid boy girl teenager teen
mother mom mum parent
father dad parent
parent father mother
wife husband spouse marry marriage wed
brother sister sibling
born birth birthplace
grow raise upbringing
live reside residence home inhabit
home house residence
people population inhabitant resident citizen
country nation state
city town
village settlement
place location site area region
doctor physician medic
hospital clinic
sick ill illness disease
disease illness sickness disorder condition
treat treatment cure therapy
drug medicine medication
symptom sign
test examine exam
study research investigate investigation
study learn student
scientist researcher
expert specialist
school college university education
teach teacher professor educate instruct
say tell state announce declare claim according
deny reject refuse decline
comment statement say
admit confess acknowledge
ask request demand
answer reply respond response
agree agreement deal accord pact
promise pledge vow
plan intend scheme propose
want wish hope seek desire
goal aim purpose objective target
try attempt effort
help aid assist support
allow permit let enable
forbid ban prohibit bar
prevent avoid deter stop
cause lead result trigger reason
reason cause why motive
happen occur event take
change alter shift
increase rise grow growth
decrease fall drop decline reduce
damage destroy destruction harm
crash accident collision wreck
plane aircraft jet airplane flight airliner
ship vessel boat
car vehicle automobile
travel trip journey visit
go travel head
leave depart exit
arrive reach come
send dispatch deploy
give provide donate grant supply
get receive obtain
use utilize employ apply
keep maintain retain
show reveal demonstrate display
hide conceal secret
secret hidden covert clandestine backchannel
find discover discovery locate
look search seek hunt
see view watch
think believe opinion view
feel emotion
like enjoy love favorite
hate dislike
fear afraid worry concern
danger threat risk dangerous
safe security safety
problem difficulty trouble issue
important significant key main
main primary chief principal
famous known notable renowned
nickname known called
name call title dub
kind type sort form
part component element
amount quantity number
number total
rule govern reign control
king monarch ruler
president leader
vote election elect poll
politician senator lawmaker congressman
party faction
law legislation act bill
government administration officials
spokesman spokeswoman spokesperson
ambassador envoy diplomat
adviser advisor aide
immigrant migrant refugee
protest demonstration rally
religion faith church
storm hurricane cyclone
rain rainfall
fire blaze burn
flood flooding
earthquake quake
food meal dish eat
drink beverage
ingredient contain consist
cook bake prepare
oven bake
water moisture
animal creature species
dog puppy
plant tree
color colour hue
picture photo photograph image
computer machine
software program application
internet web online website
phone telephone mobile
weather climate
sea ocean
mountain peak
river stream
road street highway
owner own possess
friend colleague companion
enemy foe opponent rival
partner ally
american u.s
`;

let paraphrases: WordGroups | undefined;

/** The library's terms that paraphrase the one named; empty when the table does not know it. */
export function paraphrasesOf(name: string, lexicon: Lexicon): readonly number[] {
  paraphrases ??= readWordGroups(GROUPS, lexicon);
  return groupedWith(name, paraphrases, lexicon);
}
