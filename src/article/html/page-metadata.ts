import { isoDate } from '../../text/iso-date.ts';
import type { Metadata } from '../article.ts';
import { isRights } from '../metadata-line.ts';
import { isElsewhere } from './around.ts';
import { type Bylines, findBylines } from './find-bylines.ts';
import type { FoundPiece } from './find-pieces.ts';
import { findTitle, oneLine } from './page-title.ts';
import type { PageDocument } from './page-tree.ts';
import { readStructuredData } from './structured-data.ts';
import { dateInAddress, dateNear, markedDate, saidDate } from './visible-date.ts';

const listed = (names: string): readonly string[] => names.trim().split(/\s+/);

/** Names of meta elements, the most reliable first; small letters, without what parts words. */
const AUTHOR = listed(`
  citationauthor parselyauthor sailthruauthor dccreator dctermscreator dccontributorauthor articleauthor
  articleauthorname ogarticleauthor author authors creator byl byline`);
const PUBLISHED = listed(`
  articlepublishedtime ogarticlepublishedtime articlepublished articlepublishdate
  citationpublicationdate citationonlinedate citationdate prismpublicationdate parselypubdate
  sailthrudate datepublished dcdateissued dctermsissued dcissued dcdatecreated dctermscreated
  dctermsavailable dcdate dctermsdate publishdate publisheddate publicationdate publishedtime
  publishtime publishedat originalpublicationdate firstpublished firstpublishdate pubdate datepub
  published ogpublishedtime ogpubdate displaydate releasedate ogreleasedate datecreated created date`);
const CHANGED = listed('articlemodifiedtime ogupdatedtime datemodified dctermsmodified lastmodified');
const SITE = ['ogsitename', 'applicationname'];
const LANGUAGE = ['contentlanguage', 'oglocale', 'dclanguage'];
const URLS = ['ogurl'];
const DESCRIPTION = listed('description ogdescription twitterdescription dcdescription');
const RIGHTS = listed('dcrights dctermsrights rights copyright');
const TITLE = ['ogtitle', 'twittertitle', 'citationtitle'];

/** What a page says about itself. */
export interface PageMetadata {
  readonly title: string | null;
  readonly metadata: Metadata;
}

const MOST_AUTHORS = 12;
const MOST_OF_A_NAME = 100;
/** Accounts and roles that are nobody's name. */
const NOBODY =
  /^(?:admin\w*|administrator|webmaster|web ?(?:team|editor)|staff|editors?|author|user|guest|anonymous|unknown|none|null|undefined|default|root|test|wordpress|super ?user|site ?admin|contributor|content|marketing)$/i;
/** How many pieces before the title, and after it, may be the lines that say who wrote the page, and when. */
const BEFORE = 4;
const AFTER = 8;
/** Shorter lines may end with a full stop and be no sentence. */
const LONG = 80;

/** `data` are the page's scripts of structured data, `pieces` all its text in reading order. */
export function readPageMetadata(
  document: PageDocument,
  data: readonly string[],
  pieces: readonly FoundPiece[],
): PageMetadata {
  const told = readStructuredData(data);
  const meta = readMeta(document);
  const named = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? []);
  const sites = [told.site, ...named(SITE)];
  const title = findTitle(document, [told.title, ...named(TITLE)], sites);
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const links = [canonical, ...named(URLS), told.url];
  const url = links.find((link) => link !== null && /^https?:\/\/\S+$/i.test(link)) ?? null;
  const language = languageOf([
    document.documentElement.getAttribute('lang'),
    told.language,
    ...named(LANGUAGE),
  ]);
  const near = aroundTitle(pieces, title);
  const names = [told.authors, [...named(AUTHOR), ...writtenBy(named)], told.organisations].map(someNames);
  const dates = [told.published, ...named(PUBLISHED)].map((date) => isoDate(date ?? ''));
  const toldDate = dates.find((date) => date !== null) ?? null;
  const changes = [told.changed, ...named(CHANGED)];
  const fields: Record<keyof Metadata, string | null> = {
    author: oneLine(chooseAuthor(names, findBylines(document, near, pieces), sites)),
    published:
      chooseDate(dateNear(document, near, language), toldDate, changes) ??
      markedDate(document, language) ??
      saidDate(pieces, language) ??
      dateInAddress(url),
    source: oneLine(named(SITE)[0] ?? told.site),
    language,
    url,
    description: oneLine(named(DESCRIPTION)[0] ?? null),
    rights: oneLine(named(RIGHTS)[0] ?? lineOfRights(pieces)),
  };
  return { title, metadata: Object.fromEntries(Object.entries(fields).filter(([, text]) => text !== null)) };
}

