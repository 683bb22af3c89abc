import { isAuxiliary, isBe, isPreposition, isQuestionWord } from '../english/asking-words.ts';
import { verbOfForm } from '../english/irregular-verbs.ts';
import { isFunctionWord } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';

/** A thing that a question asks something of, or names beside it. */
export interface AskedOf {
  /** Which words of the question name it, from 0. */
  readonly positions: readonly number[];
  /** The preposition before it, *to* in "the ferry to Skarv"; null before what is asked of itself. */
  readonly behind: string | null;
}

const DETERMINERS = wordList('determiners');

/** What normal forms ask something of: "who founded the choir", and what stands behind prepositions. */
export function readAskedOf(words: readonly string[]): readonly AskedOf[] {
  const at = words.findIndex(isQuestionWord);
  if (at < 0) return [];
  const subject = readSubject(words, at);
  const others = words.flatMap((word, i): AskedOf[] =>
    i > at && isPreposition(word) ? [{ positions: nounsFrom(words, i + 1), behind: word }] : [],
  );
  return [{ positions: subject, behind: null }, ...others].filter(({ positions }) => positions.length > 0);
}

/** How far behind the question word its auxiliary stands: "how much longer will". */
const FURTHEST = 4;

function readSubject(words: readonly string[], at: number): readonly number[] {
  const next = words[at + 1] ?? '';
  if (/^whom?$/.test(words[at]!) && !isAuxiliary(next))
    return isFunctionWord(next) ? [] : objectOf(words, at + 1);
  const auxiliary = words.slice(at + 1, at + 1 + FURTHEST).findIndex(isAuxiliary);
  return auxiliary < 0 ? [] : withoutVerb(words, nounsFrom(words, at + 2 + auxiliary), at + 1 + auxiliary);
}

/** What the verb does something to, past a preposition or an adverb: "who paid for the statue". */
function objectOf(words: readonly string[], verb: number): readonly number[] {
  return nounsFrom(words, isFunctionWord(words[verb + 1] ?? '') ? verb + 2 : verb + 1);
}

/** Of "a postcard cost" the postcard, of "the church tower" all, of "have gone" nothing. */
function withoutVerb(
  words: readonly string[],
  positions: readonly number[],
  auxiliary: number,
): readonly number[] {
  const last = positions.at(-1) ?? 0;
  const isPast = /ed$/.test(words[last]!) || verbOfForm(words[last]!) !== undefined;
  const mayBeVerb = isPast || !isBe(words[auxiliary]!);
  const isAlone = positions.length === 1 && !isPast && last < words.length - 1;
  return mayBeVerb && !isAlone ? positions.slice(0, -1) : positions;
}

/** The content words from a place on, past determiners, up to the next function word. */
function nounsFrom(words: readonly string[], from: number): readonly number[] {
  let first = from;
  while (DETERMINERS.has(words[first] ?? '')) first++;
  const length = [...words.slice(first), 'the'].findIndex(isFunctionWord);
  return Array.from({ length }, (_, i) => first + i);
}
