import type { Sort } from '../english/sorts-of-nouns.ts';
import type { TaggedWord } from '../english/tagged-words.ts';
import type { TypedSpan } from '../english/typed-span.ts';
import type { TypedSpans } from '../english/typed-spans.ts';
import type { Span } from '../text/span.ts';
import type { Clause, Range } from './clause.ts';
import { auxiliaryOf, readVerb } from './verb-forms.ts';

/** A sentence ready to be asked about. */
export interface Statement {
  readonly text: string;
  readonly clause: Clause;
  readonly spans: TypedSpans;
  /** The subject as a question says it: "the strike", "Mary Anning". */
  readonly subject: string;
  readonly sort: Sort;
  readonly plural: boolean;
  /** Whether the subject is or ends in a name. */
  readonly named: boolean;
}

/** The words of a range as the sentence has them. */
export function textOf(text: string, words: readonly TaggedWord[], [first, last]: Range): string {
  return first < last ? text.slice(words[first]!.start, words[last - 1]!.end) : '';
}

/**
 * The statement turned round for a question word before it: "did Mary Anning die", "are books lent". What
 * follows the verb is not in it. Undefined when the verb's form is unsure.
 */
export function turnedRound({ text, clause, subject, plural }: Statement): string | undefined {
  const { words, auxiliaries, verb } = clause;
  const [first, ...others] = words.slice(...auxiliaries);
  const main = textOf(text, words, verb);
  if (first === undefined) {
    const read = readVerb(main.toLowerCase(), !plural);
    return read && `${auxiliaryOf(read.form)} ${subject} ${read.base}`;
  }
  return [first.lower, subject, ...others.map(({ lower }) => lower), main].filter(Boolean).join(' ');
}

/** The main verb, in lower case; empty where a form of *be* is all. */
export function mainVerb({ clause: { words, verb } }: Statement): string {
  return verb[0] < verb[1] ? words[verb[0]]!.lower : '';
}

/** "Is made", "has been made". */
export function isPassive({ clause: { words, auxiliaries, verb } }: Statement): boolean {
  if (auxiliaries[0] === auxiliaries[1] || verb[0] === verb[1]) return false;
  const last = words.slice(...auxiliaries).findLast(({ tag }) => tag === 'AUX');
  return /^(?:is|are|was|were|be|been)$/.test(last?.lower ?? '') && !words[verb[0]]!.lower.endsWith('ing');
}

/** With the present a date tells rather since or until when. */
export function isPresent({ clause: { words, auxiliaries, verb }, plural }: Statement): boolean {
  if (auxiliaries[0] < auxiliaries[1])
    return /^(?:is|are|has|have|do|does|can|may)$/.test(words[auxiliaries[0]]!.lower);
  return readVerb(words[verb[0]]!.lower, !plural)?.form !== 'past';
}

/** Whether the span lies in the clause's intro or in what follows its verb. */
export function isInside({ clause: { words, intro, rest } }: Statement, span: Span): boolean {
  const within = ([first, last]: Range): boolean =>
    first < last && span.start >= words[first]!.start && span.end <= words[last - 1]!.end;
  return within(intro) || within(rest);
}

/** The typed spans that belong to this clause. */
export function inClause(statement: Statement, spans: readonly TypedSpan[]): readonly TypedSpan[] {
  return spans.filter((span) => isInside(statement, span));
}

/**
 * What follows the verb, without the spans cut out of it, in at most `most` words: phrases at its end are
 * left away until it fits. Undefined when even the first phrase is longer.
 */
export function restWithout(
  { text, clause: { words, rest } }: Statement,
  cuts: readonly Span[],
  most = 8,
): string | undefined {
  const left = Array.from({ length: Math.max(0, rest[1] - rest[0]) }, (_, i) => rest[0] + i).filter(
    (at) => !cuts.some((cut) => words[at]!.start >= cut.start && words[at]!.end <= cut.end),
  );
  const phrases: number[][] = [];
  for (const at of left) {
    const opens = phrases.length === 0 || (words[at]!.tag === 'ADP' && words[at]!.lower !== 'of');
    if (opens) phrases.push([at]);
    else phrases.at(-1)!.push(at);
  }
  while (phrases.length > 1 && phrases.flat().length > most) {
    const last = words[phrases.pop()![0]!]!.lower;
    // "In response to", "a ban on": what such a phrase belongs to says nothing without it.
    if (NEEDED.test(last) && phrases.length > 1) phrases.pop();
  }
  const kept = phrases.flat();
  const endsOpen = kept.length < left.length && words[kept.at(-1)!]!.tag === 'VERB';
  return kept.length > most || endsOpen ? undefined : join(text, words, kept);
}

const NEEDED = /^(?:to|between|with|against|for|on|than|as|into)$/;

/** Words that stood side by side keep what stood between them. */
function join(text: string, words: readonly TaggedWord[], places: readonly number[]): string {
  return places
    .map((at, i) => {
      const before = places[i - 1];
      const gap =
        before === undefined
          ? ''
          : before === at - 1
            ? text.slice(words[before]!.end, words[at]!.start)
            : ' ';
      return gap + text.slice(words[at]!.start, words[at]!.end);
    })
    .join('');
}
