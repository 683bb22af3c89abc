/** A stretch of text as it was found in a file whose text has first to be put together: a page, a PDF, a document. */
export interface Piece {
  readonly kind: 'title' | 'heading' | 'text' | 'list' | 'table' | 'code';
  /** How deep a heading is, 1 to 6; 0 for what is no heading. */
  readonly level: number;
  /** The paragraph, or its lines; the items of a list; the rows of a table; the lines of code. None is empty. */
  readonly parts: readonly string[];
}
