/** One line of a file or stream, without its line feed. */
export interface FileLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Buffer;
  /** Whether it was over the limit, and what lies beyond was let go. */
  readonly isCut: boolean;
}

const LINE_FEED = 0x0a;

/** Cuts a file into lines of at most `limit` bytes; once decoded, a JSON string may hold U+2028, too. */
export async function* splitLines(
  pieces: AsyncIterable<string | Buffer>,
  limit: number,
): AsyncGenerator<FileLine> {
  let number = 1;
  let held: Buffer[] = [];
  let size = 0;
  const hold = (bytes: Buffer) => {
    if (size < limit) held.push(bytes.subarray(0, limit - size));
    size += bytes.length;
  };
  const take = (): FileLine => {
    const line = { number: number++, bytes: Buffer.concat(held), isCut: size > limit };
    held = [];
    size = 0;
    return line;
  };
  for await (const each of pieces) {
    const piece = typeof each === 'string' ? Buffer.from(each) : each;
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
