import { isoDate } from '../text/iso-date.ts';
import { wordsIn } from '../text/words.ts';
import { isAuxiliary, isBe } from './asking-words.ts';
import { singular } from './sorts-of-nouns.ts';
import type { TypedSpan } from './span-words.ts';
import { findTypedSpans } from './typed-spans.ts';
import { figureOf, isFunctionWord } from './word-classes.ts';
import { wordList } from './word-lists.ts';

/** How much there is, in the one unit that its system counts in: `0.9 km` is 900 of `m`. */
interface Size {
  /** NaN for what is no single figure: "12 to 16", "dozens". */
  readonly value: number;
  /** `number` for a bare one and for people; `date`, in years; `clock`, in hours; a rate as `€/person`. */
  readonly system: string;
}

/** A quantity or a date with the words of its clause, in small letters, in the singular. */
export interface Amount extends Size {
  /** Its own words and those beside it. */
  readonly near: readonly string[];
  readonly behind: readonly string[];
  /** The word before it that says most, perhaps a verb: "built" in "was built in 1902"; empty without one. */
  readonly verb: string;
  /** Whether it is all that is said: "is 16", "is 3 km long", "Severn: 354 km". */
  readonly isPlain: boolean;
}

const PARTS_CLAUSES = /[,;()—]|[.!?] | (?:and|but|or|while|which) /;
/** Words before a quantity that may name what it measures. */
const BEFORE = 5;
/** Words behind a quantity that may name what it measures. */
const BEHIND = 3;
/** Such words are looked for within this many characters on either side. */
const AROUND = 80;
/** In a text of no more characters a comma may separate a thing from its quantity: "Ivo, 16". */
const SHORT = 40;

/** The quantities and dates of a text; those in brackets only where there are no others. */
export function findAmounts(text: string): readonly Amount[] {
  const { dates, quantities } = findTypedSpans(text);
  const all = [...dates, ...quantities];
  const told = all.filter(({ start }) => text.lastIndexOf('(', start) <= text.lastIndexOf(')', start));
  return (told.length > 0 ? told : all).map((span) => readAmount(text, span));
}

