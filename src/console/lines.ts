/**
 * The lines of a stream of text, without their ends (`\n`, `\r\n`), the last one also when it is not ended.
 * Of a line longer than `longest` UTF-16 units only that much is kept, so that a stream without line breaks
 * cannot fill the memory.
 */
export async function* readLines(
  stream: AsyncIterable<string | Buffer>,
  longest: number,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let held = '';
  let begun = false;
  for await (const chunk of stream) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    const lines = text.split('\n');
    for (const [i, line] of lines.entries()) {
      if (held.length < longest) held += line.slice(0, longest - held.length);
      begun ||= line !== '';
      if (i === lines.length - 1) break;
      yield withoutReturn(held);
      [held, begun] = ['', false];
    }
  }
  if (begun) yield withoutReturn(held);
}

function withoutReturn(line: string): string {
  return line.endsWith('\r') ? line.slice(0, -1) : line;
}
