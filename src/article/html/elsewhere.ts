import type { PageElement } from './page-tree.ts';

/** Classes and ids of what is beside the article; a page builder calls every block a widget of its own. */
const OTHER = /comment|related|sidebar|(?<!elementor-)widget|recommend|promo|newsletter/i;

/** Whether an element tells about something other than the page's article: a comment, another article, the site. */
export function isElsewhere(element: PageElement): boolean {
  let aside = false;
  for (let at: PageElement | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    // An article may tell about itself at its side or foot.
    if (at.localName === 'article' || at.localName === 'main') return false;
    if (/^(?:aside|footer|nav)$/.test(at.localName)) aside = true;
    // The name of a whole page may say that it has a sidebar.
    if (OTHER.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`)) return !hasTitle(at);
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
