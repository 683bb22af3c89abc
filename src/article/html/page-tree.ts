import { parseHTML } from 'linkedom';

/** What is used of a document's tree; linkedom's own types need a browser's. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly childNodes: Iterable<PageNode>;
  readonly previousSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  /** In small letters. */
  readonly localName: string;
  readonly parentElement: PageElement | null;
  getAttribute(name: string): string | null;
  getAttributeNames(): readonly string[];
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

export interface PageDocument {
  readonly documentElement: PageElement;
  readonly body: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): Iterable<PageElement>;
}

const TEXT = 3;
const ELEMENT = 1;

export function isText(node: PageNode): boolean {
  return node.nodeType === TEXT;
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** The tree of clean markup, a fragment or a page. */
export function treeOf(html: string): PageDocument {
  const whole = /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`;
  return parseHTML(whole).document as unknown as PageDocument;
}

/** Whether an element is the container or stands in it; in none there stands nothing. */
export function isInside(element: PageElement, container: PageElement | null): boolean {
  for (let at: PageElement | null = element; at !== null; at = at.parentElement)
    if (at === container) return true;
  return false;
}

/** Whether the element, or one around it below the page's body, is such. */
export function isWithin(element: PageElement, isSuch: (element: PageElement) => boolean): boolean {
  for (let at: PageElement | null = element; at !== null && at.localName !== 'body'; at = at.parentElement)
    if (isSuch(at)) return true;
  return false;
}
