import type { TypedSpan } from '../../english/span-words.ts';
import { WordClass } from '../../english/word-classes.ts';
import { wordList } from '../../english/word-lists.ts';
import { type AskedOfSentence, type Suggested, suggestFresh, wordRange } from './highlight-scores.ts';

/** When, what year, what time: dates, those with a year first when a year is asked for. */
export function timesFor(asked: AskedOfSentence): readonly Suggested[] {
  const { terms, focus: bits } = asked.question;
  const focus = new Set(terms.filter((_, i) => bits & (1 << i)).map(({ name }) => name));
  return suggestFresh(asked, asked.spans.dates, ({ start, end }) => {
    const text = asked.text.slice(start, end);
    const wrong =
      (focus.has('year') && !/\d{4}/.test(text)) || (focus.has('centuri') && !/centur|\d{4}/.test(text));
    return wrong ? 0.2 : /\d|[A-Z]/.test(text) ? 1 : 0.7;
  });
}

/** How many: a number before the thing that is counted; without it, the only number that there is. */
export function countsFor(asked: AskedOfSentence): readonly Suggested[] {
  const counts = asked.spans.quantities.filter(({ type }) => type !== 'money');
  return suggestFresh(asked, counts, (quantity) => countSuits(asked, quantity));
}

function countSuits(asked: AskedOfSentence, quantity: TypedSpan): number {
  if (isCounted(asked, quantity)) return 4;
  if (quantity.type !== 'count') return 0.4;
  // *One* without a noun stands for a thing, not for a number.
  return /^one$/i.test(asked.text.slice(quantity.start, quantity.end)) ? 0.3 : 1;
}

const SHARES = wordList('terms-of-shares');
type SpanSuits = Partial<Record<TypedSpan['type'], number>>;
/** How well each kind of quantity suits where neither money nor a share is asked for; others hardly do. */
const SUITS: SpanSuits = {
  money: 1.2,
  percent: 1.2,
  measure: 1.2,
  count: 0.7,
};
const HARDLY = 0.15;

/** How much, how far, how big, what percentage. */
export function amountsFor(asked: AskedOfSentence): readonly Suggested[] {
  const { terms, units } = asked.question;
  const suits = {
    ...SUITS,
    ...(units & WordClass.money ? { money: 3 } : {}),
    ...(terms.some(({ name }) => SHARES.has(name)) ? { percent: 3 } : {}),
  };
  return suggestFresh(asked, asked.spans.quantities, ({ type }) => suits[type] ?? HARDLY);
}

/** How long: durations, else a length; without any, what follows *since*. */
export function durationsFor(asked: AskedOfSentence): readonly Suggested[] {
  const suits: SpanSuits = { duration: 1, measure: 0.3 };
  const long = asked.spans.quantities.filter(({ type }) => suits[type] !== undefined);
  const found = suggestFresh(asked, long, ({ type }) => suits[type]!);
  return found.length > 0 ? found : sinceWhen(asked);
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

/** "Since the early days of the war", up to the next mark. */
function sinceWhen({ spans: { words } }: AskedOfSentence): readonly Suggested[] {
  const since = words.findIndex(({ lower }) => lower === 'since');
  const first = words[since + 1];
  if (since < 0 || first === undefined) return [];
  let last = since + 1;
  while (last + 1 < words.length && /^\s?[-\s]$/.test(words[last + 1]!.gap)) last++;
  return last - since > 10 ? [] : [{ start: first.start, end: words[last]!.end, score: 1 }];
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
