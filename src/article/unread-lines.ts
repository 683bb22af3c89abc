import type { Line } from './lines.ts';

/** The foot of a page, and what else stands at its head: RFCs are printed so. */
const PAGE_FOOT = /\[Page \d{1,4}\]$/;
const PAGE_HEAD = /^RFC \d{1,5} {2,80}\S/;
/** What the head and the feet of a manual's pages end with, three cells in all: `LS(1)`. */
const MANUAL_PAGE = /(?:^|\s)(\S{1,40}\(\d[a-z]{0,4}\))$/i;
const GAP = / {3,}|\t+/;
/** The rule under the head of a table drawn with bars, or between rows; what parts a wiki's. */
const TABLE_RULE =
  /^[|+](?=\+{0,400}[-=:| ])[-=:+| ]{2,400}[|+]$|^[-:]{2,80}[ ]?[|+][-:+| ]{2,400}$|^(?:\{\|.{0,200}|\|-.{0,200}|\|\})$/;
/** What heads a table of contents, and an entry of one: dots or blanks lead to the number of its page. */
const CONTENTS = /^(?:table of )?contents$/i;
const ENTRY = /^\S.{0,200}?(?:(?:\s?\.){3}[. ]{0,200}|[ \t]{3,80})(?:\d{1,4}|[ivxl]{1,6})$/;
/** A wiki's: `* [[#History|History]]`, several in a line, or where it writes them itself. */
const WIKI_CONTENTS =
  /^[*#:;]{0,6}\s{0,9}(?:\d[\d.]{0,9}\s{1,9})?(?:\[\[#[^[\]]{1,200}\]\][\s·•|,;–—-]{0,9}){1,60}$|^__(?:NO|FORCE)?(?:TOC|EDITSECTION|INDEX|GALLERY)__$/;
/** When a subtitle is seen, and its number in the line before. */
const CUE = /^(?:\d{1,2}:)?\d\d:\d\d[.,]\d{3} --> /;
const CUE_NUMBER = /^\d{1,5}$/;

/** The lines that nobody reads: heads and feet of pages, rules of tables, contents, times of subtitles. */
export function findUnreadLines(lines: readonly Line[]): ReadonlySet<Line> {
  const isPaged = lines.some(({ text }) => PAGE_FOOT.test(text));
  const manual = manualPage(lines);
  let inContents = false;
  return new Set(
    lines.filter(({ text }, i) => {
      if (isPaged && (PAGE_FOOT.test(text) || PAGE_HEAD.test(text))) return true;
      if (i > 0 && manual !== null && manualPageOf(text) === manual) return true;
      const next = lines[i + 1]?.text ?? '';
      const isContents = inContents ? ENTRY.test(text) : CONTENTS.test(text) && ENTRY.test(next);
      inContents = isContents;
      if (isContents || WIKI_CONTENTS.test(text) || TABLE_RULE.test(text) || CUE.test(text)) return true;
      return CUE_NUMBER.test(text) && CUE.test(next);
    }),
  );
}

/** What a manual's pages end with, as its first line tells, or its last one if a blank line is before it. */
function manualPage(lines: readonly Line[]): string | null {
  const last = lines.at(-1);
  return manualPageOf(lines[0]?.text ?? '') ?? (last?.apart ? manualPageOf(last.text) : null);
}

function manualPageOf(text: string): string | null {
  const page = text.length > 200 ? undefined : MANUAL_PAGE.exec(text)?.[1];
  return page !== undefined && text.split(GAP).length === 3 ? page : null;
}
