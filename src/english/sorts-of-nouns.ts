const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const MALE = set(`
  man boy father dad son brother husband uncle nephew grandfather grandson king prince duke lord sir emperor pope monk gentleman
  bridegroom widower actor waiter policeman fireman fisherman salesman chairman businessman spokesman craftsman god mr stepfather baron
`);
const FEMALE = set(`
  woman girl mother mum mom daughter sister wife aunt niece grandmother granddaughter queen princess duchess lady empress nun bride widow
  actress waitress policewoman chairwoman businesswoman spokeswoman goddess mrs ms miss stepmother baroness heroine
`);
const PEOPLE = set(`
  person people child baby kid adult parent friend neighbour neighbor colleague partner rival enemy member leader head chief boss president
  vice-president minister premier chancellor secretary ambassador diplomat governor mayor senator politician official adviser advisor
  aide spokesperson representative delegate negotiator judge lawyer attorney officer soldier general colonel captain admiral commander
  sergeant police detective doctor dr surgeon nurse patient professor prof teacher schoolteacher student pupil scholar researcher scientist
  physicist chemist biologist geologist astronomer anatomist historian economist engineer architect designer inventor founder owner
  director manager executive editor author writer poet novelist journalist reporter critic singer musician composer artist painter
  sculptor photographer dancer athlete player coach champion winner captain driver pilot sailor farmer baker brewer butcher cook chef
  cabinetmaker carpenter builder worker employee customer buyer seller dealer collector merchant trader visitor tourist guest host
  passenger resident citizen villager islander refugee migrant victim survivor witness suspect criminal prisoner hostage rebel militant
  activist protester voter candidate priest vicar bishop rabbi imam saint prophet philosopher expert specialist intermediary reader user
  left-hander crew ceo librarian assistant clerk guard hunter explorer traveller traveler
`);
const ANIMALS = set(
  'dog cat horse pony bird parrot elephant lion tiger bear wolf fox cow bull sheep dolphin whale rabbit monkey ape pet puppy kitten animal creature ship boat ferry',
);
/** Several people who act as one: both *it* and *they* stand for these. */
const GROUPS = set(`
  company firm government department ministry council committee team club band group union party police crew family couple staff
  court army navy church school university society association organisation organization agency newspaper paper board bank parliament
  congress senate administration library museum hospital public couple gang tribe community population
`);
const PLACES = set(`
  place country city town village island islands region area state county province district continent street square market harbour harbor
  port coast beach shore sea ocean lake river valley mountain hill forest desert park garden house home building room hall office shop
  store factory mill brewery workshop hotel inn pub restaurant kitchen church cathedral churchyard temple mosque castle palace tower
  bridge station airport hospital school university college museum library theatre theater prison camp base site field farm cave mine
  quarry cliff cliffs springs floor land world earth
`);
const TIMES = set(`
  time moment second minute hour day night morning afternoon evening week weekend month year decade century age era period season spring
  summer autumn winter today yesterday tomorrow january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday christmas easter
`);
const MEASURES = set(`
  metre meter kilometre kilometer centimetre centimeter millimetre millimeter mile foot inch yard acre hectare gram kilogram kilo tonne ton
  pound ounce litre liter gallon degree percent cent dollar euro penny half quarter dozen hundred thousand million billion g kg km cm mm c f
  decibel watt volt percentage
`);
const MANY = set(
  'people men women children police feet teeth mice geese data media bacteria cattle folk both',
);
const ONE = set(
  'news mathematics physics politics economics series species analysis basis crisis gas bus lens status address',
);

export type Gender = 'man' | 'woman';
export type Sort = 'person' | 'animal' | 'group' | 'place' | 'time' | 'measure' | 'thing';

/** What a lower-case noun stands for, by closed lists; a thing when none has it. */
export function sortOfNoun(noun: string): Sort {
  const single = singular(noun);
  const has = (nouns: ReadonlySet<string>): boolean => nouns.has(noun) || nouns.has(single);
  if (has(MALE) || has(FEMALE)) return 'person';
  if (has(GROUPS)) return 'group';
  if (has(PEOPLE) || /(?:ologist|woman|women|men)$/.test(single)) return 'person';
  if (has(ANIMALS)) return 'animal';
  if (has(PLACES)) return 'place';
  if (has(MEASURES)) return 'measure';
  return has(TIMES) || /^(?:1\d|20)\d\ds?$/.test(noun) ? 'time' : 'thing';
}

/** Whether a lower-case noun stands for several. */
export function isPlural(noun: string): boolean {
  if (MANY.has(noun) || /[a-z]{2}men$/.test(noun)) return true;
  return noun.length > 3 && /[^su]s$/.test(noun) && !/(?:is|ous)$/.test(noun) && !ONE.has(noun);
}

/** The noun for one of them: countries → country, women → woman. */
export function singular(noun: string): string {
  if (noun === 'people') return 'person';
  if (noun === 'children') return 'child';
  if (/men$/.test(noun)) return noun.replace(/men$/, 'man');
  if (!isPlural(noun)) return noun;
  return noun
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x|z)es$/, '')
    .replace(/(?<=[^s])s$/, '');
}
