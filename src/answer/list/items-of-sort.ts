import { singular, sortOfNoun } from '../../english/sorts-of-nouns.ts';
import { isWellKnownName, MEN, PLACE_NAMES, WOMEN } from '../../english/well-known-names.ts';
import { listedNoun } from '../../question/question-kind.ts';
import { findCue } from './items-by-cue.ts';

/** Whether a sentence's text holds something of a sort. */
type Holds = (text: string) => boolean;

export interface SortOfItem {
  readonly holds: Holds;
  /** The same, more strictly, for a question that says nothing else: "Which people are named?" */
  readonly named: Holds;
  /** Whether few sentences hold it by chance: a sum of money does, a name does not. */
  readonly particular: boolean;
  /** Whether it is told by the words of a statement, such as *because*, that many a sentence has. */
  readonly byCue: boolean;
}

/** The sort that a question for a list asks for. */
export interface AskedSort {
  /** Undefined when the question's noun tells nothing of what to look for. */
  readonly sort: SortOfItem | undefined;
  /** The words of the question that name the sort, which an item need not say; empty without a noun. */
  readonly words: string;
}

const matches =
  (pattern: RegExp): Holds =>
  (text) =>
    pattern.test(text);

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const MONEY =
  /[$€£¥]\s?\d|\b\d+(?:[.,]\d+)?\s?(?:p|c|pence|cents?|pounds?|dollars?|euros?|yen)\b|\bfree\b|\bfull price\b/i;
const PERCENT = /\d\s?%|\bper ?cent\b|\bpercentage/i;
const DEGREES = /\d\s?°|\bdegrees?\b|\btemperature\b/i;
const MEASURE =
  /\d\s?(?:%|°|[kmc]?m|k?g|mg|ml|l|lb|oz|ft|in|km\/h|mph)\b|\b(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half)\S*?[\s-](?:\S+\s)?(?:met(?:re|er)|lit(?:re|er)|gram|kilo|mile|inch|foot|feet|pound|ton|degree|per cent|hour|minute|day|week|year)/i;
const DATE = new RegExp(
  `\\b(?:1\\d|20)\\d\\d\\b|\\b(?:${MONTH})\\b|\\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\. ?\\d|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`,
);
const COLOUR =
  /\b(?:red|blue|green|yellow|orange|purple|violet|pink|brown|black|white|gr[ae]y|silver|gold(?:en)?|colou?r)\b/i;
const SUBSTANCE =
  /\b(?:hydrogen|helium|carbon|nitrogen|oxygen|fluorine|fluoride|neon|sodium|magnesium|alumini?um|silicon|phosphorus|sul(?:ph|f)ur|sul(?:ph|f)ates?|chlorine|chloride|potassium|calcium|iron|copper|zinc|silver|tin|gold|mercury|lead|uranium|plutonium|lithium|iodine|steel|bronze|brass|salts?|acids?|water|alcohol|oil|sugar|protein|minerals?)\b/i;
const SCIENTIST =
  /\b\w*(?:ologist|onomer|anatomist|chemist|physicist|botanist|zoologist|economist|mathematician|historian)s?\b|\b(?:scientist|scholar|researcher|professor|engineer|inventor|Dr|Prof)\b/i;
const OFFICIAL =
  /\b(?:minister|secretary|president|adviser|advisor|ambassador|envoy|official|diplomat|governor|senator|mayor|chancellor|spokes\w+|general)s?\b/i;
const LANGUAGE =
  /\b(?:English|French|German|Spanish|Italian|Latin|Greek|Arabic|Hebrew|Chinese|Japanese|Russian|Persian|Portuguese|Dutch|Welsh|Irish|Turkish|Hindi)\b/;

const HOLDERS: readonly (readonly [RegExp, Holds])[] = [
  [/^(?:price|cost|charge|fee|fine|sum|payment|salary|wage|tax|fare|expense)$/, matches(MONEY)],
  [/^(?:percentage|rate|share)$/, matches(PERCENT)],
  [/^temperature$/, matches(DEGREES)],
  [/^(?:size|weight|distance|length|height|speed|amount|quantity|measurement|dimension)$/, matches(MEASURE)],
  [
    /^(?:number|figure|statistic|value|score)$/,
    matches(
      /\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand|million|billion)\b/i,
    ),
  ],
  [/^(?:date|year|day|month)$/, matches(DATE)],
  [/^(?:colour|color)$/, matches(COLOUR)],
  [/^(?:substance|chemical|mineral|metal|element|salt|material)$/, matches(SUBSTANCE)],
  [/^(?:scientist|researcher|scholar|expert|academic|geologist)$/, matches(SCIENTIST)],
  [/^(?:official|politician|diplomat|leader)$/, matches(OFFICIAL)],
  [/^language$/, matches(LANGUAGE)],
];
const WATER = /^(?:sea|ocean|water|lake|river|gulf|bay)$/;
const NAMED_WATER =
  /\b(?:Pacific|Atlantic|Arctic|Baltic|Mediterranean|Caribbean|Adriatic|Aegean|Caspian|Nile|Danube|Rhine|Thames|Amazon|Mississippi|Volga|Ganges)\b|\p{Lu}\p{Ll}+ (?:Sea|Ocean|Lake|River|Bay|Gulf|Channel|Strait)\b|\b(?:Lake|River|Gulf of|Bay of|Strait of) \p{Lu}/u;
