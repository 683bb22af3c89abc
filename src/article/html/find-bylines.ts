import { isoDate } from '../../text/iso-date.ts';
import { isElsewhere } from './around.ts';
import type { FoundPiece } from './find-pieces.ts';
import { isElement, isText, type PageDocument, type PageElement } from './page-tree.ts';

/** Elements in which pages say who wrote them, and nothing else. */
const AUTHORS =
  '[itemprop~="author"],[rel~="author"],[property~="author"],[property~="schema:author"],[property~="dc:creator"],[class~="p-author"]';
/** Links to the page of whoever wrote something. */
const PROFILES =
  '/author/,/authors/,/writer/,/writers/,/contributor/,/contributors/,/columnists/,/journalist/,/reporters/,/byline/,/by/,/people/,/profile/,/profiles/,/staff/,/team/,/our-team/,/experts/'
    .split(',')
    .map((path) => `a[href*="${path}"]`)
    .join(',');
/** Elements in which pages often say who wrote them, perhaps among other things. */
const BYLINES = '[class*="byline" i],[class*="author" i],[class*="writer" i],[class~="contributors"]';
const WRITTEN_BY =
  /^(?:(?:post|article|story|words|text|written|posted|published|created|submitted)\s+(?:and\s+\w+\s+)?)?by\b:?\s*|^(?:authors?|writers?|written by|words|text)\s*:\s*|^(?:von|par|por|di|door)\s+/i;
/** Who wrote, somewhere in a line: `8 March 2024 | by Ada Tench`. */
const SOMEWHERE = /(?:^|[\s|·•,–—-])by:?\s+(\S.{0,200})/i;
const ANYWHERE = /\b(?:written|authored|contributed|reported) by:?\s+(\p{Lu}.*)$/u;
/** Who had to do with a page otherwise. */
const OTHERWISE =
  /\b(?:(?:medically|clinically|fact|expert) )?(?:review|edit|check|verif|approv|translat|photograph|illustrat|updat|sponsor|power|present|fund|design|build|host|produc|recommend)\w*\s+by\b|^(?:photo|image|picture)\w*\b/i;
/** A line that says what the next one is. */
const LABEL = /^(?:authors?|author\(s\)|(?:written|posted|published|words|text|article) by|by|writer)\s?:?$/i;
const ABOUT = /^about the (?:author|writer)s?:?$/i;
/** What ends a name: a date, a bar, what he does. */
const ENDS =
  /(?<!\s)(?:\s+(?:on|in|at|for|updated|published|posted|last|reviewed|medically|is|has|was)\b.*$|\s*[|•·/*(].*$|\s+[–—-]\s.*$|,?\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+)?\d.*$)/i;
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|&|de|da|del|der|di|la|le|van|von|bin|al|el)){0,11}$/u;
const PERSON = /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|del|der|di|la|van|von)){1,3}$/u;
/** A name before what he does: `Ada Tench, keeper of the mill`. */
const BEFORE_ROLE =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|del|der|di|la|van|von)){1,3})(?:,\s|\.$|$)/u;
const NO_NAME =
  /\b(?:about|authors?|by|view|posts?|follow|share|read|more|policy|subscribe|comments?|profile|contact|home|login|sign|search|menu|updated|published|website|email|twitter|facebook|linkedin|see|full|bio|meet|our|written|articles?)\b/i;
const BETWEEN = /\s?(?:[|•·/–—,:]|\d{1,4}|\s-\s)\s?/;
const READING_TIME = /\b\d{1,3}[\s-]?min(?:ute)?s?\b/i;
const LONGEST = 200;
const LONGEST_TRUSTED = 60;
/** Elements that are looked at for a name. */
const MOST_MARKED = 200;
/** Texts of such an element that may be the name. */
const MOST_TEXTS = 4;

/** Who wrote a page by what a reader sees of it, each the most reliable first. */
export interface Bylines {
  /** Named in so many words at the title. */
  readonly said: readonly string[];
  /** Marked by elements, or named otherwise. */
  readonly seen: readonly string[];
}

