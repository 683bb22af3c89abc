import type { Span } from '../text/span.ts';
import { isUnfinished } from './line-end.ts';

/** As a heading or a label without a mark has it: few words, no stop, no word that must go on. */
const MOST_CHARACTERS = 40;
const MOST_WORDS = 5;
const STOPPED = /[\p{P}\p{S}]$/u;
const OPENS = /^["'“‘(*_]{0,3}[\p{Lu}\p{N}]/u;
/** With the next word it would have taken no more of the longest line than this. */
const ROOM = 0.6;

/**
 * The line ends inside a paragraph that the author meant, though its format tells nothing of them: after a
 * few words that stop far short of the other lines, where the next line opens like a sentence. `Returns` over
 * `2.1 You may return unworn goods within 30 days.`
 */
export function endsOnPurpose(text: string, { start, end }: Span): Span[] {
  const lines = text.slice(start, end).split('\n');
  if (lines.length < 2) return [];
  const width = lines.reduce((most, line) => Math.max(most, line.trim().length), 0);
  const ends: Span[] = [];
  let at = start;
  lines.forEach((line, i) => {
    at += line.length + 1;
    const next = lines[i + 1]?.trim() ?? '';
    if (next !== '' && standsAlone(line.trim(), next, width)) ends.push({ start: at - 1, end: at });
  });
  return ends;
}

function standsAlone(line: string, next: string, width: number): boolean {
  if (line.length > MOST_CHARACTERS || line === '' || line.split(/\s+/).length > MOST_WORDS) return false;
  if (STOPPED.test(line) || isUnfinished(line) || !OPENS.test(line) || !OPENS.test(next)) return false;
  return line.length + 1 + next.split(/\s/, 1)[0]!.length <= ROOM * width;
}
