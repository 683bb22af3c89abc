import { isWellKnownName, PLACE_NAMES } from '../text/well-known-names.ts';
import { singular, sortOfNoun } from './sorts-of-nouns.ts';

/** Whether a sentence's text holds something of a sort. */
type Holds = (text: string) => boolean;

export interface SortOfItem {
  readonly holds: Holds;
  /** Whether few sentences hold it by chance: a sum of money does, a name does not. */
  readonly particular: boolean;
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
  /\d\s?(?:%|°|[kmc]?m|k?g|mg|ml|l|lb|oz|ft|in|km\/h|mph)\b|\b(?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half)\S*\s(?:\S+\s)?(?:met(?:re|er)|lit(?:re|er)|gram|kilo|mile|inch|foot|feet|pound|ton|degree|per cent|hour|minute|day|week|year)/i;
const DATE = new RegExp(
  `\\b(?:1\\d|20)\\d\\d\\b|\\b(?:${MONTH})\\b|\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day`,
);
const CAUSE =
  /\b(?:because|since|due to|owing to|so that|in order to|thanks to|for this reason|therefore|which (?:gives?|makes?|keeps?|lets?|helps?|allows?|causes?)|to (?:keep|prevent|avoid|make|help|allow|deter|stop))\b/i;
const COLOUR =
  /\b(?:red|blue|green|yellow|orange|purple|violet|pink|brown|black|white|gr[ae]y|silver|gold(?:en)?|colou?r)\b/i;
const SUBSTANCE =
  /\b(?:hydrogen|helium|carbon|nitrogen|oxygen|fluorine|fluoride|neon|sodium|magnesium|alumini?um|silicon|phosphorus|sul(?:ph|f)ur|sul(?:ph|f)ates?|chlorine|chloride|potassium|calcium|iron|copper|zinc|silver|tin|gold|mercury|lead|uranium|plutonium|lithium|iodine|steel|bronze|brass|salts?|acids?|water|alcohol|oil|sugar|protein|minerals?)\b/i;
const RELATIVE =
  /\b(?:father|mother|brother|sister|son|daughter|uncle|aunt|nephew|niece|cousin|husband|wife|grand\w+|parents?|children|child)\b/i;
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
  [/^(?:reason|cause|purpose|aim|motive)$/, matches(CAUSE)],
  [/^(?:colour|color)$/, matches(COLOUR)],
  [/^(?:substance|chemical|mineral|metal|element|salt|material)$/, matches(SUBSTANCE)],
  [/^(?:relative|sibling|parent)$/, matches(RELATIVE)],
  [/^(?:scientist|researcher|scholar|expert|academic|geologist)$/, matches(SCIENTIST)],
  [/^(?:official|politician|diplomat|leader)$/, matches(OFFICIAL)],
  [/^language$/, matches(LANGUAGE)],
];
const TOWN =
  /^(?:country|nation|state|city|town|continent|place|region|island|river|sea|ocean|location|area)$/;

/** How to tell what is of the sort that a noun names ("scientist", "country"); undefined for nouns that tell nothing. `noun` is singular. */
export function holderOf(noun: string): SortOfItem | undefined {
  const listed = HOLDERS.find(([nouns]) => nouns.test(noun))?.[1];
  if (listed) return { holds: listed, particular: !/^(?:number|figure|date|year|reason|cause)$/.test(noun) };
  if (TOWN.test(noun)) return { holds: hasName, particular: false };
  const sort = noun === '' ? 'thing' : sortOfNoun(noun);
  if (sort === 'person') return { holds: (text) => hasName(text) || hasPerson(text), particular: false };
  return sort === 'group' ? { holds: hasName, particular: false } : undefined;
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
