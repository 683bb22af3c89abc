import { isoDate } from '../../text/iso-date.ts';
import { isElsewhere } from './around.ts';
import type { FoundPiece } from './find-pieces.ts';
import type { PageDocument, PageElement } from './page-tree.ts';

const CHANGED = /\b(?:updated|modified|reviewed|edited|changed|checked|revised)\b/i;
const PUBLISHED =
  /\b(?:published|posted|issued|released|publication|veröffentlicht|publié|publicado|pubblicato)\b/i;
/** A line that says what the next one is. */
const LABEL =
  /^(?:(?:date )?(?:published|posted|issued|released)(?: on| date)?|publication date|date)\s?:?$/i;
const LONGEST_LINE = 160;
/** A longer line with a full stop is a sentence that happens to have a date. */
const LONGEST_STATEMENT = 50;
/** `(Originally published`. */
const LONGEST_WORD = 24;
/** Elements that are looked at for a mark. */
const MOST_MARKED = 200;
/** How far above an element what is said before it may stand. */
const LEVELS = 2;

/** Where pages mark the date of publication, the most reliable first. */
const MARKED = [
  '[itemprop~="datePublished"],[property~="datePublished"],[property~="schema:datePublished"],[property~="dc:date"],[property~="dc:created"]',
  'time[class*="publish" i],[class~="dt-published"],[class~="published"]',
  'time',
  '[class*="publish" i],[class*="date" i],[class*="posted" i],[class*="timestamp" i]',
];

/** The date in the first line near the title that says so, by its `time` element if it has one; or null. */
export function dateNear(
  document: PageDocument,
  pieces: readonly FoundPiece[],
  language: string | null,
): string | null {
  const lines = pieces
    .flatMap(({ parts }) => parts.map(({ text }) => text))
    .filter((line) => !isStatement(line));
  const times = [...document.querySelectorAll('time[datetime]')].slice(0, MOST_MARKED).filter((time) => {
    const text = time.textContent?.trim() ?? '';
    return (
      text !== '' && lines.some((line) => line.includes(text)) && !tellsOther(time) && !isElsewhere(time)
    );
  });
  const dates = [
    ...times.map((time) => isoDate(time.getAttribute('datetime') ?? '')),
    ...lines.map((line) => publishedIn(line, language)),
  ];
  return dates.find((date) => date !== null) ?? null;
}

/** The date in a line that calls it that of publication, or follows one that does, wherever on the page. */
export function saidDate(pieces: readonly FoundPiece[], language: string | null): string | null {
  const own = pieces.filter(({ element }) => !isElsewhere(element));
  const lines = own.flatMap(({ parts }) => parts.map(({ text }) => text));
  const said = lines.map((line, at) => {
    if (isStatement(line)) return null;
    if (at > 0 && LABEL.test(lines[at - 1]!)) return isoDate(line, language);
    return PUBLISHED.test(line.slice(0, LONGEST_WORD)) ? publishedIn(line, language) : null;
  });
  return said.find((date) => date !== null) ?? null;
}

/** The date of publication that an element is marked with; null without one. */
export function markedDate(document: PageDocument, language: string | null): string | null {
  for (const selector of MARKED) {
    for (const element of [...document.querySelectorAll(selector)].slice(0, MOST_MARKED)) {
      const date = tellsOther(element) || isElsewhere(element) ? null : dateOf(element, language);
      if (date !== null) return date;
    }
  }
  return null;
}

/** The day that an address has between its strokes; null without one. */
export function dateInAddress(url: string | null): string | null {
  const [, year, month, day] = /[/-](20\d{2})[/-]?(\d{1,2})[/-]?(\d{2})(?=[/-]|$)/.exec(url ?? '') ?? [];
  return day === undefined ? null : isoDate(`${year}-${month}-${day}`);
}

/** The date of publication in a line that may have that of a change too. */
function publishedIn(line: string, language: string | null): string | null {
  const said = PUBLISHED.exec(line);
  const date = said === null ? null : isoDate(line.slice(said.index + said[0].length), language);
  if (date !== null) return date;
  const change = line.search(CHANGED);
  return isoDate(change < 0 ? line : line.slice(0, change), language);
}

function isStatement(line: string): boolean {
  return line.length > LONGEST_LINE || (line.length > LONGEST_STATEMENT && /[.!?]$/.test(line));
}

/** Whether an element, by its name or what stands before it, has the date of a change. */
function tellsOther(element: PageElement): boolean {
  const name = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
  if (/publish/i.test(name)) return false;
  if (/updated|modified/i.test(name)) return true;
  const before = textBefore(element);
  const change = before.search(CHANGED);
  return change >= 0 && !PUBLISHED.test(before.slice(change));
}

/** The words right before an element. */
function textBefore(element: PageElement): string {
  let above: PageElement | null = element;
  for (let level = 0; level < LEVELS && above !== null; level++, above = above.parentElement) {
    for (let at = above.previousSibling; at !== null; at = at.previousSibling) {
      const text = at.textContent?.trim() ?? '';
      if (text !== '') return text.slice(-LONGEST_STATEMENT);
    }
  }
  return '';
}

function dateOf(element: PageElement, language: string | null): string | null {
  const told = element.getAttribute('datetime') ?? element.getAttribute('content');
  const text = element.textContent ?? '';
  return isoDate(told ?? '') ?? (isStatement(text.trim()) ? null : publishedIn(text, language));
}
