import { isQuestionWord } from '../../english/asking-words.ts';
import type { TypedSpan } from '../../english/span-words.ts';
import type { TypedSpans } from '../../english/typed-spans.ts';
import { WordClass } from '../../english/word-classes.ts';
import { wordList } from '../../english/word-lists.ts';
import type { QuestionTerms } from '../../question/question-terms.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { AskedWords } from './asked-words.ts';

const IN_NAMES = wordList('in-names');
const PARTING = wordList('parting');

/** A question beside a sentence that may answer it. */
export interface AskedOfSentence {
  readonly question: QuestionTerms;
  readonly text: string;
  readonly spans: TypedSpans;
  readonly terms: AskedWords;
}

/** A stretch that may answer, with how well it suits; 0 and less never shows. */
export interface Suggested extends Span {
  readonly score: number;
}

/** The first and the one past the last of a span's words. */
export function wordRange({ spans }: AskedOfSentence, span: Span): readonly [number, number] {
  let first = spans.words.findIndex(({ end }) => end > span.start);
  if (first < 0) first = spans.words.length;
  let last = first;
  while (last < spans.words.length && spans.words[last]!.start < span.end) last++;
  return [first, last];
}

/** Whether the question names all that the words say. */
export function isKnown(asked: AskedOfSentence, [first, last]: readonly [number, number]): boolean {
  for (let i = first; i < last; i++) {
    if (asked.terms[i]! < 0 && !IN_NAMES.has(asked.spans.words[i]!.lower)) return false;
  }
  return true;
}

/** Those of the spans that the question does not name, each with how well it suits where it stands. */
export function suggestFresh(
  asked: AskedOfSentence,
  spans: readonly TypedSpan[],
  suits: (span: TypedSpan, words: readonly [number, number]) => number,
): readonly Suggested[] {
  return spans
    .map((span) => ({ span, words: wordRange(asked, span) }))
    .filter(({ words }) => !isKnown(asked, words))
    .map(({ span, words }) => ({
      start: span.start,
      end: span.end,
      score: suits(span, words) * (0.1 + nearness(asked, words)),
    }));
}

/** How near the question's words stand: each term by its nearest place, verbs twice; commas part. */
export function nearness(asked: AskedOfSentence, [first, last]: readonly [number, number]): number {
  if (isBeside(asked, first)) return 0;
  const nearest = new Map<number, number>();
  for (let i = 0; i < asked.terms.length; i++) {
    const term = asked.terms[i]!;
    if (term < 0 || (i >= first && i < last)) continue;
    const distance = i < first ? distanceBetween(asked, i, first) : distanceBetween(asked, last - 1, i);
    nearest.set(term, Math.min(nearest.get(term) ?? Number.POSITIVE_INFINITY, distance));
  }
  let sum = 0;
  for (const [term, distance] of nearest) {
    const weight = asked.question.terms[term]!.classes & WordClass.verb ? 1.5 : 1;
    sum += weight / (1 + distance / 2);
  }
  return sum;
}

const MARK = /[,;:()—–]/;

/** Whether a word stands in an aside, ", who lives in Derby,", and what is asked for is said behind it. */
function isBeside({ spans: { words }, terms }: AskedOfSentence, at: number): boolean {
  const opens = words.findLastIndex(({ gap }, i) => i <= at && MARK.test(gap));
  const closes = words.findIndex(({ gap }, i) => i > at && MARK.test(gap));
  if (closes < 0 || !isQuestionWord(words[opens]?.lower ?? '')) return false;
  const isAsked = (term: number) => term >= 0;
  return terms.slice(closes).some(isAsked) && !terms.slice(opens, closes).some(isAsked);
}

/** Words between, and more for each mark or conjunction. */
function distanceBetween({ spans }: AskedOfSentence, left: number, right: number): number {
  let distance = right - left;
  for (let i = left + 1; i <= right; i++) {
    if (MARK.test(spans.words[i]!.gap)) distance += 4;
    if (PARTING.has(spans.words[i]!.lower)) distance += 3;
  }
  return distance;
}

/** At this share of the first's score a second makes it unsure: there one in three was wrong. */
const UNSURE_FROM = 0.65;

/** The one that suits best; nothing when another, elsewhere, suits nearly as well. */
export function surest(suggested: readonly Suggested[]): Span | undefined {
  const [first, ...others] = suggested.filter(({ score }) => score > 0).sort((a, b) => b.score - a.score);
  if (!first) return undefined;
  const second = others.find((other) => !overlaps(first, other));
  return second && second.score > UNSURE_FROM * first.score ? undefined : first;
}
