import { endsSentence } from './boundary-rules.ts';
import { narrowMarks, wideMarks } from './punctuation.ts';
import { type Span, trimSpan } from './span.ts';
import { isMark, readStop } from './stop.ts';

/** What a sentence's end may be near: marks, a web address, a bracket, a blank line. */
const landmark = new RegExp(
  `[${narrowMarks}${wideMarks}]|\\((?=.)|(?:https?://|www\\.)[!-~]+|\\n[^\\S\\n]*\\n`,
  'g',
);
/** A parenthesis longer than this, or left open, is no parenthesis. */
const longestParenthesis = 300;

/**
 * The sentences of `text` from `start` to `end`, as spans of the untouched text without the blanks at their ends. They come
 * in order, do not overlap, and hold every non-blank character between them. A line break is a blank like any other, a blank
 * line ends a sentence. Nothing but blanks gives an empty list. Never throws; the time is linear in the length.
 */
export function findSentences(text: string, start = 0, end = text.length): Span[] {
  const sentences: Span[] = [];
  let from = start;
  for (const to of findEnds(text, start, end)) {
    const sentence = trimSpan(text, { start: from, end: to });
    if (sentence.end > sentence.start) sentences.push(sentence);
    from = to;
  }
  return sentences;
}

/** Where sentences end, in order; the last is `end`. */
function* findEnds(text: string, start: number, end: number): Generator<number> {
  const pattern = new RegExp(landmark);
  pattern.lastIndex = start;
  let from = skipBlanks(text, start, end);
  let closing = -1;
  for (let found = pattern.exec(text); found !== null && found.index < end; found = pattern.exec(text)) {
    const mark = found[0];
    if (mark.startsWith('\n')) {
      yield found.index;
      from = skipBlanks(text, found.index, end);
      pattern.lastIndex = from;
    } else if (mark === '(') {
      if (closing < found.index) closing = nextClosing(text, found.index);
      if (found.index > from && closing - found.index <= longestParenthesis)
        pattern.lastIndex = beforeMarks(text, closing);
    } else if (mark.length > 1) {
      pattern.lastIndex = Math.min(end, endOfAddress(text, found.index, found.index + mark.length));
    } else if (startsWord(text, found.index, end)) {
    } else {
      const stop = readStop(text, from, found.index, end);
      pattern.lastIndex = Math.max(stop.marks.end, found.index + 1);
      if (endsSentence(stop)) {
        yield stop.end;
        from = skipBlanks(text, stop.end, end);
        pattern.lastIndex = stop.end;
      }
    }
  }
  yield end;
}

/** `.NET`, `.gitignore`: a full stop that begins a word. */
function startsWord(text: string, at: number, end: number): boolean {
  return (
    text[at] === '.' &&
    at + 1 < end &&
    /[\p{L}\d]/u.test(text[at + 1]!) &&
    (at === 0 || /[\s("“]/.test(text[at - 1]!))
  );
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\s/.test(text[at]!)) at++;
  return at;
}

function nextClosing(text: string, from: number): number {
  const at = text.indexOf(')', from);
  return at < 0 ? Number.POSITIVE_INFINITY : at;
}

/** Where the marks before a closing bracket start, so that `(D-N.Y.)` is weighed as one stop with its bracket. */
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
