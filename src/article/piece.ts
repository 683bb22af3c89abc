/** A stretch of text found in a file whose text has first to be put together: a page, a PDF, a document. */
export interface Piece {
  /** `head` is the row of a table that names its columns. */
  readonly kind: 'title' | 'heading' | 'text' | 'list' | 'head' | 'table' | 'code';
  /** How deep a heading is, 1 to 6, or the title of a note; 0 for what is no heading. */
  readonly level: number;
  /** The paragraph, or its lines; the items of a list; the rows of a table; the lines of code. */
  readonly parts: readonly PiecePart[];
  /** Whether all of it is in bold, so that it may stand for a heading. */
  readonly bold?: true;
  /** Of the title of a note, the last that it heads. */
  readonly heads?: PiecePart;
}

export interface PiecePart {
  /** Never empty. Cells of a row are parted by a tab. */
  readonly text: string;
  /** How many lists stand around an item's own; 0 when absent. */
  readonly depth?: number;
  /** The number of an item of a numbered list. */
  readonly number?: number;
}

/** A piece of plain text. */
export function textPiece(kind: Piece['kind'], text: string, level = 0): Piece {
  return { kind, level, parts: [{ text }] };
}

/** How long the text of some pieces is. */
export function charactersIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { parts }) => sum + parts.reduce((all, { text }) => all + text.length, 0), 0);
}
