import { isMonth, isWeekday, looksLikeYear } from './calendar.ts';
import { endOfNumber } from './number-words.ts';
import { isJoined, type SpanWord, type TypedSpan } from './span-words.ts';
import { wordList } from './word-lists.ts';
import { readYear } from './years.ts';

const SEASON = wordList('times-of-year');
const PART_OF_DAY = wordList('parts-of-day');
const DAY = /^(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
const ERA = /^(?:bc|bce|ad|ce|b\.c\.|a\.d\.|b\.c\.e\.)$/i;
const SMALL_ORDINALS = wordList('small-ordinals');
const ORDINAL = /^(?:\d+(?:st|nd|rd|th)|eleventh|twelfth|\w+teenth|twentieth)$/;
const RELATIVE = wordList('before-relative-times');
const UNIT = /^(?:day|night|week|weekend|month|year|decade|century)s?$/;
const BARE = wordList('days-from-today');

/** Dates, clock times and words such as "last winter", in reading order, without overlap. */
export function findDates(words: readonly SpanWord[]): TypedSpan[] {
  const found: TypedSpan[] = [];
  for (let at = 0; at < words.length; ) {
    const end = endOfDate(words, at);
    if (end > at) found.push({ type: 'date', start: words[at]!.start, end: words[end - 1]!.end });
    at = Math.max(end, at + 1);
  }
  return found;
}

type Reader = (words: readonly SpanWord[], at: number) => number;

/** Each gives one past the last word of what begins at `at`, or `at`. The longest wins. */
function endOfDate(words: readonly SpanWord[], at: number): number {
  let end = at;
  for (const read of READERS) end = Math.max(end, read(words, at));
  return end > at ? goOn(words, end) : at;
}

/** "6:30 a.m. on Friday", "Friday 3 May", "Wednesday evening", "early in 1824". */
function goOn(words: readonly SpanWord[], end: number): number {
  const next = words[end];
  if (next === undefined || !/^,?\s{1,3}$/.test(next.gap)) return end;
  const place = /^(?:on|in|of|at)$/.test(next.lower) ? end + 1 : end;
  if (place === words.length) return end;
  const second = READERS.reduce((most, read) => Math.max(most, read(words, place)), place);
  return second > place && (place > end || next.gap.includes(',') === false || looksLikeYear(next.text))
    ? second
    : end;
}

/** 21 May 1799, May 21, 1799, May 1799, Oct. 7, 21st of May. */
const monthDate: Reader = (words, at) => {
  const dayFirst = DAY.test(words[at]!.text);
  let place = dayFirst ? at + 1 : at;
  if (dayFirst && words[place]?.lower === 'of') place++;
  const month = words[place];
  if (month === undefined || !isMonth(month.text) || (dayFirst && !isJoined(month))) return at;
  let end = place + 1;
  if (!dayFirst && DAY.test(words[end]?.text ?? '') && /^[.\s]{1,3}$/.test(words[end]!.gap)) end++;
  if (looksLikeYear(words[end]?.text ?? '') && /^[.,\s]{1,3}$/.test(words[end]!.gap)) end++;
  return end;
};

/** 1824, 1990s, 44 BC, AD 79, 2024-01-15, 21/05/1799. */
const yearDate: Reader = (words, at) => {
  const { text, lower } = words[at]!;
  if (
    looksLikeYear(text) &&
    words[at + 1] &&
    /^[-/]$/.test(words[at + 1]!.gap) &&
    /^\d\d$/.test(words[at + 1]!.text)
  )
    return /^[-/]$/.test(words[at + 2]?.gap ?? '') && /^\d\d$/.test(words[at + 2]!.text) ? at + 3 : at + 2;
  if (
    /^\d\d?$/.test(text) &&
    looksLikeYear(words[at + 2]?.text ?? '') &&
    /^[/.]$/.test(words[at + 1]!.gap) &&
    /^[/.]$/.test(words[at + 2]!.gap)
  )
    return at + 3;
  if (ERA.test(lower) && /^\d+$/.test(words[at + 1]?.text ?? '') && isJoined(words[at + 1])) return at + 2;
  if (/^\d+$/.test(text) && ERA.test(words[at + 1]?.text ?? '') && isJoined(words[at + 1])) return at + 2;
  if (!looksLikeYear(text) || words[at]!.gap.endsWith('#')) return at;
  // CVE-2025-20417
  if (words[at]!.gap === '-' && words[at + 1]?.gap === '-') return at;
  return isYearHere(words, at) ? afterYears(words, at + 1) : at;
};

/** 1914–18, 1914 to 1918. */
function afterYears(words: readonly SpanWord[], end: number): number {
  const next = words[end];
  if (next === undefined) return end;
  if (/^\s?[–-]\s?$/.test(next.gap) && /^\d{2,4}$/.test(next.text)) return end + 1;
  return next.lower === 'to' && looksLikeYear(words[end + 1]?.text ?? '') ? end + 2 : end;
}

/** Whether nothing around a number tells that it is an amount. */
function isYearHere(words: readonly SpanWord[], at: number): boolean {
  const joined = (place: number) => (isJoined(words[place]) ? words[place].text : '');
  const before = isJoined(words[at]) ? (words[at - 1]?.text ?? '') : '';
  const after = joined(at + 1);
  return readYear(words[at]!.text, { before, after, second: after && joined(at + 2) }) !== 'amount';
}

/** The 19th century, the third millennium. */
const century: Reader = (words, at) => {
  const { lower } = words[at]!;
  if (!ORDINAL.test(lower) && !SMALL_ORDINALS.has(lower)) return at;
  const noun = words[at + 1];
  return isJoined(noun) && /^(?:century|centuries|millennium)$/.test(noun.lower) ? at + 2 : at;
};

/** Monday, Wednesday evening, summer 1999, last winter, the following year, yesterday morning. */
const calendar: Reader = (words, at) => {
  const { text, lower } = words[at]!;
  const next = words[at + 1];
  if (BARE.has(lower) || isWeekday(text))
    return isJoined(next) && PART_OF_DAY.has(next.lower) ? at + 2 : at + 1;
  if (/^(?:noon|midnight|dawn|dusk)$/.test(lower)) return at + 1;
  if (PART_OF_DAY.has(lower) && isPartOfDayHere(words, at)) return at + 1;
  if (SEASON.has(lower)) {
    const year = next?.lower === 'of' ? at + 2 : at + 1;
    if (looksLikeYear(words[year]?.text ?? '')) return year + 1;
    return /^(?:in|the|last|next|this|each|every)$/.test(words[at - 1]?.lower ?? '') ? at + 1 : at;
  }
  if (!RELATIVE.has(lower) || !isJoined(next)) return at;
  const named =
    UNIT.test(next.lower) ||
    SEASON.has(next.lower) ||
    isWeekday(next.text) ||
    isMonth(next.text) ||
    PART_OF_DAY.has(next.lower);
  return named ? at + 2 : at;
};

/** "In the evening", "the evening before", "at night". */
function isPartOfDayHere(words: readonly SpanWord[], at: number): boolean {
  const before = words[at - 1]?.lower ?? '';
  if (before === 'at' || before === 'by') return true;
  return (
    before === 'the' &&
    (/^(?:in|by|during)$/.test(words[at - 2]?.lower ?? '') || words[at + 1]?.lower === 'before')
  );
}

/** Two years ago, three weeks later, five days after. */
const distance: Reader = (words, at) => {
  const end = endOfNumber(words, at);
  const unit = words[end];
  if (end === at || !isJoined(unit) || !(UNIT.test(unit.lower) || /^(?:minute|hour)s?$/.test(unit.lower)))
    return at;
  return /^(?:ago|later|earlier|afterwards)$/.test(words[end + 1]?.lower ?? '') && isJoined(words[end + 1])
    ? end + 2
    : at;
};

/** 6:30 a.m., 9 p.m., 9:52, 10 o'clock. */
const clock: Reader = (words, at) => {
  const { text } = words[at]!;
  if (!/^\d{1,2}(?:[.:]\d\d)?$/.test(text) && !/^\d{1,2}(?:am|pm)$/i.test(text)) return at;
  if (/^\d{1,2}(?:am|pm)$/i.test(text)) return at + 1;
  const colon = words[at + 1]?.gap === ':' && /^\d\d$/.test(words[at + 1]!.text);
  const end = colon ? at + 2 : at + 1;
  const half = words[end];
  if (isJoined(half) && /^(?:[ap]\.m\.|am|pm|o['’]clock)$/i.test(half.text)) return end + 1;
  return colon ? end : at;
};

const READERS: readonly Reader[] = [monthDate, yearDate, century, calendar, distance, clock];
