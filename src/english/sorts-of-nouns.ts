import { looksLikeYear } from './calendar.ts';
import { wordList } from './word-lists.ts';

const MALE = wordList('men');
const FEMALE = wordList('women');
const PEOPLE = wordList('people');
const ANIMALS = wordList('animals');
const GROUPS = wordList('groups');
const PLACES = wordList('places');
const TIMES = wordList('times');
const MEASURES = wordList('measures');
const MANY = wordList('plurals-without-s');
const ONE = wordList('singulars-in-s');

export type Sort = 'person' | 'animal' | 'group' | 'place' | 'time' | 'measure' | 'thing';

/** What a lower-case noun stands for, by closed lists; a thing when none has it. */
export function sortOfNoun(noun: string): Sort {
  const single = singular(noun);
  const has = (nouns: ReadonlySet<string>): boolean => nouns.has(noun) || nouns.has(single);
  if (has(MALE) || has(FEMALE)) return 'person';
  if (has(GROUPS)) return 'group';
  if (has(PEOPLE) || /(?:ologist|woman|women|men)$/.test(single)) return 'person';
  if (has(ANIMALS)) return 'animal';
  if (has(PLACES)) return 'place';
  if (has(MEASURES)) return 'measure';
  return has(TIMES) || looksLikeYear(noun) ? 'time' : 'thing';
}

/** Whether a lower-case noun stands for several. */
export function isPlural(noun: string): boolean {
  if (MANY.has(noun) || /[a-z]{2}men$/.test(noun)) return true;
  return noun.length > 3 && /[^su]s$/.test(noun) && !/(?:is|ous)$/.test(noun) && !ONE.has(noun);
}

/** The noun for one of them: countries → country, women → woman. */
export function singular(noun: string): string {
  if (noun === 'people') return 'person';
  if (noun === 'children') return 'child';
  if (/men$/.test(noun)) return noun.replace(/men$/, 'man');
  if (!isPlural(noun)) return noun;
  return noun
    .replace(/ies$/, 'y')
    .replace(/(?<=ss|sh|ch|x|z)es$/, '')
    .replace(/(?<=[^s])s$/, '');
}
