import { tableLines } from '../text/read-word-lists.ts';
import FAMILIES from './word-families.txt';

/** The first of each family by all of its stems. */
const HEADS = new Map(
  tableLines(FAMILIES)
    .map((line) => line.split(' '))
    .flatMap((family) => family.map((stem) => [stem, family[0]!] as const)),
);

const ENDINGS =
  /(?:ian|ean|an|ia|ea|ish|ese|es|i|ic|ical|al|ist|ism|er|or|ment|ion|iv|ous|ful|th|ty|y|a|o|e)$/;

/** What terms formed from one another share, as Oman and Omani: six letters at most. Weak evidence. */
export function rootOf(stem: string): string {
  const known = HEADS.get(stem) ?? stem;
  if (known.length < 5 || /\P{L}/u.test(known)) return known;
  const bare = known.replace(ENDINGS, '');
  return (bare.length >= 3 ? bare : known).slice(0, 6);
}
