import { normalWord } from '../text/words.ts';

/** What is known of a word from its form alone, as bits; a word can be several. */
export const WordClass = {
  /** Says nothing about the subject: articles, auxiliaries, prepositions, question words. */
  function: 1 << 0,
  capital: 1 << 1,
  number: 1 << 2,
  year: 1 << 3,
  /** Month, weekday, season. */
  calendar: 1 << 4,
  /** Currency signs and words. */
  money: 1 << 5,
  /** Units of time: hours, decades. */
  time: 1 << 6,
  /** Units of measure, and per cent. */
  measure: 1 << 7,
  /** Third person, possessive and demonstrative: points at something said before. */
  pronoun: 1 << 8,
  negation: 1 << 9,
  /** because, due, since: a cause follows. */
  cause: 1 << 10,
  /** by, through, using: a means follows. */
  means: 1 << 11,
  /** in, at, near: a place or time may follow. */
  place: 1 << 12,
  honorific: 1 << 13,
  noun: 1 << 14,
  verb: 1 << 15,
  adjective: 1 << 16,
  /** dozens, half, several: counts without a figure. */
  quantity: 1 << 17,
  ordinal: 1 << 18,
  /** he, she, who and the like stand for people; and so do the nouns of trades and kin. */
  person: 1 << 19,
  /** Forms of be and other words that define: means, refers. */
  be: 1 << 20,
  /** a, an: the sort of a thing follows. */
  indefinite: 1 << 21,
  /** the. */
  definite: 1 << 22,
  /** aged, old, at: an age may stand beside. */
  age: 1 << 23,
} as const;

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

const FUNCTION_WORDS = set(`
  a an the this that these those and or but nor so yet if then than as of at by for with about against between into
  through during before after above below to from up down in out on off over under again once here there all any both each
  few more most other some such only own same too very can will just should now i me my myself we our ours us ourselves you
  your yours yourself he him his himself she her hers herself it its itself they them their theirs themselves what which who
  whom whose when where why how is am are was were be been being have has had having do does did doing would could may might
  must shall ought not no cannot don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't
  hasn't haven't hadn't because until while since upon within without among also however whether i'm it's that's what's
  who's where's how's there's he's she's let's they're we're you're i've you've we've they've i'd you'd he'd she'd we'd
  they'd i'll you'll he'll she'll we'll they'll s t d ll re ve whats whos wheres hows whens isnt dont doesnt didnt cant
  wasnt werent arent hasnt havent hadnt wouldnt couldnt shouldnt
  ever please tell me anyone someone somebody anybody something anything everything nothing
`);
const PRONOUNS = set(
  'he him his himself she her hers herself it its itself they them their theirs themselves this that these those such there both former latter',
);
const NEGATIONS = set(
  "not no never none neither nor without nothing nobody cannot don't doesn't didn't isn't aren't wasn't weren't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't isnt dont doesnt didnt cant wasnt werent arent hasnt havent hadnt wouldnt couldnt shouldnt declined refused denied failed",
);
const CAUSES = set(
  'because due since owing thanks caused cause causes causing therefore hence reason reasons result resulted resulting led leads prevent avoid deter allow allows allowing enable enables order purpose aim aimed so',
);
const MEANS = set('by through using via use used uses with means method process');
const PLACES = set(
  'in at near from to on between along outside inside across around within beside off toward towards into throughout located',
);
const CALENDAR =
  set(`january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday spring summer autumn winter`);
const MONEY = set(
  '$ € £ ¥ dollar dollars euro euros pound pounds yen cent cents usd eur gbp francs rupees price cost costs',
);
const TIMES =
  set(`second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries
  overnight daily weekly monthly annually yesterday today tomorrow morning afternoon evening night noon midnight am pm bc ad bce ce`);
const MEASURES =
  set(`% percent percentage kilometre kilometres kilometer kilometers km mile miles metre metres meter meters m cm mm
  centimetre centimetres inch inches foot feet ft yard yards acre acres hectare hectares gram grams g kg kilogram kilograms mg tonne tonnes
  ton tons pound pounds lb ounce ounces litre litres liter liters ml gallon gallons degree degrees celsius fahrenheit hz mhz ghz watt watts
  volt volts byte bytes mb gb square cubic mph`);
