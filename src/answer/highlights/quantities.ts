import type { TypedSpan } from '../../english/span-words.ts';
import { WordClass } from '../../english/word-classes.ts';
import { type AskedOfSentence, type Suggested, suggestFresh, wordRange } from './highlight-scores.ts';

/** When, what year, what time: dates. */
export function timesFor(asked: AskedOfSentence): readonly Suggested[] {
  return suggestFresh(asked, asked.spans.dates, () => 1);
}

/** How many: a number before the thing that is counted; without it, the only number that there is. */
export function countsFor(asked: AskedOfSentence): readonly Suggested[] {
  const counts = asked.spans.quantities.filter(({ type }) => type !== 'money');
  return suggestFresh(asked, counts, (one) => (isCounted(asked, one) ? 4 : one.type === 'count' ? 1 : 0.4));
}

type SpanSuits = Partial<Record<TypedSpan['type'], number>>;
/** How well each kind of quantity suits where no money is asked for; others hardly do. */
const SUITS: SpanSuits = {
  money: 1.2,
  percent: 1.2,
  measure: 1.2,
  count: 0.7,
};
const HARDLY = 0.15;

/** How much, how far, how big, what percentage. */
export function amountsFor(asked: AskedOfSentence): readonly Suggested[] {
  const suits = asked.question.units & WordClass.money ? { ...SUITS, money: 3 } : SUITS;
  return suggestFresh(asked, asked.spans.quantities, ({ type }) => suits[type] ?? HARDLY);
}

/** How long: durations. */
export function durationsFor(asked: AskedOfSentence): readonly Suggested[] {
  const durations = asked.spans.quantities.filter(({ type }) => type === 'duration');
  return suggestFresh(asked, durations, () => 1);
}

/** How old: "57-year-old"; else behind *aged*, *at* or a name with a comma, but not "at 3 Mill Row". */
export function agesFor(asked: AskedOfSentence): readonly Suggested[] {
  const { quantities } = asked.spans;
  const isOld = (end: number) => /^[-\s]old\b/i.test(asked.text.slice(end, end + 5));
  const said = quantities.filter(({ type, end }) => type === 'duration' && isOld(end));
  const stands = quantities.filter((quantity) => quantity.type === 'count' && standsForAge(asked, quantity));
  return suggestFresh(asked, said.length > 0 ? said : stands, () => 1);
}

function standsForAge({ text, spans }: AskedOfSentence, { start, end }: TypedSpan): boolean {
  if (/^\s\p{Lu}/u.test(text.slice(end, end + 2))) return false;
  const before = text.slice(spans.words[0]!.start, start);
  return /\b(?:aged?|at|age of)\s+$/i.test(before) || /(?<![\p{L}’'-])\p{Lu}[\p{L}’'-]+,\s+$/u.test(before);
}

/** Whether what the question counts stands in the span or right after it. */
function isCounted(asked: AskedOfSentence, span: TypedSpan): boolean {
  const [first, last] = wordRange(asked, span);
  for (let i = first; i < Math.min(last + 3, asked.terms.length); i++) {
    const term = asked.terms[i]!;
    if (i >= last && /[,;:()]/.test(asked.spans.words[i]!.gap)) return false;
    if (term >= 0 && asked.question.focus & (1 << term)) return true;
  }
  return false;
}