/** The last line that says who holds the copyright; pages have it at their foot. */
function lineOfRights(pieces: readonly FoundPiece[]): string | null {
  const lines = pieces.flatMap(({ parts }) => parts.map(({ text }) => text.trim()));
  return lines.findLast(isRights) ?? null;
}

/** The lines around the title, from the title on and then those before it. */
function aroundTitle(pieces: readonly FoundPiece[], title: string | null): FoundPiece[] {
  const headings = pieces.map(({ kind, parts }) => (kind === 'heading' ? parts[0]!.text : null));
  const named = headings.indexOf(title ?? '');
  const first = pieces.findIndex(({ kind, level }) => kind === 'heading' && level === 1);
  const at = [named, first, pieces.findIndex(({ parts }) => parts[0]!.kept >= 0.5)].find((i) => i >= 0) ?? 0;
  const after = pieces.slice(at, at + AFTER);
  // A title may have a sentence below it; two are the text.
  const isSentence = (text: string) => text.length > LONG && /[.!?]["”’]?$/.test(text);
  const sentences = after.flatMap(({ parts }, i) =>
    i > 0 && parts.some(({ text }) => isSentence(text)) ? [i] : [],
  );
  const before = pieces.slice(Math.max(0, at - BEFORE), at).filter(({ element }) => !isElsewhere(element));
  return [...after.slice(0, sentences[1] ?? AFTER), ...before.reverse()];
}

/** The contents of meta elements by name, property or itemprop: small letters, without what parts words. */
function readMeta(document: PageDocument): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = element
        .getAttribute(attribute)
        ?.toLowerCase()
        .replace(/[\s:._-]/g, '');
      if (!name) continue;
      const contents = found.get(name) ?? [];
      if (contents.length < MOST_OF_A_NAME) contents.push(content);
      found.set(name, contents);
    }
  }
  return found;
}

/** What cards for sharing say beside `Written by`. */
function writtenBy(named: (names: readonly string[]) => readonly string[]): readonly string[] {
  const at = ['1', '2'].find((number) =>
    /^(?:written|posted) by$|^author$/i.test(named([`twitterlabel${number}`])[0] ?? ''),
  );
  return at === undefined ? [] : named([`twitterdata${at}`]);
}

/** Names, without addresses of profiles and names of accounts. */
function someNames(names: readonly string[]): string | null {
  const plain = names
    .filter((name) => !/^https?:|^www\.|^@|@\w+\.\w/.test(name) && !NOBODY.test(name.trim()))
    .map((name) => name.replace(/^by:?\s+/i, '').trim());
  return [...new Set(plain)].slice(0, MOST_AUTHORS).join(', ') || null;
}

/**
 * The author that both the page's data and its visible byline name. Without one: the data, then the byline,
 * then other meta elements; the site's name only if there is nothing else.
 */
function chooseAuthor(
  told: readonly (string | null)[],
  { said, seen }: Bylines,
  sites: readonly (string | null)[],
): string | null {
  const [data, ...others] = told;
  const visible = [...said, ...seen];
  const both = told.find(
    (name) => name !== null && visible.some((line) => line.includes(name) || name.includes(line)),
  );
  const names = [both, said[0], data, visible.find((name) => !NOBODY.test(name)), ...others].filter(
    (name) => typeof name === 'string',
  );
  const known = new Set(sites.map((site) => site?.trim().toLowerCase()));
  return names.find((name) => !known.has(name.toLowerCase())) ?? names[0] ?? null;
}

/** The visible date goes before that in the data, unless it is the date of the last change. */
function chooseDate(
  seen: string | null,
  told: string | null,
  changed: readonly (string | null)[],
): string | null {
  if (seen === null || told === null) return seen ?? told;
  return changed.some((date) => isoDate(date ?? '')?.slice(0, 10) === seen.slice(0, 10)) ? told : seen;
}

function languageOf(values: readonly (string | null)[]): string | null {
  const found = values.find((value) => value !== null && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(value));
  return found?.replaceAll('_', '-') ?? null;
}