const QUANTITIES =
  set(`dozen dozens half several many few hundreds thousands millions billions couple pair single double triple twice
  thrice majority most quarter third`);
const ORDINALS = set('first second third fourth fifth sixth seventh eighth ninth tenth last final next');
const HONORIFICS =
  set(`mr mrs ms dr prof sir lady lord president minister secretary king queen prince princess pope senator general
  captain colonel professor saint judge governor mayor chancellor emperor bishop`);
const PEOPLE =
  set(`who whom whose man woman men women father mother son daughter brother sister wife husband author writer singer actor
  actress director founder leader scientist engineer artist painter composer player coach teacher student officer official officials
  adviser advisor ambassador diplomat researcher researchers scholar scholars inventor owner chief head`);

const NUMBER_WORDS: Readonly<Record<string, string>> = {
  zero: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
  eleven: '11',
  twelve: '12',
  thirteen: '13',
  fourteen: '14',
  fifteen: '15',
  sixteen: '16',
  seventeen: '17',
  eighteen: '18',
  nineteen: '19',
  twenty: '20',
  thirty: '30',
  forty: '40',
  fifty: '50',
  sixty: '60',
  seventy: '70',
  eighty: '80',
  ninety: '90',
  hundred: '100',
  thousand: '1000',
  million: '1000000',
  billion: '1000000000',
  first: '1st',
  second: '2nd',
  third: '3rd',
  fourth: '4th',
  fifth: '5th',
  sixth: '6th',
  seventh: '7th',
  eighth: '8th',
  ninth: '9th',
  tenth: '10th',
}; // prettier-ignore

const FIGURES: ReadonlyMap<string, string> = new Map(Object.entries(NUMBER_WORDS));

/** The figure that a number word stands for (`twelve` → `12`, `third` → `3rd`); undefined for any other word. */
export function figureOf(normal: string): string | undefined {
  return FIGURES.get(normal);
}

const BE = set('is are was were be mean means refers called known');

const LISTS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [FUNCTION_WORDS, WordClass.function],
  [PRONOUNS, WordClass.pronoun],
  [NEGATIONS, WordClass.negation],
  [CAUSES, WordClass.cause],
  [MEANS, WordClass.means],
  [PLACES, WordClass.place],
  [CALENDAR, WordClass.calendar],
  [MONEY, WordClass.money],
  [TIMES, WordClass.time],
  [MEASURES, WordClass.measure],
  [QUANTITIES, WordClass.quantity],
  [ORDINALS, WordClass.ordinal],
  [HONORIFICS, WordClass.honorific],
  [PEOPLE, WordClass.person],
  [BE, WordClass.be],
  [set('a an one'), WordClass.indefinite],
  [set('the'), WordClass.definite],
  [set('age aged ages at old'), WordClass.age],
];

const SPEECH: Readonly<Record<string, number>> = {
  NOUN: WordClass.noun,
  PROPN: WordClass.noun,
  VERB: WordClass.verb,
  ADJ: WordClass.adjective,
  ADV: WordClass.adjective,
};

/** The classes of a word as written; `partOfSpeech` is how the word reads alone. */
export function classify(surface: string, normal: string, partOfSpeech: string): number {
  let classes = SPEECH[partOfSpeech] ?? 0;
  for (const [words, bit] of LISTS) if (words.has(normal)) classes |= bit;
  if (/^\p{Lu}/u.test(surface)) classes |= WordClass.capital;
  if (/^\p{N}/u.test(surface)) classes |= WordClass.number;
  else if (figureOf(normal) !== undefined && normal !== 'second') classes |= WordClass.number;
  // As written: `1,500` is no year.
  if (/^(?:1\d|20)\d\ds?$/.test(surface)) classes |= WordClass.year;
  if (/^[$€£¥%]$/.test(surface)) classes |= WordClass.function;
  return classes;
}

/** The classes of a function word, for reading questions without a lexicon. */
export function isFunctionWord(word: string): boolean {
  return FUNCTION_WORDS.has(normalWord(word));
}
