import type { TaggedWord } from '../english/tagged-words.ts';

/** How a question is built: "[how many people] [did] [the strike cut off]". */
export interface QuestionShape {
  /** The question word with what belongs to it, in small letters: "how long", "in what year", "which king"; empty without one. */
  readonly asks: string;
  /** The question word alone: "how", "which"; empty without one. */
  readonly word: string;
  /** The noun that is asked for: "people" of "how many people"; empty without one. */
  readonly noun: string;
  /** The auxiliary after it, or the one that opens the question; empty without one. */
  readonly auxiliary: string;
  /** What follows, without the closing sign. */
  readonly rest: string;
  /** Whether the question word is itself the subject: "Who found it?", "How many people were killed?" */
  readonly asksForSubject: boolean;
}

const WH = /^(?:who|whom|whose|what|which|when|where|why|how|whats|whos|wheres|whens|hows)$/;
const AUXILIARY =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|ca|could|will|wo|would|shall|should|may|might|must|'s|'re|'ve|'d|'ll|isn't|aren't|wasn't|weren't|don't|doesn't|didn't|hasn't|haven't|can't|couldn't|won't|wouldn't|shouldn't)$/;
const PREPOSITION =
  /^(?:in|on|at|by|for|from|to|with|through|since|until|till|of|about|against|into|under|during|after|before|near)$/;
const LEADING = /^(?:and|but|or|so|also|then|ok|okay|well|now|,)$/;

/** Takes a question apart; undefined when it begins with neither a question word nor an auxiliary. */
export function readShape(words: readonly TaggedWord[], text: string): QuestionShape | undefined {
  let first = 0;
  while (first < words.length - 1 && LEADING.test(words[first]!.lower)) first++;
  const at = findQuestionWord(words, first);
  if (at === undefined) return readYesNo(words, first, text);
  const end = endOfAsked(words, at);
  const helper = words[end];
  const auxiliary = helper && AUXILIARY.test(helper.lower) ? helper.lower : '';
  const negated = auxiliary && words[end + 1]?.lower === "n't" ? "n't" : '';
  const from = end + (auxiliary ? 1 : 0) + (negated ? 1 : 0);
  return {
    asks: slice(words, first, end, text).toLowerCase(),
    word: words[at]!.lower.replace(/s$/, ''),
    noun: nounOf(words, at, end, text),
    auxiliary: auxiliary + negated,
    rest: slice(words, from, words.length, text),
    asksForSubject: !auxiliary || isSubject(words, at, from),
  };
}

/** The question word at the start, past a preposition ("in which year"); undefined when the question opens otherwise. */
function findQuestionWord(words: readonly TaggedWord[], first: number): number | undefined {
  if (WH.test(words[first]?.lower ?? '')) return first;
  return PREPOSITION.test(words[first]?.lower ?? '') && WH.test(words[first + 1]?.lower ?? '')
    ? first + 1
    : undefined;
}

function readYesNo(words: readonly TaggedWord[], first: number, text: string): QuestionShape | undefined {
  const helper = words[first]?.lower ?? '';
  if (!AUXILIARY.test(helper)) return undefined;
  const negated = words[first + 1]?.lower === "n't" ? "n't" : '';
  const rest = slice(words, first + (negated ? 2 : 1), words.length, text);
  return { asks: '', word: '', noun: '', auxiliary: helper + negated, rest, asksForSubject: false };
}

/** One past what belongs to the question word: nouns after which and what, the measure after how. */
function endOfAsked(words: readonly TaggedWord[], at: number): number {
  const word = words[at]!.lower;
  if (!/^(?:which|what|whose|how)$/.test(word)) return at + 1;
  let end = at + 1;
  for (; end < words.length; end++) {
    const { tag, lower } = words[end]!;
    if (AUXILIARY.test(lower) && lower !== "'s") break;
    if (lower === 'of' && end > at) continue;
    if (/^(?:NOUN|PROPN|ADJ|NUM)$/.test(tag) || lower === '-' || (lower === "'s" && tag === 'PART')) continue;
    if (word === 'how' && end === at + 1 && tag === 'ADV') continue;
    if (tag === 'DET' && words[end - 1]!.lower === 'of') continue;
    break;
  }
  return end;
}

function nounOf(words: readonly TaggedWord[], at: number, end: number, text: string): string {
  let first = at + 1;
  if (words[at]!.lower === 'how' && /^(?:many|much)$/.test(words[first]?.lower ?? '')) first++;
  else if (words[at]!.lower === 'how') return '';
  while (first < end && /^(?:of|the)$/.test(words[first]!.lower)) first++;
  let last = end;
  while (last > first && !/^(?:NOUN|PROPN)$/.test(words[last - 1]!.tag)) last--;
  return first < last ? slice(words, first, last, text) : '';
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
  return words.some(({ tag, lower }) => tag === 'VERB' || (tag !== 'PART' && AUXILIARY.test(lower)));
}

export function isAuxiliary(lower: string): boolean {
  return AUXILIARY.test(lower);
}
