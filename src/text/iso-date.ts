/** First letters of the months in English, German, French, Spanish, Italian, Portuguese and Dutch. */
const MONTHS = [
  /^(?:jan|jän|ene|gen)/,
  /^(?:feb|fév|fev)/,
  /^(?:mar(?!d)|mär|maa|mrz)/,
  /^(?:apr|avr|abr)/,
  /^(?:may|mai|mag|mei)/,
  /^(?:jun|juin|giu)/,
  /^(?:jul|juil|lug)/,
  /^(?:aug|aoû|aou|ago)/,
  /^(?:sep|set)/,
  /^(?:oct|okt|ott|out)/,
  /^(?:nov)/,
  /^(?:dec|dez|déc|dic)/,
];

const ISO =
  /\b(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?[ ]?(Z|[+-]\d{2}:?\d{2})?)?/;
const SLASHED = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?\d{4,6}Z?)?$/;
const DAY_FIRST =
  /\b(\d{1,2})(?:st|nd|rd|th|er|\.|º)?(?:[ ](?:of|de))?[ -]{0,2}(\p{L}{3,10})\.?,?(?:[ ]de)?[ -]{1,2}(\d{4})\b/u;
const MONTH_FIRST = /(?<!\p{L})(\p{L}{3,10})\.?[ ]{0,2}(\d{1,2})(?:st|nd|rd|th)?,?[ ]{0,2}(?<!\d)(\d{4})\b/u;
const FIGURES = /(?<![\d/.])(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?!\d)/;

/** Longer texts are no dates. */
const LONGEST = 200;

/**
 * The first date in a text, as ISO 8601, with the time where it is given so; null for none. `language`, as
 * `en-GB`, says which of two figures is the day; without it a date that may mean two days is none.
 */
export function isoDate(text: string, language: string | null = null): string | null {
  const line = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(line);
  if (iso !== null) {
    const day = dayOf(iso[1]!, iso[2]!, iso[3]!);
    return day === null || iso[4] === undefined ? day : `${day}T${iso[4]}${iso[5] ?? ''}`;
  }
  const plain = SLASHED.exec(line) ?? COMPACT.exec(line);
  if (plain !== null) return dayOf(plain[1]!, plain[2]!, plain[3]!);
  const [, month, day, year] = MONTH_FIRST.exec(line) ?? [];
  const named = month === undefined ? null : dayOf(year!, monthOf(month), day!);
  return named ?? dayFirst(line) ?? inFigures(line, language);
}

function dayFirst(line: string): string | null {
  const [, day, month, year] = DAY_FIRST.exec(line) ?? [];
  return month === undefined ? null : dayOf(year!, monthOf(month), day!);
}

function inFigures(line: string, language: string | null): string | null {
  const [, one, mark, other, year] = FIGURES.exec(line) ?? [];
  if (year === undefined) return null;
  const [monthFirst, dayFirst] = [dayOf(year, one!, other!), dayOf(year, other!, one!)];
  if (monthFirst === null || dayFirst === null || monthFirst === dayFirst) return monthFirst ?? dayFirst;
  if (mark === '.' || (language !== null && !/^en(?:[-_]us)?$/i.test(language))) return dayFirst;
  return /^en[-_]us$/i.test(language ?? '') ? monthFirst : null;
}

function monthOf(name: string): string {
  return String(MONTHS.findIndex((letters) => letters.test(name.toLowerCase())) + 1);
}

/** Null for what is no day of the calendar, or none of the web's time. */
function dayOf(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return null;
  return Number(year) >= 1900 && Number(year) < 2200 ? date : null;
}
