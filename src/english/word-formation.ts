/**
 * Stems of one family that no rule joins, a family a line, the one that the others are read as first: countries with their people, and
 * nouns that are not spelt like their verb or adjective.
 */
const FAMILIES = `
britain british brit briton
franc french
spain spanish spaniard
netherland dutch
greec greek
switzerland swiss
denmark danish dane
poland polish pole
turkei turkish turk
sweden swedish swede
finland finnish finn
ireland irish
china chines
japan japanes
england english
scotland scottish scot
wale welsh
norwai norwegian
israel isra
germani german
afghanistan afghan
thailand thai
philippin filipino
argentina argentin
somalia somali
palestin palestinian
rome roman
texa texan
pari parisian
peru peruvian
cuba cuban
asia asian
sudan sudanes
jordan jordanian
taiwan taiwanes
belgium belgian
christ christian
lebanon lebanes
congo congoles
nepal nepalei
music musician
scienc scientist scientif
polit politician polici
terror terrorist
war warfar
decid decis
die death dead
bear birth
strong strength strengthen
long length lengthen
high height
wide width widen
deep depth deepen
broad breadth
invad invas
explod explos
destroi destroy destruct
marri marriag
believ belief
prove proof
sell sale
lose loss
succe succeed success successor
fail failur
receiv recipi receipt recept
permit permiss
admit admiss
save safe safeti
free freedom
poor poverti
advis advic
speak speech
choos choic
weigh weight
fly fli flight
see sight
sing song
live life
found founder foundat
suspect suspicion suspici
defend defens defenc
vari varieti variat variou
analyz analysi analys analyst
abl abil
angri anger
proud pride
hot heat
hungri hunger
young youth
employ employe
citi citizen
crime crimin
center centr central
fame famous
medicin medic
surgeri surgeon surgic
magic magician
day daili
intend intent
expand expans
extend extent extens
respond respons
collid collis
divid divis
conclud conclus
includ inclus
exclud exclus
persuad persuas
attend attent
pursu pursuit
thiev theft thief
hate hatr
warm warmth
true truth
king kingdom
hero heroic
sun solar
moon lunar
`;

const HEADS = new Map(
  FAMILIES.trim()
    .split('\n')
    .flatMap((line) => line.split(' ').map((stem) => [stem, line.split(' ')[0]!] as const)),
);

const ENDINGS =
  /(?:ian|ean|an|ia|ea|ish|ese|es|i|ic|ical|al|ist|ism|er|or|ment|ion|iv|ous|ful|th|ty|y|a|o|e)$/;

/**
 * What terms formed from one another share: Iran, Iranian and Iranians; Oman and Omani; discover and discovery. Works on stems: takes one
 * ending off and keeps at most the first six letters, so it joins too much rather than too little and counts only as weak evidence.
 */
export function rootOf(stem: string): string {
  const known = HEADS.get(stem) ?? stem;
  if (known.length < 5 || /\P{L}/u.test(known)) return known;
  const bare = known.replace(ENDINGS, '');
  return (bare.length >= 3 ? bare : known).slice(0, 6);
}
