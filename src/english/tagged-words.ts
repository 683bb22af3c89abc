import type { ItemToken } from 'wink-nlp';
import type { Span } from '../text/span.ts';
import { analyser } from './analyser.ts';
import { isAuxiliary } from './asking-words.ts';

/** A word or sign with its place and Universal POS tag. Contractions come in two: `was` `n't`. */
export interface TaggedWord extends Span {
  readonly text: string;
  readonly lower: string;
  readonly tag: string;
}

/** Longer texts are not tagged as a whole; no question and hardly a sentence is. */
const MOST_TAGGED = 600;

/** The words of a one-line text with their parts of speech. Only the first 600 characters are read. */
export function tagText(text: string): TaggedWord[] {
  const words: TaggedWord[] = [];
  const { read, its } = analyser();
  let from = 0;
  read(text.slice(0, MOST_TAGGED))
    .tokens()
    .each((token: ItemToken) => {
      const word = token.out();
      const start = text.indexOf(word, from);
      if (start < 0) return;
      from = start + word.length;
      words.push({
        text: word,
        lower: word.toLowerCase(),
        tag: String(token.out(its.pos)),
        start,
        end: from,
      });
    });
  return words;
}

/** Whether a list of words holds a verb or an auxiliary, and so is more than a fragment. */
export function hasVerb(words: readonly TaggedWord[]): boolean {
  return words.some(({ tag, lower }) => tag === 'VERB' || (tag !== 'PART' && isAuxiliary(lower)));
}
