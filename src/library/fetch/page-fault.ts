import { tableLines } from '../../text/read-word-lists.ts';
import SIGNS from './page-signs.txt';
import type { Reason } from './refusal.ts';

/** A web page as it was read. */
export interface ReadPage {
  readonly html: string;
  /** Where it came from, after all redirects. */
  readonly url: URL;
  /** The words of its body that can be quoted. */
  readonly words: number;
}

/** An article has more than such a page, and a short one has none of its signs. */
const FEW_WORDS = 120;
/** What a page says before the programs of its site have run: a name, a line on JavaScript. */
const HARDLY_ANY_WORDS = 20;
/** Signs stand near the beginning, and looking further would take time. */
const LOOKED_AT = 100_000;

const signs = tableLines(SIGNS)
  .map((line) => line.split(/\s+/))
  .map(([reason, place, ...words]) => ({ reason: reason as Reason, place: place!, words: words.join(' ') }));

/** Why a page that came without a fault is not the article that was meant; null when it may well be. */
export function pageFault({ html, url, words }: ReadPage): Reason | null {
  if (words >= FEW_WORDS) return null;
  const start = html.slice(0, LOOKED_AT).toLowerCase();
  const places: Readonly<Record<string, string>> = {
    text: start,
    source: sourcesIn(start),
    title: /<title[^>]{0,200}>([^<]{0,300})/.exec(start)?.[1] ?? '',
    path: url.pathname.toLowerCase().split('/').join('\n'),
  };
  const sign = signs.find(({ place, words: said }) => holds(places[place] ?? '', said));
  if (sign) return sign.reason;
  if (/<input\b[^>]{0,300}\btype\s?=\s?["']?password\b/.test(start)) return 'login-page';
  return words < HARDLY_ANY_WORDS && start.includes('<script') ? 'empty-shell' : null;
}

/** Where the page's programs, frames and forms come from or go to, one a line. */
function sourcesIn(html: string): string {
  const tags = html.matchAll(
    /<(?:script|iframe|form)\b[^>]{0,300}?\b(?:src|action)\s?=\s?["']?([^"'\s>]{1,300})/g,
  );
  return [...tags].map(([, source]) => source).join('\n');
}

/** As words of their own: `robots.html` is no `robot`, nor is 4041 the status 404. */
function holds(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const around = `${text[at - 1] ?? ' '}${text[at + words.length] ?? ' '}`;
    if (!/[a-z0-9]/.test(around)) return true;
  }
  return false;
}
