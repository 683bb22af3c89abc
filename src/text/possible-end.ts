import { blank, closers, narrowMarks, type Onward, readOnward, wideMarks } from './punctuation.ts';

/** A place where a sentence may end, with all that the rules look at. */
export interface Stop {
  readonly text: string;
  /** The sentence so far starts here. */
  readonly sentence: number;
  /** The marks alone: `.`, `?!`, `…`, `. . .` */
  readonly marks: { readonly start: number; readonly end: number; readonly text: string };
  /** Quotes, brackets and emphasis that close after the marks; often empty. */
  readonly closing: string;
  /** Where the sentence ends if it ends here: after what closes it and its reference marks. */
  readonly end: number;
  /** Whether a blank, or nothing, follows. */
  readonly gap: boolean;
  /** The word before the marks, dots inside it kept (`U.S`), at most 24 characters; often empty. */
  readonly word: string;
  readonly next: Onward;
}

/** `[12]`, `[1, 2]`, `[a]`, `[note 3]`, also several, also after a blank; superscript figures. */
const reference =
  /(?: ?\[(?:\^?\d[\d ,–-]{0,15}|\^?[a-z]|(?:note|nb?) ?\d{1,3}|citation needed)\](?!\())+|[¹²³⁰-⁹]+/iy;
/** A footnote's bare number: `the city fell.12 The king`. */
const bareNumber = /(?<=\p{Ll}{3}[.?!]['"\u201d\u2019]?)\d{1,3}(?= \p{Lu})/uy;
const linkTarget = /\]\([^()\s]{0,500}\)/y;
const tag = /<\/?[a-z]{1,10} ?\/?>/iy;
/** Both open and close; `“` closes in German. */
const doubtful = '"\'“‘*_~`';

/** Reads what surrounds the marks that start at `start`, in a sentence that starts at `sentence`. */
export function readStop(text: string, sentence: number, start: number): Stop {
  const marksEnd = endOfMarks(text, start);
  const closingEnd = endOfClosing(text, marksEnd);
  const end = endOfReference(text, closingEnd);
  return {
    text,
    sentence,
    marks: { start, end: marksEnd, text: text.slice(start, marksEnd) },
    closing: text.slice(marksEnd, closingEnd),
    end,
    gap: end >= text.length || blank.test(text[end]!),
    word: wordBefore(text, start, sentence),
    next: readOnward(text, end),
  };
}

export function isMark(character: string): boolean {
  // Most characters are settled by the first line; a text of nothing but stops must stay fast.
  if (character < '\u007f') return character === '.' || character === '?' || character === '!';
  return narrowMarks.includes(character) || wideMarks.includes(character);
}

function endOfMarks(text: string, start: number): number {
  let at = start;
  while (at < text.length && isMark(text[at]!)) at++;
  // A spaced ellipsis: `. . .`
  while (text[at - 1] === '.' && text[at] === ' ' && text[at + 1] === '.' && text[at + 2] !== '.') at += 2;
  return at;
}

function endOfClosing(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const beyond = lengthOfClosing(text, at);
    if (beyond === 0) break;
    at += beyond;
  }
  return at;
}

/** How long what closes at `at` is: a link's target, a tag, a single character; 0 when nothing does. */
function lengthOfClosing(text: string, at: number): number {
  if (text[at] === ']') return Math.max(1, after(linkTarget, text, at) - at);
  if (text[at] === '<') return after(tag, text, at) - at;
  return closes(text, at) ? 1 : 0;
}

function closes(text: string, at: number): boolean {
  const character = text[at]!;
  if (!closers.includes(character)) return false;
  if (!doubtful.includes(character)) return true;
  const following = text[at + 1] ?? ' ';
  if (blank.test(following) || closers.includes(following) || isMark(following)) return true;
  return !'“‘'.includes(character) && isOpen(text, character, at);
}

/** Whether such a mark is already open, counting those of the last 300 characters. */
function isOpen(text: string, quote: string, at: number): boolean {
  return text.slice(Math.max(0, at - 300), at).split(quote).length % 2 === 0;
}

function endOfReference(text: string, from: number): number {
  const character = text[from] ?? '';
  if (character === '' || !' [¹²³⁰⁴⁵⁶⁷⁸⁹0123456789'.includes(character)) return from;
  return after(bareNumber, text, after(reference, text, from));
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
