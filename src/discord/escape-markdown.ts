/** Something of our own, such as `**`, that goes into a text before the character at `at`. */
export interface Mark {
  readonly at: number;
  readonly text: string;
}

/** Addresses stay as they are, so that they can be clicked; blanks around line breaks become one space; the rest is single characters. */
const TOKEN = /https?:\/\/[^\s<>]+|\s*[\n\r\v\f\u0085\u2028\u2029]\s*|./gsu;

/** An address in which nothing can be taken for markdown. */
const HARMLESS_ADDRESS = /^https?:\/\/(?!.*(?:__|~~))[\w.~:/?#@!$&'()+,;=%-]+$/;

const SPECIAL = /[\\*_~`|[\]<@]/;
const SPECIAL_AT_START = /[#>+-]/;
const LIST_NUMBER = /^\d+(?=[.)])/;

const POP = '\u202c';
const POP_ISOLATE = '\u2069';
const EMBEDDING = /[\u202a\u202b\u202d\u202e]/;
const ISOLATE = /[\u2066-\u2068]/;

/**
 * The text as one line that Discord shows as it was written: nothing in it formats, links under another name, mentions or turns the
 * direction of what follows. The marks, in order of their place, stay what they are.
 */
export function escapeMarkdown(text: string, marks: readonly Mark[] = []): string {
  const waiting = [...marks];
  const numbered = LIST_NUMBER.exec(text)?.[0].length ?? -1;
  let shown = '';
  const place = (at: number): void => {
    while (waiting[0] && waiting[0].at <= at) shown += waiting.shift()!.text;
  };
  const escape = (token: string, at: number): void => {
    place(at);
    shown += at === numbered || (at === 0 && SPECIAL_AT_START.test(token)) ? `\\${token}` : escapeOne(token);
  };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.length <= 2 || !token.startsWith('http')) {
      escape(token, index);
    } else if (HARMLESS_ADDRESS.test(token) && !isMarked(waiting, index, index + token.length)) {
      place(index);
      shown += token;
    } else {
      // No longer an address to Discord once its colon is escaped, so the escapes in it do not show.
      [...token.matchAll(/./gsu)].forEach(({ 0: one, index: at }) => escape(one === ':' ? '\\:' : one, index + at));
    }
  }
  place(text.length);
  return shown;
}

/** What was written, from what `escapeMarkdown` made of it: without escapes and without the marks `**` and `__`. */
export function unescapeMarkdown(shown: string): string {
  return shown
    .replace(/([\u202a\u202b\u202d\u202e])\u202c|([\u2066-\u2068])\u2069/g, '$1$2')
    .replace(/\\([^\s\w])|\*\*|__/g, '$1');
}

function escapeOne(token: string): string {
  if (/^\s+$/.test(token) || token === '\u0085') return ' ';
  if (SPECIAL.test(token) && token.length === 1) return `\\${token}`;
  if (/\p{Cs}/u.test(token)) return '\ufffd';
  if (EMBEDDING.test(token)) return token + POP;
  if (ISOLATE.test(token)) return token + POP_ISOLATE;
  return token;
}

function isMarked(marks: readonly Mark[], start: number, end: number): boolean {
  return marks.some(({ at }) => at > start && at < end);
}
