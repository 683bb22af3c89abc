import { endsSentence } from './boundary-rules.ts';
import { isMark, readStop } from './possible-end.ts';
import { narrowMarks, wideMarks } from './punctuation.ts';
import { type Span, trimSpan } from './span.ts';

/** What a sentence's end may be near: marks, a parenthesis, a web address, a blank line. */
const landmark = new RegExp(
  `[${narrowMarks}${wideMarks}]|\\(|(?:https?://|www\\.)[!-~]+|\\n[^\\S\\n]*\\n`,
  'g',
);
/** A parenthesis longer than this, or never closed, is none. */
const longestParenthesis = 300;
/** Nobody reads a longer sentence, and to quote, compare or show one takes its time. */
export const longestSentence = 5_000;

/**
 * The sentences of `text` from `start` to `end`, as spans of the untouched text without blanks at their ends,
 * in order, holding every non-blank character. A line break is a blank like any other, a blank line ends a
 * sentence, and what has no end for thousands of characters is cut at a blank, or anywhere. Empty for blanks
 * alone. Never throws; linear in the length.
 */
export function findSentences(text: string, start = 0, end = text.length): Span[] {
  const part = text.slice(start, end);
  const sentences: Span[] = [];
  let from = 0;
  for (const to of findEnds(part)) {
    while (from < to) {
      const end = cutIfTooLong(part, from, to);
      const sentence = trimSpan(part, { start: from, end });
      if (sentence.end > sentence.start)
        sentences.push({ start: start + sentence.start, end: start + sentence.end });
      from = end;
    }
  }
  return sentences;
}

/** Where it ends: at `to`, or at the last blank that a sentence may reach; never inside a character. */
function cutIfTooLong(text: string, from: number, to: number): number {
  if (to - from <= longestSentence) return to;
  const most = from + longestSentence;
  for (let at = most; at > from + longestSentence / 2; at--) if (/\s/.test(text[at]!)) return at;
  return /[\uDC00-\uDFFF]/.test(text[most]!) ? most - 1 : most;
}

/** Where sentences end, in order; the last is the text's own end. */
function* findEnds(text: string): Generator<number> {
  const pattern = landmark;
  pattern.lastIndex = 0;
  let from = skipBlanks(text, 0);
  let closing = -1;
  for (let found = pattern.exec(text); found !== null; found = pattern.exec(text)) {
    const at = found.index;
    const mark = found[0];
    if (mark === '(') {
      if (closing < at) closing = nextClosing(text, at);
      // What stands in brackets in mid-sentence is not split: go on at its last marks.
      if (at > from && closing - at <= longestParenthesis) pattern.lastIndex = beforeMarks(text, closing);
    } else if (mark.startsWith('\n')) {
      yield at;
      from = pattern.lastIndex = skipBlanks(text, at);
    } else if (mark.length > 1) {
      pattern.lastIndex = endOfAddress(text, at, pattern.lastIndex);
    } else if (!isInWord(text, at)) {
      const stop = readStop(text, from, at);
      pattern.lastIndex = stop.marks.end;
      if (endsSentence(stop)) {
        yield stop.end;
        from = pattern.lastIndex = skipBlanks(text, stop.end);
      }
    }
  }
  yield text.length;
}

/** A full stop that begins a word, `.NET`, or stands inside one, `index.ts`, `3.14`. */
function isInWord(text: string, at: number): boolean {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (text[at] !== '.') return false;
  if (/[\s("“]/.test(before)) return /[\p{L}\d]/u.test(after);
  return /[a-z]/.test(after) ? /[a-z\d]/i.test(before) : /\d/.test(before) && /\d/.test(after);
}

function skipBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/.test(text[at]!)) at++;
  return at;
}

function nextClosing(text: string, from: number): number {
  const at = text.indexOf(')', from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Where the marks before a closing bracket start, so that `(D-N.Y.)` is weighed as one stop. */
function beforeMarks(text: string, closing: number): number {
  let at = closing;
  while (isMark(text[at - 1]!)) at--;
  return at;
}

/** A web address without the marks that end the sentence around it. */
function endOfAddress(text: string, start: number, end: number): number {
  let at = end;
  while (at > start + 4 && /[.,;:!?)\]}'"*_>]/.test(text[at - 1]!)) at--;
  return at;
}
