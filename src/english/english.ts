import { inDictionary } from './language.ts';

/** Regular endings by their last letter, with what they replace: kettles, stories, baked, saltier. */
const ENDINGS: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  s: [
    [/(?<=[^s])s$/, ''],
    [/(?<=s|x|z|ch|sh|o)es$/, ''],
    [/(?<=[^aeiou])ies$/, 'y'],
  ],
  d: [
    [/(?<=[^e])ed$/, ''],
    [/(?<=e)d$/, ''],
    [/(?<=[^aeiou])ied$/, 'y'],
    [/([bdgklmnprtv])\1ed$/, '$1'],
  ],
  g: [
    [/ing$/, ''],
    [/ing$/, 'e'],
    [/([bdgklmnprtv])\1ing$/, '$1'],
  ],
  r: [
    [/(?<=[^e])er$/, ''],
    [/(?<=e)r$/, ''],
    [/ier$/, 'y'],
    [/([bdgklmnprtv])\1er$/, '$1'],
  ],
  t: [
    [/(?<=[^e])est$/, ''],
    [/(?<=e)st$/, ''],
    [/iest$/, 'y'],
    [/([bdgklmnprtv])\1est$/, '$1'],
  ],
  y: [
    [/ly$/, ''],
    [/ily$/, 'y'],
  ],
};
const PREFIX = /^(?:un|re|non|pre|over|under|mis|anti|inter)/;
/** A rest shorter than this is rather a coincidence. */
const SHORTEST_REST = 3;

/** Whether the dictionary knows the lower-case word or what it is a regular form of. */
export function isEnglish(word: string): boolean {
  const unprefixed = word.replace(PREFIX, '');
  const rest = unprefixed.length > SHORTEST_REST + 1 ? [unprefixed] : [];
  return [word, ...rest, ...baseForms(word)].some(inDictionary);
}

/** What a lower-case word may be a regular form of, real or not: baked → bak, bake. */
export function baseForms(word: string): readonly string[] {
  const bases = (ENDINGS[word.slice(-1)] ?? []).map(([ending, before]) => word.replace(ending, before));
  return [...new Set(bases)].filter((base) => base !== word && base.length >= SHORTEST_REST);
}