const TOWN = /^(?:country|nation|state|city|town|continent|place|region|island|location|area)$/;

/** The sort of thing that a question asks for several of: by the words that tell of a drawback or a reason, else by its noun. */
export function sortAsked(question: string): AskedSort {
  const noun = listedNoun(question);
  const cue = findCue(question, noun);
  if (cue) {
    const holds = matches(cue.told);
    return { sort: { holds, named: holds, particular: true, byCue: true }, words: cue.words };
  }
  const beside = nounBeside(question, noun);
  return { sort: holderOf(singular(noun.toLowerCase())), words: `${noun} ${beside}`.trim() };
}

/** "seas and oceans": the noun that is asked for with the other; empty without one. */
function nounBeside(question: string, noun: string): string {
  const at = noun === '' ? -1 : question.indexOf(noun);
  return at < 0 ? '' : (/^ (?:and|or) (\p{L}+s)\b/u.exec(question.slice(at + noun.length))?.[1] ?? '');
}

/** How to tell what is of the sort that a noun names ("scientist", "country"); undefined for nouns that tell nothing. `noun` is singular. */
export function holderOf(noun: string): SortOfItem | undefined {
  const listed = HOLDERS.find(([nouns]) => nouns.test(noun))?.[1];
  if (listed)
    return {
      holds: listed,
      named: listed,
      particular: !/^(?:number|figure|date|year)$/.test(noun),
      byCue: false,
    };
  if (WATER.test(noun))
    return { holds: hasName, named: matches(NAMED_WATER), particular: false, byCue: false };
  if (TOWN.test(noun)) return { holds: hasName, named: hasName, particular: false, byCue: false };
  const sort = noun === '' ? 'thing' : sortOfNoun(noun);
  if (sort === 'person') {
    return {
      holds: (text) => hasName(text) || hasPerson(text),
      named: hasPersonsName,
      particular: false,
      byCue: false,
    };
  }
  return sort === 'group'
    ? { holds: hasName, named: hasNameWith(noun), particular: false, byCue: false }
    : undefined;
}

/** A capital inside the sentence, or a name that everyone knows at its beginning. */
function hasName(text: string): boolean {
  if (/[\p{Ll}\d,;:)”"'’]\s+(?:["“(]?)(?!I\b)\p{Lu}/u.test(text)) return true;
  const first = /^\p{L}+/u.exec(text)?.[0].toLowerCase() ?? '';
  return isWellKnownName(first) || PLACE_NAMES.has(first);
}

function hasPerson(text: string): boolean {
  return (text.match(/\p{Ll}{3,}/gu) ?? []).some((word) => sortOfNoun(singular(word)) === 'person');
}

const TITLED_NAME =
  /\b(?:Mr|Mrs|Ms|Miss|Dr|Prof|Professor|Rev|Sir|Lord|Lady|King|Queen|Prince|Princess|President|Minister|Secretary|Senator|Captain|General)\.? (?:of \p{Lu}|\p{Lu})|\b(?:\p{Lu}\. ){1,3}\p{Lu}\p{Ll}/u;

/** A title or initials before a name, a first name that everyone knows before another name, or one alone with what its bearer is. */
function hasPersonsName(text: string): boolean {
  if (TITLED_NAME.test(text)) return true;
  return Array.from(text.matchAll(/\p{Lu}[\p{L}-]+/gu)).some(({ 0: name, index }) => {
    const lower = name.toLowerCase();
    const after = text.slice(index + name.length);
    if (MEN.has(lower) || WOMEN.has(lower)) return true;
    return (
      !PLACE_NAMES.has(lower) &&
      /^(?: \p{Lu}\p{Ll}+)?, (?:an?|the|then|his|her|their) /u.test(after) &&
      hasPerson(after.slice(0, 60))
    );
  });
}

/** A capital word, before "of" and the like, that the name of a thing ends with. */
const NAME_BEFORE = /\p{Lu}[\p{L}.'’-]{0,40} (?:of |for |the ){0,3}$/u;
const NAME_AFTER = /^ (?:of|for) /;

/** "the Geological Society" for a society. */
function hasNameWith(noun: string): Holds {
  const capital = noun.slice(0, 1).toUpperCase() + noun.slice(1);
  return (text) => {
    for (let at = text.indexOf(capital); at >= 0; at = text.indexOf(capital, at + 1)) {
      const before = text.slice(Math.max(0, at - 60), at);
      if (NAME_BEFORE.test(before)) return true;
      if (!/\w$/.test(before) && NAME_AFTER.test(text.slice(at + capital.length))) return true;
    }
    return false;
  };
}
