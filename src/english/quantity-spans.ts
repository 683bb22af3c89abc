import { endOfNumber } from './number-words.ts';
import { isJoined, type SpanWord, type TypedSpan } from './span-words.ts';
import { wordList } from './word-lists.ts';

const TIME_UNIT =
  /^(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|weekends?|fortnights?|months?|years?|decades?|century|centuries|mornings?|evenings?|seasons?|generations?)$/;
const MEASURE_UNIT =
  /^(?:kilomet(?:re|er)s?|km|miles?|met(?:re|er)s?|m|cm|mm|centimet(?:re|er)s?|millimet(?:re|er)s?|inch(?:es)?|foot|feet|ft|yards?|acres?|hectares?|ha|grams?|grammes?|g|kg|kilos?|kilograms?|mg|tonnes?|tons?|lbs?|ounces?|oz|lit(?:re|er)s?|l|ml|gallons?|pints?|cups?|tablespoons?|teaspoons?|degrees?|hz|khz|mhz|ghz|watts?|kw|mw|gw|volts?|amps?|bytes?|kb|mb|gb|tb|mph|kph|knots?|decibels?|db|calories|kcal|c|f)$/;
const MONEY_UNITS = wordList('units-of-money');

/** Whether a number before the word is an amount: `kg`, `%`; `1999 season` is none, `1999 seasons` is. */
export function isUnit(word: string): boolean {
  const lower = word.toLowerCase();
  const isTime = TIME_UNIT.test(lower) && /^year$|s$|centuries/.test(lower);
  return isTime || lower === '%' || MEASURE_UNIT.test(lower) || MONEY_UNITS.has(lower);
}

/** Numbers, dates' too, with what they measure, in reading order, without overlap. */
export function findQuantities(words: readonly SpanWord[]): TypedSpan[] {
  const found: TypedSpan[] = [];
  for (let at = 0; at < words.length; ) {
    const read =
      readMoney(words, at) ?? readUnit(words, at) ?? readDurationOfOne(words, at) ?? readCount(words, at);
    if (read) found.push(read.span);
    at = read ? read.next : at + 1;
  }
  return found;
}

interface Read {
  readonly span: TypedSpan;
  readonly next: number;
}

function make(words: readonly SpanWord[], type: TypedSpan['type'], at: number, next: number): Read {
  return { span: { type, start: words[at]!.start, end: words[next - 1]!.end }, next };
}

/** $1.8 million, £140, 23 pounds, 20p, US$5. */
function readMoney(words: readonly SpanWord[], at: number): Read | undefined {
  const first = words[at]!;
  if (/^[$€£¥]$/.test(first.text)) {
    const next = endOfNumber(words, at + 1);
    return next > at + 1 && words[at + 1]!.gap.trim() === '' ? make(words, 'money', at, next) : undefined;
  }
  if (/^\d+(?:\.\d+)?p$/.test(first.text)) return make(words, 'money', at, at + 1);
  const next = endOfNumber(words, at);
  const unit = words[next];
  if (next === at || !isJoined(unit)) return undefined;
  if (MONEY_UNITS.has(unit.lower) || /^[€£$]$/.test(unit.text)) return make(words, 'money', at, next + 1);
  return undefined;
}

/** Five hours, 2 minutes 40 seconds, 850 grams, 24 °C, 6.5 per cent, a metre. */
function readUnit(words: readonly SpanWord[], at: number): Read | undefined {
  const glued = /^\d[\d.,]*(\p{L}+)$/u.exec(words[at]!.text)?.[1]?.toLowerCase();
  if (glued !== undefined && MEASURE_UNIT.test(glued)) return make(words, 'measure', at, at + 1);
  const next = endOfNumber(words, at);
  if (next === at) return undefined;
  const place = /^(?:square|cubic|nautical|light|fluid|metric)$/.test(words[next]?.lower ?? '')
    ? next + 1
    : next;
  const unit = words[place];
  if (unit === undefined || !/^\s*(?:[-‐‑–°º]\s*)?$/.test(unit.gap)) return undefined;
  if (unit.text === '%' || /^(?:percent|percentage)$/.test(unit.lower))
    return make(words, 'percent', at, place + 1);
  if (unit.lower === 'per' && words[place + 1]?.lower === 'cent')
    return make(words, 'percent', at, place + 2);
  if (TIME_UNIT.test(unit.lower)) return readDuration(words, at, place + 1);
  return MEASURE_UNIT.test(unit.lower) ? make(words, 'measure', at, place + 1) : undefined;
}

/** Goes on over a smaller unit: 2 minutes 40 seconds, three years and two months. */
function readDuration(words: readonly SpanWord[], at: number, end: number): Read {
  const second = words[end]?.lower === 'and' ? end + 1 : end;
  const next = isJoined(words[second]) ? endOfNumber(words, second) : second;
  const more = next > second && TIME_UNIT.test(words[next]?.lower ?? '');
  return make(words, 'duration', at, more ? next + 1 : end);
}

/** A day, an hour, half an hour, a metre: one, without a number. */
function readDurationOfOne(words: readonly SpanWord[], at: number): Read | undefined {
  if (!/^(?:an?|half|whole|entire)$/.test(words[at]!.lower)) return undefined;
  const place = words[at]!.lower === 'half' && /^an?$/.test(words[at + 1]?.lower ?? '') ? at + 2 : at + 1;
  const unit = words[place];
  if (!isJoined(unit) || /^(?:a|half) (?:m|c|f|g|l)$/.test(`${words[at]!.lower} ${unit.lower}`))
    return undefined;
  if (TIME_UNIT.test(unit.lower)) return make(words, 'duration', at, place + 1);
  return MEASURE_UNIT.test(unit.lower) ? make(words, 'measure', at, place + 1) : undefined;
}

function readCount(words: readonly SpanWord[], at: number): Read | undefined {
  const next = endOfNumber(words, at);
  return next === at ? undefined : make(words, 'count', at, next);
}
