import { WordClass } from '../english/word-classes.ts';
import { FRESH, type ReadWords } from './unasked-words.ts';

/** How well a sentence says what the question's words are, from 0 to 1. */
export function defines(words: ReadWords): number {
  return Math.max(opensWithDefinition(words), explains(words));
}

/** 1 for "An X is a …" and "X means …" with no other noun before; half without an article; else 0. */
function opensWithDefinition(words: ReadWords): number {
  const { classes, own } = words;
  let named = false;
  for (let at = 0; at < classes.length; at++) {
    const word = classes[at]!;
    if (own[at] !== FRESH) named = true;
    else if (named && word & WordClass.be)
      return !(word & WordClass.function) || (at + 1 < classes.length && saysSort(words, at + 1)) ? 1 : 0.5;
    else if (!(word & (WordClass.function | WordClass.adjective)) && (named || !(word & WordClass.number)))
      return 0;
  }
  return 0;
}

/** Inside a sentence: "… X are a …" and "… X, a …, …". */
function explains(words: ReadWords): number {
  const { classes, own } = words;
  for (let at = 0; at + 2 < classes.length; at++) {
    if (own[at] === FRESH) continue;
    const next = classes[at + 1]!;
    if (own[at + 1] === FRESH && next & WordClass.indefinite) return APPOSED;
    if (next & WordClass.be && saysSort(words, at + 2)) return APPOSED;
  }
  return 0;
}

function saysSort({ classes }: ReadWords, at: number): boolean {
  return (classes[at]! & (WordClass.indefinite | WordClass.definite)) !== 0;
}

const APPOSED = 0.7;
