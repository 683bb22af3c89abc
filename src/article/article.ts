import type { Span } from '../text/span.ts';
import type { Trouble } from '../words/trouble.ts';

/**
 * What a sentence is in its article. Only `body` sentences are candidates for an answer. A `question` is one
 * that the article asks and then answers; it may stand in a paragraph, or be a heading.
 */
export type Role = (typeof ROLES)[number];
export const ROLES = ['title', 'deck', 'heading', 'question', 'body', 'metadata'] as const;

/** A sentence as written: `article.text.slice(start, end)`. Others are named by their places. */
export interface Sentence extends Span {
  readonly role: Role;
  /** The number of its paragraph for a reader, from 1; 0 for title, deck, headings and metadata. */
  readonly paragraph: number;
  /** The headings above it, as shown, the outermost first, joined by ` › `; null before the first. */
  readonly section: string | null;
  /** The nearest heading that it stands under; a heading's own is the one above it. Null without one. */
  readonly heading: number | null;
  /** What leads to its list or table: the sentence before the (inner) list, or the table's head; or null. */
  readonly lead: number | null;
  /** The question of the article that it answers, perhaps a heading. Null without one. */
  readonly question: number | null;
  /** What it is about by its beginning: `Tank` in `Tank: 1.25 l`, a row's first cell. Null without one. */
  readonly label: Span | null;
  /** The number that its list gives it; null for what is no numbered item. */
  readonly number: number | null;
}

/** A body paragraph, or a list as a whole. */
export interface Paragraph extends Span {
  /** From 1, in reading order. */
  readonly number: number;
  /** Whether it is a list or a table: what it lists is said in the sentence before it. */
  readonly list: boolean;
}

/** What the file says about itself. A field that it does not name is absent. */
export interface Metadata {
  readonly author?: string;
  readonly source?: string;
  readonly published?: string;
  readonly language?: string;
  readonly url?: string;
  /** What it is about, in the author's words. */
  readonly description?: string;
  /** Who holds the copyright, and the licence. */
  readonly rights?: string;
}

/** No article's text is longer, in UTF-16 units. */
export const LONGEST_TEXT = 5_000_000;

export interface Article {
  /** The file's name without its ending. */
  readonly id: string;
  /** Front matter's title, else the text's own, else the id. */
  readonly title: string;
  /** The decoded file without byte order mark, or the text taken out of it. All offsets count in it. */
  readonly text: string;
  readonly metadata: Metadata;
  /** What is doubtful in what was read, for the person who gave the file. */
  readonly warnings: readonly Trouble[];
  readonly paragraphs: readonly Paragraph[];
  /** In reading order, without overlap. */
  readonly sentences: readonly Sentence[];
  /** Markup that no reader sees (`**`, `](address)`, a quotation's `>`, struck-out words), in order. */
  readonly marks: readonly Span[];
}

/** The sentence's own characters. */
export function sentenceText(article: Article, span: Span): string {
  return article.text.slice(span.start, span.end);
}

/** The sentences that can be an answer, in reading order. */
export function bodyOf({ sentences }: Pick<Article, 'sentences'>): Sentence[] {
  return sentences.filter(({ role }) => role === 'body');
}
