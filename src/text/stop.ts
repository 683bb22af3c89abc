import { blank, closers, narrowMarks, type Onward, readOnward, wideMarks } from './punctuation.ts';
import type { Span } from './span.ts';

/** A place where a sentence may end, with all that the rules look at. */
export interface Stop {
  readonly text: string;
  /** The sentence so far starts here. */
  readonly sentence: number;
  /** The end of the text in question. */
  readonly limit: number;
  /** The marks alone: `.`, `?!`, `…`, `. . .` */
  readonly marks: Span;
  /** Quotes, brackets and emphasis that close after the marks. */
  readonly closing: string;
  /** Where the sentence ends if it ends here: after what closes it and its reference marks. */
  readonly end: number;
  /** Whether a blank, or nothing, follows. */
  readonly gap: boolean;
  /** The word before the marks, dots inside it kept (`U.S`), at most 24 characters; often empty. */
  readonly word: string;
  readonly next: Onward;
}

const reference =
  /(?: ?\[(?:\^?\d[\d ,–-]{0,15}|\^?[a-z]|note \d{1,3}|citation needed)\](?!\())+|[¹²³⁰-⁹]+/iy;
const linkTarget = /\]\([^()\s]{0,500}\)/y;
const tag = /<\/?[a-z]{1,10} ?\/?>/iy;

/** Reads what surrounds the marks that start at `start`. */
export function readStop(text: string, sentence: number, start: number, limit: number): Stop {
  const marksEnd = endOfMarks(text, start, limit);
  const closingEnd = endOfClosing(text, marksEnd, limit);
  const end = Math.min(limit, after(reference, text, closingEnd));
  return {
    text,
    sentence,
    limit,
    marks: { start, end: marksEnd },
    closing: text.slice(marksEnd, closingEnd),
    end,
    gap: end >= limit || blank.test(text[end]!),
    word: wordBefore(text, start, sentence),
    next: readOnward(text, end, limit),
  };
}

function endOfMarks(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isMark(text[at]!)) at++;
  // A spaced ellipsis: `. . .`
  while (at + 1 < limit && text[at] === ' ' && text[at + 1] === '.' && text[at - 1] === '.') at += 2;
  return at;
}

export function isMark(character: string): boolean {
  return narrowMarks.includes(character) || wideMarks.includes(character);
}

function endOfClosing(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit) {
    const beyond =
      after(linkTarget, text, at) - at || after(tag, text, at) - at || Number(closes(text, at, limit));
    if (beyond === 0) break;
    at += beyond;
  }
  return Math.min(at, limit);
}

function closes(text: string, at: number, limit: number): boolean {
  const character = text[at]!;
  if (!closers.includes(character)) return false;
  if (!'"\'“‘*_~`'.includes(character)) return true;
  // These open as well as close: before a blank they close.
  const following = at + 1 < limit ? text[at + 1]! : ' ';
  return blank.test(following) || closers.includes(following) || isOpen(text, character, at);
}

/** Whether a straight quote is already open, counting those of the last 500 characters. */
function isOpen(text: string, quote: string, at: number): boolean {
  let count = 0;
  for (let i = Math.max(0, at - 500); i < at; i++) if (text[i] === quote) count++;
  return count % 2 === 1;
}

/** Where a match of a sticky pattern at `at` ends; `at` itself without one. */
function after(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

const wordCharacter = /[\p{L}\p{M}\p{N}.'’&-]/u;

function wordBefore(text: string, marks: number, sentence: number): string {
  let end = marks;
  while (end > sentence && closers.includes(text[end - 1]!)) end--;
  let start = end;
  while (start > sentence && end - start < 24 && wordCharacter.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}
