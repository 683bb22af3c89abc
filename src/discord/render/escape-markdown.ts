/** Something of our own, such as `**`, that goes into a text before the character at `at`. */
export interface Mark {
  readonly at: number;
  readonly text: string;
}

/** Addresses stay as they are, so that they can be clicked; blanks around line breaks become one space; the rest is single characters. */
const TOKEN = /https?:\/\/[^\s<>]+|[\s\u0085]+|./gsu;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

/** An address in which nothing can be taken for markdown. */
const HARMLESS_ADDRESS = /^https?:\/\/(?!.*(?:__|~~))[\w.~:/?#@!$&'()+,;=%-]+$/;

const SPECIAL = /[\\*_~`|[\]<@]/;
const SPECIAL_AT_START = /[#>+-]/;
const LIST_NUMBER = /^\d+(?=[.)](?:\s|$))/;

const POP = '\u202c';
const POP_ISOLATE = '\u2069';
const EMBEDDING = /[\u202a\u202b\u202d\u202e]/;
const ISOLATE = /[\u2066-\u2068]/;

/**
 * The text as one line that Discord shows as it was written: nothing in it formats, links under another name, mentions or turns the
 * direction of what follows. The marks, in order of their place, stay what they are.
 */
export function escapeMarkdown(text: string, marks: readonly Mark[] = []): string {
  let shown = '';
  let next = 0;
  const placeMarks = (upTo: number): void => {
    for (; next < marks.length && marks[next]!.at <= upTo; next++) shown += marks[next]!.text;
  };
  for (const { at, piece } of pieces(text, marks)) {
    placeMarks(at);
    shown += piece;
  }
  placeMarks(text.length);
  return shown;
}

/** What was written, from what `escapeMarkdown` made of it: without escapes and without the marks `**` and `__`. */
export function unescapeMarkdown(shown: string): string {
  return shown
    .replace(/([\u202a\u202b\u202d\u202e])\u202c|([\u2066-\u2068])\u2069/g, '$1$2')
    .replace(/\\([^\sA-Za-z0-9])|\*\*|__/g, '$1');
}

function* pieces(text: string, marks: readonly Mark[]): Generator<{ at: number; piece: string }> {
  const numberEnds = LIST_NUMBER.exec(text)?.[0].length ?? -1;
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const isAddress = token.startsWith('http') && token.length > 'http'.length;
    if (isAddress && HARMLESS_ADDRESS.test(token) && !isMarked(marks, index, index + token.length)) {
      yield { at: index, piece: token };
    } else if (isAddress) {
      // With its colon escaped it is no address to Discord, so the other escapes in it do not show.
      for (const { 0: one, index: at } of token.matchAll(/./gsu)) {
        yield { at: index + at, piece: one === ':' ? '\\:' : escapeOne(one) };
      }
    } else if (index === numberEnds || (index === 0 && SPECIAL_AT_START.test(token))) {
      yield { at: index, piece: `\\${token}` };
    } else {
      yield { at: index, piece: escapeOne(token) };
    }
  }
}

function escapeOne(token: string): string {
  if (LINE_BREAK.test(token)) return ' ';
  if (SPECIAL.test(token) && token.length === 1) return `\\${token}`;
  if (/\p{Cs}/u.test(token)) return '\ufffd';
  if (EMBEDDING.test(token)) return token + POP;
  if (ISOLATE.test(token)) return token + POP_ISOLATE;
  return token;
}

function isMarked(marks: readonly Mark[], start: number, end: number): boolean {
  return marks.some(({ at }) => at > start && at < end);
}
