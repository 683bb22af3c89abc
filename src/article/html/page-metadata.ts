import type { Metadata } from '../article.ts';
import { findBylines } from './find-bylines.ts';
import type { FoundPiece } from './find-pieces.ts';
import { isoDate } from './iso-date.ts';
import { findTitle } from './page-title.ts';
import type { PageDocument, PageElement } from './page-tree.ts';
import { readStructuredData } from './structured-data.ts';
import { dateNear, markedDate } from './visible-date.ts';

/** What a page says about itself. */
export interface PageMetadata {
  readonly title: string | null;
  readonly metadata: Metadata;
}

/** Names of meta elements, the most reliable first; small letters. */
const AUTHOR = [
  'citation_author',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'article:author',
  'author',
  'byl',
];
const PUBLISHED = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'citation_publication_date',
  'citation_date',
  'parsely-pub-date',
  'sailthru.date',
  'datepublished',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'publish-date',
  'publish_date',
  'publication_date',
  'publisheddate',
  'pubdate',
  'date-pub',
  'published',
  'og:published_time',
  'date',
];
const SITE = ['og:site_name', 'application-name'];
const LANGUAGE = ['content-language', 'og:locale', 'dc.language'];
const URLS = ['og:url'];
const MOST_AUTHORS = 12;

/** `data` are the page's scripts of structured data, `pieces` all its text in reading order. */
export function readPageMetadata(
  document: PageDocument,
  data: readonly string[],
  pieces: readonly FoundPiece[],
): PageMetadata {
  const told = readStructuredData(data);
  const meta = readMeta(document);
  const named = (names: readonly string[]) => names.flatMap((name) => meta.get(name) ?? []);
  const title = findTitle(
    document,
    [told.title, ...named(['og:title', 'twitter:title', 'citation_title'])],
    [told.site, ...named(SITE)],
  );
  const from = pieces.findIndex(({ kind, parts }) => kind === 'heading' && parts[0]!.text === title);
  const near = from < 0 ? [] : pieces.slice(from);
  const fields = {
    author: clean(chooseAuthor([authors(told.authors), authors(named(AUTHOR))], findBylines(document, near))),
    published: dateNear(near) ?? firstDate([told.published, ...named(PUBLISHED)]) ?? markedDate(document),
    source: clean(named(SITE)[0] ?? told.site),
    language: languageOf([document.documentElement.getAttribute('lang'), told.language, ...named(LANGUAGE)]),
    url: firstLink([link(document, 'canonical'), ...named(URLS), told.url]),
  };
  return { title, metadata: withoutNull(fields) };
}

/** The contents of meta elements by their name, property or itemprop in small letters. */
function readMeta(document: PageDocument): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const element of document.querySelectorAll('meta')) {
    const content = element.getAttribute('content')?.trim();
    if (!content) continue;
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(attribute)?.toLowerCase();
      if (name) found.set(name, [...(found.get(name) ?? []), content]);
    }
  }
  return found;
}

/** Names, without addresses of profiles and names of accounts. */
function authors(names: readonly string[]): string | null {
  const plain = names
    .filter((name) => !/^https?:|^www\.|^@|@\w+\.\w/.test(name))
    .map((name) => name.replace(/^by\s+/i, ''));
  return [...new Set(plain)].slice(0, MOST_AUTHORS).join(', ') || null;
}

/** Of what is told in data and what a reader sees, what both have; else the page's own data, what is seen, and what it tells otherwise. */
function chooseAuthor(
  [data, meta]: readonly [string | null, string | null],
  seen: readonly string[],
): string | null {
  const both = [data, meta].find((name) => name !== null && seen.some((line) => line.includes(name)));
  return both ?? data ?? seen[0] ?? meta;
}

function firstDate(texts: readonly (string | null)[]): string | null {
  return texts.map((text) => isoDate(text ?? '')).find((date) => date !== null) ?? null;
}

function languageOf(values: readonly (string | null)[]): string | null {
  const found = values.find((value) => value !== null && /^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(value));
  return found?.replaceAll('_', '-') ?? null;
}

function firstLink(values: readonly (string | null)[]): string | null {
  return values.find((value) => value !== null && /^https?:\/\/\S+$/i.test(value)) ?? null;
}

function link(document: PageDocument, rel: string): string | null {
  const element: PageElement | null = document.querySelector(`link[rel="${rel}"]`);
  return element?.getAttribute('href') ?? null;
}

function clean(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim().slice(0, 300) || null;
}

function withoutNull(fields: Readonly<Record<keyof Metadata, string | null>>): Metadata {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
}
