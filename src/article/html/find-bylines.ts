import { isElsewhere } from './around.ts';
import type { FoundPiece } from './find-pieces.ts';
import { isElement, isText, type PageDocument, type PageElement } from './page-tree.ts';

/** Elements in which pages say who wrote them, and nothing else. */
const AUTHORS =
  '[itemprop~="author"],[rel~="author"],[property~="author"],[property~="schema:author"],[property~="dc:creator"],[class~="p-author"]';
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
/** What ends a name: a date, a bar, what he does. */
const ENDS =
  /(?<!\s)(?:\s+(?:on|in|at|for|updated|published|posted|last|reviewed|medically|is|has|was)\b.*$|\s*[|•·/*(].*$|\s+[–—-]\s.*$|,?\s+(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s+)?\d.*$)/i;
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:,?\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|and|&|de|da|del|der|di|la|le|van|von|bin|al|el)){0,11}$/u;
/** A name before what he does: `Ada Tench, keeper of the mill`. */
const BEFORE_ROLE =
  /^(\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:\p{Lu}[\p{L}\p{M}.'’-]*|de|da|del|der|di|la|van|von)){1,3})(?:,\s|\.$|$)/u;
const NO_NAME =
  /\b(?:about|authors?|by|view|posts?|follow|share|read|more|policy|subscribe|comments?|profile|contact|home|login|sign|search|menu|updated|published|website|email|twitter|facebook|linkedin|see|full|bio|meet|our|written|articles?)\b/i;
const LONGEST = 200;
const LONGEST_TRUSTED = 60;
/** Elements that are looked at for a name. */
const MOST_MARKED = 200;

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
  ];
  const seen = [
    ...marked(document, BYLINES),
    ...whole.filter((_, at) => at > 0 && LABEL.test(whole[at - 1]!)),
    ...whole.filter((line) => WRITTEN_BY.test(line)),
    ...whole.map((line) => ANYWHERE.exec(line)?.[1] ?? ''),
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

function marked(document: PageDocument, selector: string): string[] {
  return [...document.querySelectorAll(selector)]
    .slice(0, MOST_MARKED)
    .filter((element) => !isElsewhere(element))
    .map((element) => {
      const name = element.querySelector('[itemprop~="name"]') ?? element;
      const words = textsIn(name).join(' ').replace(/\s+/g, ' ').trim();
      return element.getAttribute('content') ?? name.getAttribute('content') ?? words;
    })
    .filter((line) => line !== '' && line.length <= LONGEST);
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
