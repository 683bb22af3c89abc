import type { PageDocument } from './page-tree.ts';

/** What parts a page's own title from that of its site. */
const BETWEEN = /(?<!\s)(?:\s+[|·•»–—-]\s+|\s*::\s*)/;

/**
 * The page's title: the heading of level 1 that the names given elsewhere have for the most part too, else
 * the first such name, without the site's. Null without any. `named` are titles in structured data and meta
 * elements, the most reliable first.
 */
export function findTitle(
  document: PageDocument,
  named: readonly (string | null)[],
  sites: readonly (string | null)[],
): string | null {
  const own = document.querySelector('title')?.textContent ?? null;
  const names = [...named, own].map(oneLine).filter((name) => name !== null);
  const headings = [...document.querySelectorAll('h1')]
    .map(({ textContent }) => oneLine(textContent))
    .filter((name) => name !== null);
  const heading = headings
    .map((text) => ({ text, share: Math.max(0, ...names.map((name) => shared(text, name))) }))
    .reduce<{ text: string; share: number } | null>(
      (best, one) => (best === null || one.share > best.share ? one : best),
      null,
    );
  if (heading !== null && (heading.share >= 0.5 || names.length === 0)) return heading.text;
  return names[0] === undefined ? null : withoutSite(names[0], sites);
}

export function oneLine(text: string | null | undefined): string | null {
  return text?.replace(/\s+/g, ' ').trim().slice(0, 300) || null;
}

/** How many of the words of both stand in both, from 0 to 1. */
function shared(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const both = [...a].filter((word) => b.has(word)).length;
  return a.size + b.size === 0 ? 0 : (2 * both) / (a.size + b.size);
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

/** `The mill | The Valley Post` without the site's name; as it is where the site is not named. */
function withoutSite(title: string, sites: readonly (string | null)[]): string {
  const parts = title.split(BETWEEN);
  const known = new Set(sites.map((site) => site?.trim().toLowerCase()));
  const others = parts.filter((part) => !known.has(part.trim().toLowerCase()));
  if (others.length === 0 || others.length === parts.length) return title;
  return others.length === 1 ? others[0]!.trim() : title;
}
