/** What is read of a question, in UTF-16 code units; a longer one is no question. */
export const MOST_CHARACTERS = 2000;

/** A run of signs longer than this is no word; analysing some of them takes seconds. */
const LONG_RUN = /([!-~]{60})[!-~]+/g;
/** What stands inside words without being seen: a soft hyphen, marks of no width. */
const INSIDE_WORDS = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Z}]+/gu;

/**
 * A question in one line, without invisible characters and overlong runs; apostrophes straight. Linear.
 * `shortened`: whether it was longer than `MOST_CHARACTERS` and the rest was left unread.
 */
export function cleanQuestion(question: string): { readonly text: string; readonly shortened: boolean } {
  const read = question.slice(0, MOST_CHARACTERS);
  const text = read
    .replace(INSIDE_WORDS, '')
    .replace(INVISIBLE, ' ')
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(LONG_RUN, '$1')
    .trim();
  return { text, shortened: question.length > MOST_CHARACTERS };
}
