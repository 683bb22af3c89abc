import { hasAntecedent, isPersonal } from './antecedents.ts';
import { opensInSight, opensWithEmptyIt, opensWithLink } from './links.ts';
import { type Opening, openingText, readOpening } from './sentence-opening.ts';
import type { TaggedWord } from './tagged-words.ts';

const POINTER =
  /\b(?:he|she|it|they|him|her|them|his|hers|its|theirs?|this|these|there|himself|herself|itself|themselves)\b|^(?:\S+ ){0,2}th(?:at|ose)\b/;

/** "The company had offered three.": what is counted was said before. */
const ENDS_SHORT =
  /\b(?:had|have|has|was|were|made|makes?|offered|wanted|needed?|needs|got|took|found|lost|won|only|just)\s(?:one|two|three|four|five|six|seven|eight|nine|ten)[.!]$/;

/** Whether it needs what stands before it: it opens with a link, or a pronoun whose referent it lacks. */
export function leansOnContext(sentence: string): boolean {
  if (continuesQuotation(sentence) || isAttributedToPronoun(sentence)) return true;
  if (ENDS_SHORT.test(sentence.slice(-40))) return true;
  const opening = openingText(sentence);
  const lower = opening.toLowerCase();
  if (opensWithLink(lower)) return true;
  if (!POINTER.test(lower)) return false;
  const read = readOpening(opening);
  for (let at = 0; at < read.reach; at++) if (isLoosePointer(read, at)) return true;
  return false;
}

/** A quotation that began in a sentence before: it closes here and does not open. */
function continuesQuotation(sentence: string): boolean {
  const straight = sentence.split('"').length - 1;
  if (straight % 2 === 1) return !/^[\s([]*"/.test(sentence);
  const closed = sentence.indexOf('”');
  return closed >= 0 && !sentence.slice(0, closed).includes('“');
}

const PRONOUN_SAYS =
  /^(?:(?:he|she|they|it) \p{L}+|(?:said|says|added|adds|asked|wrote) (?:he|she|they|it)\b)/u;

/** `"Nobody got everything," she added.` */
function isAttributedToPronoun(sentence: string): boolean {
  if (!/^["“‘']/.test(sentence)) return false;
  const after = /[,?!.]["”’'] (.{0,30})/.exec(sentence.slice(0, 1000));
  return after !== null && PRONOUN_SAYS.test(after[1]!);
}

function isLoosePointer(opening: Opening, at: number): boolean {
  const { words } = opening;
  const { lower } = words[at]!;
  if (lower === 'there') return !isEmptyThere(words, at);
  if (lower === 'this' || lower === 'these') return !opensInSight(textFrom(words, at));
  if (lower === 'that' || lower === 'those')
    return pointsBack(words, at) && !opensInSight(textFrom(words, at));
  if (!isPersonal(lower) || (lower === 'it' && opensWithEmptyIt(textFrom(words, at)))) return false;
  return !hasAntecedent(opening, at);
}

function textFrom(words: readonly TaggedWord[], at: number): string {
  return words
    .slice(at)
    .map((tag) => tag.lower)
    .join(' ');
}

const EXISTS =
  /^(?:is|are|was|were|'s|’s|lived|lives?|exist(?:s|ed)?|remain(?:s|ed)?|seem(?:s|ed)?|appear(?:s|ed)?|stands?|stood|comes?|came|follow(?:s|ed)?)$/;

/** "There are", "there lived": nothing is pointed at. */
function isEmptyThere(words: readonly TaggedWord[], at: number): boolean {
  const next = words[at + 1];
  return next === undefined || next.tag === 'AUX' || EXISTS.test(next.lower);
}

/** *That* and *those* as pronouns or before a noun at the very beginning, not as conjunctions. */
function pointsBack(words: readonly TaggedWord[], at: number): boolean {
  const next = words[at + 1];
  if (at > 0)
    return at <= 2 && /^(?:for|after|before|by|with|from|despite|of|at|on|since)$/.test(words[at - 1]!.lower);
  return next !== undefined && next.tag !== 'PRON';
}
