import { isDictionaryWord } from './language.ts';

/** Regular endings, each with what stood in its place before: kettles, boxes, stories, baked, stopped, baking, saltier, quickly. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=[^s])s$/, ''],
  [/(?<=s|x|z|ch|sh|o)es$/, ''],
  [/ies$/, 'y'],
  [/ed$/, ''],
  [/(?<=e)d$/, ''],
  [/ied$/, 'y'],
  [/([bdgklmnprtv])\1(?:ed|ing|er|est)$/, '$1'],
  [/ing$/, ''],
  [/ing$/, 'e'],
  [/(?:er|est)$/, ''],
  [/(?<=e)(?:r|st)$/, ''],
  [/i(?:er|est)$/, 'y'],
  [/ly$/, ''],
  [/ily$/, 'y'],
];
const PREFIX = /^(?:un|re|non|pre|over|under|mis|anti|inter)/;
/** A rest shorter than this is rather a coincidence. */
const SHORTEST_REST = 3;

/** Whether a lower-case word is English as the dictionary knows it: one of its words, or a regular form of one. */
export function isEnglish(word: string): boolean {
  if (isDictionaryWord(word)) return true;
  const unprefixed = word.replace(PREFIX, '');
  if (unprefixed.length > SHORTEST_REST && unprefixed !== word && isDictionaryWord(unprefixed)) return true;
  return ENDINGS.some(([ending, before]) => {
    const base = word.replace(ending, before);
    return base !== word && base.length >= SHORTEST_REST && isDictionaryWord(base);
  });
}
