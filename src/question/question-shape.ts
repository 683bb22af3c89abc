import { isAuxiliary, isJoin, isPreposition, isQuestionWord } from '../english/asking-words.ts';
import type { TaggedWord } from '../english/tagged-words.ts';

/** How a question is built: "[how many people] [did] [the strike cut off]". */
export interface QuestionShape {
  /** The question word with its noun, in small letters: "how long", "in what year"; empty without one. */
  readonly asks: string;
  /** The question word alone: "how", "which"; empty without one. */
  readonly word: string;
  /** The auxiliary after it, or the one that opens the question; empty without one. */
  readonly auxiliary: string;
  /** What follows, without the closing sign. */
  readonly rest: string;
  /** Whether the question word is itself the subject: "Who found it?", "How many people were killed?" */
  readonly asksForSubject: boolean;
}

/** Takes a question apart; undefined when it begins with neither a question word nor an auxiliary. */
export function readShape(words: readonly TaggedWord[], text: string): QuestionShape | undefined {
  let first = 0;
  while (first < words.length - 1 && (isJoin(words[first]!.lower) || words[first]!.lower === ',')) first++;
  const at = findQuestionWord(words, first);
  if (at === undefined) return readYesNo(words, first, text);
  const end = endOfAsked(words, at);
  const helper = words[end];
  const auxiliary = helper && isAuxiliary(helper.lower) ? helper.lower : '';
  const negated = auxiliary && words[end + 1]?.lower === "n't" ? "n't" : '';
  const from = end + (auxiliary ? 1 : 0) + (negated ? 1 : 0);
  return {
    asks: slice(words, first, end, text).toLowerCase(),
    word: words[at]!.lower.replace(/s$/, ''),
    auxiliary: auxiliary + negated,
    rest: slice(words, from, words.length, text),
    asksForSubject: !auxiliary || isSubject(words, at, from),
  };
}

/** The opening question word, past a preposition ("in which year"); undefined without one. */
function findQuestionWord(words: readonly TaggedWord[], first: number): number | undefined {
  if (isQuestionWord(words[first]?.lower ?? '')) return first;
  return isPreposition(words[first]?.lower ?? '') && isQuestionWord(words[first + 1]?.lower ?? '')
    ? first + 1
    : undefined;
}

function readYesNo(words: readonly TaggedWord[], first: number, text: string): QuestionShape | undefined {
  const helper = words[first]?.lower ?? '';
  if (!isAuxiliary(helper)) return undefined;
  const negated = words[first + 1]?.lower === "n't" ? "n't" : '';
  const rest = slice(words, first + (negated ? 2 : 1), words.length, text);
  return { asks: '', word: '', auxiliary: helper + negated, rest, asksForSubject: false };
}

/** One past what belongs to the question word: nouns after which and what, the measure after how. */
function endOfAsked(words: readonly TaggedWord[], at: number): number {
  const word = words[at]!.lower;
  if (!/^(?:which|what|whose|how)$/.test(word)) return at + 1;
  let end = at + 1;
  for (; end < words.length; end++) {
    const { tag, lower } = words[end]!;
    if (isAuxiliary(lower) && lower !== "'s") break;
    if (lower === 'of' && end > at) continue;
    if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tag) || lower === '-' || (lower === "'s" && tag === 'PART')) continue;
    if (word === 'how' && end === at + 1 && tag === 'ADV') continue;
    if (tag === 'DET' && words[end - 1]!.lower === 'of') continue;
    break;
  }
  return end;
}

/** After the auxiliary no subject follows: "Who was killed?", "Which ferry is the oldest?" counts too. */
function isSubject(words: readonly TaggedWord[], at: number, from: number): boolean {
  if (!/^(?:who|what|which|how|whose)$/.test(words[at]!.lower)) return false;
  if (/^(?:do|does|did)$/.test(words[from - 1]!.lower)) return false;
  const next = words[from];
  if (next === undefined || next.tag === 'PUNCT') return true;
  return /^(?:VERB|ADP|PART|AUX|ADJ|ADV|SCONJ)$/.test(next.tag);
}

function slice(words: readonly TaggedWord[], first: number, last: number, text: string): string {
  let end = Math.min(last, words.length);
  while (end > first && /^[?!.,;:]+$/.test(words[end - 1]!.lower)) end--;
  return first < end ? text.slice(words[first]!.start, words[end - 1]!.end) : '';
}

/** Whether a list of words holds a verb or an auxiliary, and so is more than a fragment. */
export function hasVerb(words: readonly TaggedWord[]): boolean {
  return words.some(({ tag, lower }) => tag === 'VERB' || (tag !== 'PART' && isAuxiliary(lower)));
}
