import type { PageElement } from './page-tree.ts';

const OTHER = /comment|related|sidebar|widget|recommend|promo|newsletter/i;

/** Whether an element tells about something other than the page's article: a comment, another article, the site. */
export function isElsewhere(element: PageElement): boolean {
  let aside = false;
  for (let at: PageElement | null = element; at !== null && at.localName !== 'body'; at = at.parentElement) {
    // An article may tell about itself at its side or foot.
    if (at.localName === 'article' || at.localName === 'main') return false;
    if (/^(?:aside|footer|nav)$/.test(at.localName)) aside = true;
    if (OTHER.test(`${at.getAttribute('class') ?? ''} ${at.getAttribute('id') ?? ''}`)) return true;
  }
  return aside;
}
