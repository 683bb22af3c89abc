import type { Line } from './lines.ts';

const MARK = /^(?:>[ \t]?){1,20}/;

/** Lines without a letter's marks of quotation, which go to `leaveOut`; who is quoted parts them. */
export function unquoted(lines: readonly Line[], leaveOut: (span: Line) => void): readonly Line[] {
  if (lines.filter(({ text }) => text.startsWith('>')).length < 2) return lines;
  const read: Line[] = [];
  let [depth, apart] = [0, false];
  for (const line of lines) {
    const mark = MARK.exec(line.text)?.[0] ?? '';
    const own = mark.replace(/[^>]/g, '').length;
    const text = line.text.slice(mark.length).trimStart();
    const start = line.end - text.length;
    if (start > line.start) leaveOut({ ...line, end: start });
    apart ||= line.apart || own !== depth;
    depth = own;
    if (text === '') apart = true;
    else {
      read.push({ ...line, start, text, apart });
      apart = false;
    }
  }
  return read;
}
