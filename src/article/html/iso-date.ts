const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const ISO =
  /\b(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d{1,9})?[ ]?(Z|[+-]\d{2}:?\d{2})?)?/;
const SLASHED = /\b(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T\d{4,6}Z?)?$/;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th|\.)?(?:[ ]of)?[ -]{1,2}(\p{L}{3,9})\.?,?[ -]{1,2}(\d{4})\b/u;
const MONTH_FIRST = /\b(\p{L}{3,9})\.?[ ]{1,2}(\d{1,2})(?:st|nd|rd|th)?,?[ ]{1,2}(\d{4})\b/u;

/** Longer texts are no dates. */
const LONGEST = 200;

/** The first date in a text, as ISO 8601, with the time where it is given so; null when there is none, or none that can be. Months in English. */
export function isoDate(text: string): string | null {
  const line = text.slice(0, LONGEST).replace(/\s+/g, ' ').trim();
  const iso = ISO.exec(line);
  if (iso !== null) {
    const day = dayOf(iso[1]!, iso[2]!, iso[3]!);
    return day === null || iso[4] === undefined ? day : `${day}T${iso[4]}${iso[5] ?? ''}`;
  }
  const plain = SLASHED.exec(line) ?? COMPACT.exec(line);
  if (plain !== null) return dayOf(plain[1]!, plain[2]!, plain[3]!);
  const [, month, day, year] = MONTH_FIRST.exec(line) ?? reordered(DAY_FIRST.exec(line));
  return month === undefined ? null : dayOf(year!, monthOf(month), day!);
}

function reordered(found: RegExpExecArray | null): readonly (string | undefined)[] {
  return found === null ? [] : [found[0], found[2], found[1], found[3]];
}

function monthOf(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

/** Null for what is no day of the calendar, or none of the web's time. */
function dayOf(year: string, month: string, day: string): string | null {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== date) return null;
  return Number(year) >= 1900 && Number(year) < 2200 ? date : null;
}
