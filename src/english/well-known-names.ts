import { wordList } from './word-lists.ts';

/** Countries, continents and cities that news names without saying what they are; in lower case. */
export const PLACE_NAMES = wordList('place-names');

export const MEN = wordList('first-names-of-men');

export const WOMEN = wordList('first-names-of-women');
