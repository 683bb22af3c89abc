import { Parser } from 'htmlparser2';

/** Markup made safe to build a tree of: nothing that runs or is unseen, no deeper or longer than is read. */
export interface CleanPage {
  readonly html: string;
  /** What its `application/ld+json` scripts say, as written. */
  readonly data: readonly string[];
  readonly elements: number;
  /** Characters of text, each as often as elements stand around it: what reading every element takes. */
  readonly nested: number;
  /** Characters of text that markup has to escape: to the tree's parser each is a stretch of its own. */
  readonly escaped: number;
}

/**
 * Every element of a clean page has an attribute of this beginning and its number, so that it is known again
 * in another tree of the page. The number is in the name, because Readability gives an element that it takes
 * out the attributes of the one around it.
 */
export const MARK = 'data-m';

/** Levels that are kept; deeper text goes to the deepest. Readability's time grows with their square. */
const DEEPEST = 100;
/** The parser's time grows with the square of open elements: more are closed after so many characters. */
const MOST_OPEN = 2_000;
const STRETCH = 20_000;
/** Elements that are kept; pages of long documents have 20,000. */
const MOST_ELEMENTS = 60_000;
/** Characters of text that markup has to escape; long pages of code have 20,000. */
const MOST_ESCAPED = 60_000;
const ESCAPED = /[&<>\u00a0]/g;
/** Characters of an attribute's value. */
const LONGEST_VALUE = 2_000;
/** Characters of structured data, in all. */
const MOST_DATA = 2_000_000;

const UNREAD =
  /^(?:script|style|noscript|template|svg|iframe|frame|frameset|object|embed|applet|video|audio|canvas|map|input|select|textarea|datalist|progress|meter|annotation|annotation-xml|img|picture|source|dialog)$/;
/** What its author takes back, by a tag or by its look. */
const STRUCK_OUT = /^(?:del|s|strike)$/;
const STRUCK_STYLE = /text-decoration(?:-line)?\s{0,4}:[^;]{0,40}line-through/i;
const KEPT_ATTRIBUTES =
  /^(?:id|class|role|itemprop|itemtype|rel|property|href|datetime|content|name|lang|http-equiv|title|colspan|headers|epub:type)$/;
const HIDDEN_STYLE = /display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden/i;
/** What is there to be heard, beside what is seen. */
const HEARD =
  /(?:^|\s)(?:u-|is-)?(?:visually-?hidden|sr-only|screen-reader(?:-text|-only)?|hidden-visually)(?:\s|$)/i;
