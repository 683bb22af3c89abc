/** Something of our own, such as `**`, that goes into a text before the character at `at`. */
export interface Mark {
  readonly at: number;
  readonly text: string;
}

/** What cannot stay as it is, and addresses, which mostly can, so that they can be clicked. */
const TOKEN =
  /https?:\/\/[^\s<>]+|[\s\u0085]{2,}|[\n\r\v\f\u0085\u2028\u2029]|[\\*_~`|[\]<@]|:(?=[\w+-]+:)|[\u202a\u202b\u202d\u202e\u2066-\u2068]|\p{Cs}/gu;
const IN_ADDRESS = /[\\*_~`|[\]@:]|[\u202a\u202b\u202d\u202e\u2066-\u2068]|\u0085|\p{Cs}/gu;
const LINE_BREAK = /[\n\r\v\f\u0085\u2028\u2029]/;

/** An address in which nothing can be taken for markdown. */
const HARMLESS_ADDRESS = /^https?:\/\/(?!.*(?:__|~~))[\w.~:/?#@!$&'()+,;=%-]+$/;

/** What formats a line by standing at its start. */
const LINE_START = /^(?:[#>+-]|\d+(?=[.)](?:\s|$)))/;

const POP = '\u202c';
const POP_ISOLATE = '\u2069';

/**
 * The text as one line that Discord shows as it was written: nothing in it formats, becomes an emoji, links
 * under another name, mentions or turns the direction of what follows. The marks, in order of their place,
 * stay what they are; one inside an address ends it.
 */
export function escapeMarkdown(text: string, marks: readonly Mark[] = []): string {
  let shown = '';
  let from = 0;
  for (const { at: place, text: mark } of [...marks, { at: text.length, text: '' }]) {
    // Between the two halves of one character there is no place.
    const isInside = /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, place - 1), place + 1));
    const at = isInside ? place + 1 : place;
    const stretch = text.slice(from, at).replace(TOKEN, escapeToken);
    shown += (from === 0 ? stretch.replace(LINE_START, escapeStart) : stretch) + mark;
    from = at;
  }
  return shown;
}

/** What was written, from what `escapeMarkdown` made of it: without escapes, `**` and `__`. */
export function unescapeMarkdown(shown: string): string {
  return shown
    .replace(/([\u202a\u202b\u202d\u202e])\u202c|([\u2066-\u2068])\u2069/g, '$1$2')
    .replace(/\\([^\sA-Za-z0-9])|\*\*|__/g, '$1');
}

function escapeStart(start: string): string {
  return /^\d/.test(start) ? `${start}\\` : `\\${start}`;
}

function escapeToken(token: string): string {
  // With its colons escaped an address is none to Discord, so the other escapes in it do not show.
  if (token.startsWith('http'))
    return HARMLESS_ADDRESS.test(token) ? token : token.replace(IN_ADDRESS, escapeToken);
  // Line breaks and the blanks around them; other blanks stay as they are.
  if (/^[\s\u0085]/.test(token)) return LINE_BREAK.test(token) ? ' ' : token;
  if (/[\u202a-\u202e]/.test(token)) return token + POP;
  if (/[\u2066-\u2068]/.test(token)) return token + POP_ISOLATE;
  return /\p{Cs}/u.test(token) ? '\ufffd' : `\\${token}`;
}
