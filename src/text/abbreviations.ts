import LISTS from './abbreviations.txt';
import CALENDAR from './calendar.txt';
import { readWordLists } from './read-word-lists.ts';

/** Written as in a text: the calendar with its capitals. */
const list = readWordLists(CALENDAR.replace(/(?<!\S)[a-z]/g, (letter) => letter.toUpperCase()) + LISTS);

/** Always followed by more of the same sentence. Written as here, for `gen` or `rep` may be a word. */
export const neverLast = list('never-last');

/** Followed by more of the sentence when a number follows: `No. 5`, `Figs. 3 and 4`, `Oct. 7`. */
export const beforeNumber = list('before-number');

/** Units and closing words: they end a sentence when a capital follows. */
export const lastBeforeCapital = list('last-before-capital');

/** May stand inside a sentence or at its end; there the next word decides. */
export const mayBeLast = list('may-be-last');

/** Nouns with a letter after them: `vitamin C.` ends, `by C. Roe` goes on. */
export const lettered = list('lettered');

/** Before a key, a language or a mark: `in D`, `the key of G`; seldom before somebody's initial. */
export const keyed = list('keyed');

/** Zones, days and months that go on after `5 p.m.` */
export const afterClock = list('after-clock');

/** Words that open a sentence far more often than they continue a name. */
export const openers = list('openers');

/** Verbs of saying, for `“Are you sure?” Bill asked.` */
export const sayings = list('sayings');

/** Names that end in an exclamation mark. */
export const exclaimed = list('exclaimed');
