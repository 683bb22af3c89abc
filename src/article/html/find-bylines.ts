import { isElsewhere } from './elsewhere.ts';
import type { FoundPiece } from './find-pieces.ts';
import { isElement, isText, type PageDocument, type PageElement } from './page-tree.ts';

/** Where pages say who wrote them and nothing else, */
const AUTHORS = '[itemprop~="author"],[rel~="author"]';
/** and where they often do. */
const BYLINES = '[class*="byline" i],[class*="author" i]';
const WRITTEN_BY =
  /^(?:(?:post|article|story|words|text|written|posted|published)\s+)?by:?\s+|^(?:author|written by)s?\s*:\s+/i;
/** What ends a name: a date, a bar, what he does. */
const ENDS =
  /(?<!\s)(?:\s+(?:on|in|at|updated|published|posted|last|reviewed)\s.*$|\s*[|•·/*].*$|\s+[–—-]\s.*$|,?\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+)?\d.*$)/i;
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|&|de|da|del|der|di|la|le|van|von|bin|al|el)){0,11}$/u;
const LONGEST = 200;
const LONGEST_TRUSTED = 60;
/** How many pieces from the title on may be the line that names who wrote it. */
const NEAR = 4;

/** Who the page's lines say wrote it, the most reliable first; `near` are the pieces from the title on. */
export function findBylines(document: PageDocument, near: readonly FoundPiece[]): string[] {
  const trusted = linesOf(document, AUTHORS)
    .filter((line) => line.length <= LONGEST_TRUSTED)
    .map(nameOf);
  const lines = near.slice(0, NEAR).flatMap(({ parts }) => parts.map(({ text }) => text.slice(0, LONGEST)));
  const named = [...lines.filter((line) => WRITTEN_BY.test(line)), ...linesOf(document, BYLINES)].map(nameOf);
  return [...trusted.filter((name) => name !== ''), ...named.filter((name) => NAME.test(name))];
}

function linesOf(document: PageDocument, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .filter((element) => !isElsewhere(element))
    .map((element) => element.getAttribute('content') ?? wordsIn(element))
    .filter((line) => line !== '' && line.length <= LONGEST);
}

/** The element's text, a blank wherever an element begins or ends. */
function wordsIn(element: PageElement): string {
  const texts = (parent: PageElement): string[] =>
    [...parent.childNodes].flatMap((node) => {
      if (isText(node)) return [node.textContent ?? ''];
      return isElement(node) ? texts(node) : [];
    });
  return texts(element).join(' ').replace(/\s+/g, ' ').trim();
}

function nameOf(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WRITTEN_BY, '')
    .replace(ENDS, '')
    .replace(/(?<![\s,;:])[\s,;:]+$/, '');
}