/** The number that leads to a note, and the arrow that leads back. */
const NOTE_MARK = /(?:^|\s)(?:doc-noteref|doc-backlink|noteref|footnote-(?:ref|back|backref))(?:\s|$)/;
const CDATA = /(?<!\/[/*]\s?)<!\[CDATA\[/g;
const SKELETON = /^(?:html|head|body)$/;
/** An element of the head, unless it is a property of something in the text. */
const TELLING = /^(?:title|meta|link|base)$/;
const VOID = /^(?:area|base|br|col|hr|link|meta|wbr)$/;
/** What a button stands in when its words are a heading that folds. */
const HEADS = /^(?:h[1-6]|dt|summary)$/;

/**
 * Takes one pass over the markup, whose time is linear in its length. Never throws: broken markup is read as
 * browsers do. With `unseen`, what scripts would show, or is there for readers without them, is read too.
 */
export function cleanPage(html: string, unseen = false): CleanPage {
  const cleaner = new Cleaner(unseen);
  // To browsers it is a comment that ends with the tag; to the parser one that may hold the whole page.
  const markup = html.replaceAll(CDATA, '');
  let parser = parserFor(cleaner);
  for (let at = 0; at < markup.length; at += STRETCH) {
    parser.write(markup.slice(at, at + STRETCH));
    if (cleaner.open <= MOST_OPEN) continue;
    parser.end();
    parser = parserFor(cleaner);
  }
  parser.end();
  return cleaner.page();
}

function parserFor(cleaner: Cleaner): Parser {
  return new Parser({
    onopentag: (name, attributes) => cleaner.start(name, attributes),
    ontext: (text) => cleaner.read(text),
    onclosetag: (name) => cleaner.close(name),
  });
}

class Cleaner {
  /** What tells about the page, apart from its text: in broken pages the one stands inside the other. */
  readonly #head: string[] = [];
  readonly #body: string[] = [];
  readonly #data: string[] = [];
  /** The open elements, with where each was written; null when it was not. */
  readonly #open: { readonly name: string; readonly into: string[] | null }[] = [];
  readonly #unseen: boolean;
  #language = '';
  #text = '';
  /** What a script of structured data says; null outside of one. */
  #script: string | null = null;
  /** How many of the open elements are unread, the first and all inside. */
  #unread = 0;
  #elements = 0;
  #depth = 0;
  #nested = 0;
  #escaped = 0;

  constructor(unseen: boolean) {
    this.#unseen = unseen;
  }

  /** How many elements are open. */
  get open(): number {
    return this.#open.length;
  }

  start(name: string, attributes: Attributes): void {
    this.#writeText();
    if (this.#unread > 0 || isUnread(name, attributes, this.#open, this.#unseen)) {
      this.#unread++;
      const isData = /^application\/ld\+json\b/i.test(attributes.type?.trim() ?? '');
      if (this.#unread === 1 && name === 'script' && isData) this.#script = '';
      this.#open.push({ name, into: null });
      return;
    }
    if (name === 'html') this.#language ||= attributes.lang ?? '';
    const written = !SKELETON.test(name) && this.#depth < DEEPEST && this.#elements < MOST_ELEMENTS;
    const into = TELLING.test(name) && attributes.itemprop === undefined ? this.#head : this.#body;
    this.#open.push({ name, into: written ? into : null });
    if (!written) {
      this.#body.push(' ');
      return;
    }
    this.#depth++;
    into.push(`<${name} ${this.#mark()}${writeAttributes(attributes)}>`);
  }

  read(text: string): void {
    if (this.#script !== null) this.#script += text;
    else if (this.#unread === 0) this.#text += text;
  }

  close(name: string): void {
    this.#writeText();
    const closed = this.#open.pop();
    if (this.#unread > 0) {
      this.#unread--;
      if (this.#unread > 0 || this.#script === null) return;
      this.#data.push(this.#script.slice(0, MOST_DATA));
      this.#script = null;
    } else if (closed?.into) {
      this.#depth--;
      if (!VOID.test(name)) closed.into.push(`</${name}>`);
    }
  }

  page(): CleanPage {
    this.#writeText();
    const language = escapeText(this.#language.slice(0, 40)).replaceAll('"', '');
    const [head, body] = [this.#head.join(''), this.#body.join('')];
    const html = `<!doctype html><html lang="${language}"><head>${head}</head><body>${body}</body></html>`;
    return { html, data: this.#data, elements: this.#elements, nested: this.#nested, escaped: this.#escaped };
  }

  #mark(): string {
    this.#elements++;
    return `${MARK}${this.#elements}=""`;
  }

  /** The text, a blank for each character to be escaped that is one too many. */
  #bounded(text: string): string {
    return text.replace(ESCAPED, (character) => (++this.#escaped > MOST_ESCAPED ? ' ' : character));
  }

  #writeText(): void {
    if (this.#text === '') return;
    this.#nested += this.#text.length * this.#depth;
    const around = this.#open.at(-1);
    const text = escapeText(this.#bounded(this.#text));
    // Readability may take away a div that holds nothing but text, and its mark with it.
    const loose = around?.name === 'div' && around.into !== null && /\S/.test(text);
    (around?.into ?? this.#body).push(loose ? `<span ${this.#mark()}>${text}</span>` : text);
    this.#text = '';
  }
}

type Attributes = Readonly<Record<string, string>>;

function isUnread(
  name: string,
  attributes: Attributes,
  open: readonly { readonly name: string }[],
  unseen: boolean,
): boolean {
  if (UNREAD.test(name)) return !(unseen && name === 'noscript');
  const style = (attributes.style ?? '').slice(0, LONGEST_VALUE);
  if (STRUCK_OUT.test(name) || STRUCK_STYLE.test(style)) return true;
  if (name === 'a' && NOTE_MARK.test(`${attributes.role} ${attributes['epub:type']} ${attributes.class}`))
    return true;
  if (name === 'button') return !open.some((element) => HEADS.test(element.name));
  if (SKELETON.test(name)) return false;
  if (unseen) return attributes['aria-hidden'] === 'true';
  return (
    attributes.hidden !== undefined ||
    HEARD.test(attributes.class ?? '') ||
    attributes['aria-hidden'] === 'true' ||
    HIDDEN_STYLE.test(style)
  );
}

function writeAttributes(attributes: Attributes): string {
  return Object.keys(attributes)
    .filter((name) => KEPT_ATTRIBUTES.test(name))
    .map(
      (name) =>
        ` ${name}="${escapeText(attributes[name]!.slice(0, LONGEST_VALUE)).replaceAll('"', '&quot;')}"`,
    )
    .join('');
}

function escapeText(text: string): string {
  // Each of these is a node of its own in the tree.
  return text.replace(/&(?=[a-z#])/gi, '&amp;').replaceAll('<', '&lt;');
}
