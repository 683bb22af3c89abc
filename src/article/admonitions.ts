import type { Span } from '../text/span.ts';
import { type NoteMark, readNoteMark } from './note-marks.ts';
import { firstEndingAfter } from './shown-text.ts';

/** The title of a note that is set apart, which heads what the note holds and nothing behind it. */
export interface NoteTitle extends Span {
  /** Where the note ends. */
  readonly until: number;
}

export interface Notes {
  /** What begins and ends notes, in order. */
  readonly marks: readonly NoteMark[];
  readonly titles: readonly NoteTitle[];
}

/** So many notes inside one another have titles. */
const DEEPEST = 6;

/** The notes in Markdown; in code there are none. Linear in the length. */
export function findNotes(source: string, code: readonly Span[]): Notes {
  const marks: NoteMark[] = [];
  const titles: NoteTitle[] = [];
  const open: NoteMark[] = [];
  const close = (from: number, until: number) => {
    for (const { title } of open.splice(from)) if (title !== null) titles.push({ ...title, until });
  };
  let at = 0;
  for (const line of source.split('\n')) {
    // The mark of a component may go on for lines.
    if (at < (marks.at(-1)?.end ?? 0)) {
      at += line.length + 1;
      continue;
    }
    const left = open.findIndex(({ isLeft }) => isLeft(line));
    if (left >= 0) close(left, at);
    const mark = isIn(code, at) ? null : readNoteMark(source, line, at);
    if (mark !== null) {
      const ended = mark.closes === '' ? -1 : open.findLastIndex(({ opens }) => opens === mark.closes);
      if (ended >= 0) close(ended, at + line.length);
      const opens = open.length < DEEPEST && (mark.title !== null || mark.opens !== '');
      if (opens) open.push(mark);
      marks.push(opens ? mark : { ...mark, title: null });
    }
    at += line.length + 1;
  }
  close(0, source.length);
  return { marks, titles: titles.sort((a, b) => a.start - b.start) };
}

/** Whether spans that are in order hold what stands at a place. */
export function isIn(spans: readonly Span[], at: number): boolean {
  return (spans[firstEndingAfter(spans, at)]?.start ?? Number.POSITIVE_INFINITY) <= at;
}
