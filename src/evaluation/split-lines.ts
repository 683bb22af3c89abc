/** One line of a file, without its line feed. */
export interface FileLine {
  /** From 1. */
  readonly number: number;
  /** Null for a line over the limit, whose bytes were let go. */
  readonly bytes: Buffer | null;
}

const LINE_FEED = 0x0a;

/**
 * Cuts pieces of a file into lines of at most `limit` bytes. Bytes, because a decoded text's other line
 * separators (U+2028) may stand inside a JSON string.
 */
export async function* splitLines(pieces: AsyncIterable<Buffer>, limit: number): AsyncGenerator<FileLine> {
  let number = 1;
  let held: Buffer[] = [];
  let size = 0;
  const hold = (bytes: Buffer) => {
    size += bytes.length;
    if (size <= limit) held.push(bytes);
    else held = [];
  };
  const take = (): FileLine => {
    const line = { number: number++, bytes: size <= limit ? Buffer.concat(held) : null };
    held = [];
    size = 0;
    return line;
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let end = piece.indexOf(LINE_FEED); end >= 0; end = piece.indexOf(LINE_FEED, from)) {
      hold(piece.subarray(from, end));
      yield take();
      from = end + 1;
    }
    hold(piece.subarray(from));
  }
  if (size > 0) yield take();
}