function readAmount(text: string, { type, start, end }: TypedSpan): Amount {
  const size = type === 'date' ? readDate(text.slice(start, end)) : readSize(text.slice(start), end - start);
  const left = text.slice(Math.max(0, start - AROUND), start);
  const before = plainWords(left.split(PARTS_CLAUSES).at(-1)!).slice(-BEFORE);
  const behind = plainWords(text.slice(end, end + AROUND).split(PARTS_CLAUSES)[0]!).slice(0, BEHIND);
  const verb = before.findLast((word) => isAuxiliary(word) || !isFunctionWord(word)) ?? '';
  const opens = before.length === 0 && text.length <= SHORT;
  const stands = opens || /[:–] ?\S?$/.test(left) || before.slice(-3).some(isBe);
  return {
    value: /(?:^|[\s(])[-−]$/.test(left) ? -size.value : size.value,
    system: size.system,
    near: [...before, ...plainWords(text.slice(start, end)), ...behind],
    behind,
    verb: isBe(verb) ? 'be' : verb,
    isPlain: stands && (size.system !== 'number' || behind.length === 0),
  };
}

/** The words of a text in small letters, in the singular. */
export function plainWords(text: string): readonly string[] {
  return wordsIn(text).map((word) => singular(word.toLowerCase()));
}

const UNITS: ReadonlyMap<string, Size> = new Map(
  [...wordList('units')].map((unit) => {
    const [name, system, value] = unit.split(':');
    return [name!, { system: system!, value: Number(value) }];
  }),
);
/** Sign, figure, what multiplies it, unit, and for what: "1.2 million people", "€4 a month", "30 km/h". */
const SIZE =
  /^([$€£¥]?) ?(\d+(?:[.,]\d+)*|\p{L}+)[ -]?(?:(dozen|hundred|thousand|million|billion|bn|k|m)(?!\p{L}))?[ °º-]{0,2}(?!(?:per|an?) )((?:square |sq |cubic )?\p{L}+[²³]?|%)?(?: ?(\/|per |an? ) ?(\p{L}+))?/u;

/** The size of the unit that words name: kilometers, square km, €; undefined for any others. */
export function unitNamed(words: string): Size | undefined {
  const one = singular(words.replace(/^(?:square|sq) /, '²').replace(/^cubic /, '³')).replace(
    /(met|lit)er/,
    '$1re',
  );
  return UNITS.get(one.replace(/^([²³])(.{1,20})/, '$2$1')) ?? UNITS.get(words);
}

/** "Twenty-four" as 24, "three and a half" as 3.5, "half an" as 0.5, where a text begins so. */
function withFigure(text: string): string {
  const halved = text.replace(/^half an?(?= )/, '0.5');
  const [all = '', one = '', more] = /^(\p{L}+|\d+)(?:-(\p{L}+)| and a half)(?!\p{L})/u.exec(halved) ?? [];
  const [figure, ones] = [Number(figureOf(one) ?? one), more === undefined ? 0.5 : Number(figureOf(more))];
  // "two-hundred" and "two-three" are no sums.
  const isSum = more === undefined || (figure >= 20 && figure % 10 === 0 && figure < 100 && ones < 10);
  return all === '' || !isSum || Number.isNaN(figure + ones)
    ? halved
    : `${figure + ones}${halved.slice(all.length)}`;
}

/** What the first characters of a text tell, so many of them. */
function readSize(told: string, spanned: number): Size {
  const read = told.slice(0, spanned + AROUND).toLowerCase();
  const text = withFigure(read);
  const length = spanned + text.length - read.length;
  const found = SIZE.exec(text) ?? [];
  const [whole = '', sign = '', figure = '', scale = '', named = '', joins = '', other = ''] = found;
  const unit = unitNamed(sign || (scale === 'm' ? scale : named));
  const scaled = scale === 'm' && sign !== '' ? 1e6 : (UNITS.get(scale)?.value ?? 1);
  const number = /^an?$/.test(figure)
    ? 1
    : (figureOf(figure) ?? figure.replace(/,(?=\d{3}(?!\d))/g, '').replace(',', '.'));
  const isRead = figure !== '' && figureOf(named) === undefined;
  const value = isRead ? Number(number) * scaled * (unit?.value ?? 1) : Number.NaN;
  const system = unit?.system ?? 'number';
  if (isRead && whole.length < length) {
    // "2 minutes 40 seconds"; other figures are a range.
    const rest = text.slice(whole.length).replace(/^,? ?(?:and )?/, '');
    const more = readSize(rest, length - (text.length - rest.length));
    return {
      value: unit?.system === more.system ? value + more.value : Number.NaN,
      system: unit ? system : more.system,
    };
  }
  const per = unit && joins !== '' ? unitNamed(other) : undefined;
  if (per) return { value: value / per.value, system: `${system}/${per.system}` };
  return { value, system: unit && /^(?:\/|per)/.test(joins) ? `${system}/${singular(other)}` : system };
}

function readDate(text: string): Size {
  const [, hour, minute = '0', half] = /^(\d{1,2})(?:[.:](\d\d))? ?(?:([ap])\.?m\.?)?$/i.exec(text) ?? [];
  const later = /p/i.test(half ?? '') ? 12 : 0;
  if (hour !== undefined)
    return {
      value: (half ? Number(hour) % 12 : Number(hour)) + later + Number(minute) / 60,
      system: 'clock',
    };
  const [year, month, day] = isoDate(text)?.split('-').map(Number) ?? [];
  if (year !== undefined) return { value: year + month! / 12 + day! / 400, system: 'date' };
  const only = Number(/^\D*(\d{1,4})(?![\p{L}\d])\D*$/u.exec(text)?.[1] ?? Number.NaN);
  return { value: /\bb\.?c/i.test(text) ? -only : only, system: 'date' };
}
