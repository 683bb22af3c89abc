import { splitLines } from '../text/split-lines.ts';

/**
 * The lines of a stream of text, without their ends (`\n`, `\r\n`), the last one also when it is not ended.
 * Of a line longer than `longest` bytes only that much is kept, so that a stream without line breaks cannot
 * fill the memory.
 */
export async function* readLines(
  stream: AsyncIterable<string | Buffer>,
  longest: number,
): AsyncGenerator<string> {
  for await (const { number, bytes } of splitLines(stream, longest)) {
    // A byte order mark stands at the beginning of a stream alone.
    const line = new TextDecoder('utf-8', { ignoreBOM: number > 1 }).decode(bytes);
    yield line.endsWith('\r') ? line.slice(0, -1) : line;
  }
}
