import { charactersIn } from '../piece.ts';
import type { FoundPiece } from './find-pieces.ts';
import { isWithin, type PageElement } from './page-tree.ts';

const AROUND = /^(?:nav|header|footer|aside|form)$/;
/** What such elements are called where they are plain ones. */
const CALLED_AROUND =
  /related|sidebar|(?<!elementor-)widget|recommend|promo|newsletter|footer|breadcrumb|navigation|navbar|cookie|signature|share|social|(?:^|[-_\s])(?:menu|nav|tags?|login|signup|modal|toolbar|pagination)(?:[-_\s]|$)/i;
/** What a forum tells beside each post of whoever wrote it: rank, number of posts, since when. */
const OF_WRITER =
  /user[-_]?(?:extra|title|banner|stat|info_extra)|extra[-_]?user[-_]?info|post[-_]?profile|user-card--awards|reputation/i;
/** What pages call the part that leads to others. */
const LEADS_AWAY =
  /^(?:(?:similar|related|recommended|trending|suggested|more) (?:threads?|topics|discussions|articles|posts|stories|products|reading)|related (?:news|questions|items)|you (?:may|might) also (?:like|enjoy|be interested in)|(?:recommended|more) for you|customers also (?:bought|viewed)|read next)\W{0,3}$/i;
const ANSWERS = /comment|respond|disqus|discussion|repl(?:y|ies)/i;

/** Whether an element stands in what is around a page's text, by names of elements or as it is `called`. */
export function isAround(element: PageElement, called: (element: PageElement) => boolean): boolean {
  return isWithin(element, (at) => AROUND.test(at.localName) || called(at));
}

/** The elements of pieces that are comments and replies. */
export function answersIn(pieces: readonly FoundPiece[]): ReadonlySet<PageElement> {
  const elements = new Set(pieces.map(({ element }) => element));
  return new Set([...elements].filter((element) => isAround(element, (at) => ANSWERS.test(namesOf(at)))));
}

/** The elements called something around the text that do not hold most of it, as one with a sidebar does. */
export function calledAround(pieces: readonly FoundPiece[]): ReadonlySet<PageElement> {
  const most = charactersIn(pieces) / 2;
  return new Set(
    [...charactersWithin(pieces)]
      .filter(([, length]) => length < most)
      .map(([element]) => element)
      .filter((element) => CALLED_AROUND.test(namesOf(element))),
  );
}

/** The pieces without what is no text in any case, navigation and a forum's words on writers; else all. */
export function withoutFrame(pieces: readonly FoundPiece[]): readonly FoundPiece[] {
  const most = charactersIn(pieces) / 2;
  const within = charactersWithin(pieces);
  const isFrame = (at: PageElement) =>
    at.localName === 'nav' ||
    at.getAttribute('role') === 'navigation' ||
    ((within.get(at) ?? 0) < most && OF_WRITER.test(namesOf(at)));
  const rest = pieces.filter(({ element }) => !isWithin(element, isFrame));
  return charactersIn(rest) > 0 ? rest : pieces;
}

/** The pieces without what leads to other pages, "Similar threads"; all where that is most of the text. */
export function withoutLeadsAway(pieces: readonly FoundPiece[]): readonly FoundPiece[] {
  let level = 0;
  const rest = pieces.filter((piece) => {
    if (piece.kind === 'heading' && (level === 0 || piece.level <= level))
      level = LEADS_AWAY.test(piece.parts[0]?.text.trim() ?? '') ? piece.level : 0;
    return level === 0;
  });
  return charactersIn(rest) > charactersIn(pieces) / 2 ? rest : pieces;
}

/** How much text of some pieces is inside each element that holds any. */
export function charactersWithin(pieces: readonly FoundPiece[]): ReadonlyMap<PageElement, number> {
  const within = new Map<PageElement, number>();
  for (const piece of pieces) {
    const length = charactersIn([piece]);
    for (let at: PageElement | null = piece.element; at !== null; at = at.parentElement)
      within.set(at, (within.get(at) ?? 0) + length);
  }
  return within;
}

function namesOf(element: PageElement): string {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
}

/** Classes and ids of what the author did not write. Page builders call every block a widget. */
const OTHER = /comment|related|sidebar|(?<!elementor-)widget|recommend|promo|newsletter/i;

/** Whether an element tells about something else than the article: a comment, another article, the site. */
export function isElsewhere(element: PageElement): boolean {
  let aside = false;
  for (let at: PageElement | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    // An article may tell about itself at its side or foot.
    if (at.localName === 'article' || at.localName === 'main') return false;
    if (/^(?:aside|footer|nav)$/.test(at.localName)) aside = true;
    // The name of a whole page may say that it has a sidebar.
    if (OTHER.test(namesOf(at))) return !hasTitle(at);
  }
  return aside;
}

/** What was looked for once in an element that may hold a whole page. */
const TITLED = new WeakMap<PageElement, boolean>();

function hasTitle(element: PageElement): boolean {
  const known = TITLED.get(element) ?? element.querySelector('h1') !== null;
  TITLED.set(element, known);
  return known;
}