/** `near` are the pieces around the title, `all` those of the page. */
export function findBylines(
  document: PageDocument,
  near: readonly FoundPiece[],
  all: readonly FoundPiece[],
): Bylines {
  const lines = linesIn(near);
  const whole = linesIn(all.filter(({ element }) => !isElsewhere(element)));
  const trusted = marked(document, AUTHORS)
    .filter((line) => line.length <= LONGEST_TRUSTED)
    .map(nameOf)
    .filter((name) => name !== '' && !NO_NAME.test(name));
  const said = [
    ...lines.filter((line) => WRITTEN_BY.test(line)),
    ...lines.filter((line) => !/[.!?]$/.test(line)).map((line) => SOMEWHERE.exec(line)?.[1] ?? ''),
    ...after(lines, LABEL),
  ];
  const seen = [
    ...marked(document, BYLINES),
    ...after(whole, LABEL),
    ...marked(document, PROFILES),
    ...whole.filter((line) => WRITTEN_BY.test(line)),
    ...whole.map((line) => ANYWHERE.exec(line)?.[1] ?? ''),
    ...elementsOf(document, BYLINES).flatMap((element) => textsIn(element).slice(0, MOST_TEXTS)),
    ...namesAlone(linesIn(near.filter(({ kind }) => kind !== 'table')), whole),
    ...after(whole, ABOUT),
  ];
  return { said: namesIn(said), seen: [...trusted, ...namesIn(seen)] };
}

/** The names with which lines begin. */
function namesIn(lines: readonly string[]): string[] {
  return lines
    .map((line) => nameOf(withoutOthers(line)))
    .map((name) => (NAME.test(name) ? name : (BEFORE_ROLE.exec(name)?.[1] ?? '')))
    .filter((name) => name !== '' && !NO_NAME.test(name));
}

function linesIn(pieces: readonly FoundPiece[]): string[] {
  return pieces.flatMap(({ parts }) => parts.map(({ text }) => withoutOthers(text.slice(0, LONGEST))));
}

function withoutOthers(line: string): string {
  const from = line.search(OTHERWISE);
  return from < 0 ? line : line.slice(0, from);
}

function after(lines: readonly string[], label: RegExp): string[] {
  return lines.filter((_, at) => at > 0 && label.test(lines[at - 1]!));
}

/** Names right after the title, or beside a line with a date or reading time; no categories of the page. */
function namesAlone(lines: readonly string[], all: readonly string[]): string[] {
  const dated = (line: string | undefined) =>
    line !== undefined &&
    line.length <= LONGEST_TRUSTED &&
    (isoDate(line) !== null || READING_TIME.test(line));
  const found = lines.flatMap((line, at) =>
    at === 1 || dated(line) || dated(lines[at - 1]) || dated(lines[at + 1])
      ? line.split(BETWEEN).filter((part) => PERSON.test(part) && !NO_NAME.test(part))
      : [],
  );
  if (found.length === 0) return [];
  const words = new Set(all.flatMap((line) => line.match(/[\p{L}\p{M}]+/gu) ?? []));
  const longWords = (line: string) => line.match(/[\p{L}\p{M}]{3,}/gu) ?? [];
  return found.filter((line) => !longWords(line).some((word) => words.has(word.toLowerCase())));
}

function marked(document: PageDocument, selector: string): string[] {
  return elementsOf(document, selector)
    .map((element) => {
      const name = element.querySelector('[itemprop~="name"]') ?? element;
      const words = textsIn(name).join(' ').replace(/\s+/g, ' ').trim();
      return element.getAttribute('content') ?? name.getAttribute('content') ?? words;
    })
    .filter((line) => line !== '' && line.length <= LONGEST);
}

function elementsOf(document: PageDocument, selector: string): PageElement[] {
  const found = [...document.querySelectorAll(selector)].slice(0, MOST_MARKED);
  return found.filter((element) => !isElsewhere(element));
}

/** The element's stretches of text, parted wherever an element begins or ends. */
function textsIn(element: PageElement): string[] {
  return [...element.childNodes].flatMap((node) => {
    if (isText(node)) return /\S/.test(node.textContent ?? '') ? [node.textContent!] : [];
    return isElement(node) ? textsIn(node) : [];
  });
}

function nameOf(line: string): string {
  return line
    .replace(/\s+/g, ' ')
    .trim()
    .replace(WRITTEN_BY, '')
    .replace(ENDS, '')
    .replace(/(?<![\s,;:])[\s,;:]+$/, '');
}
