import type { Span } from '../text/span.ts';
import { isBe, isQuestionWord } from './asking-words.ts';
import { isItsOwnParticiple } from './irregular-verbs.ts';
import { readWord, tagWords } from './language.ts';

/** A word or sign with its place and Universal POS tag. Contractions come in two: `was` `n't`. */
export interface TaggedWord extends Span {
  readonly text: string;
  readonly lower: string;
  readonly tag: string;
}

/** Longer texts are not tagged as a whole; no question and hardly a sentence is. */
const MOST_TAGGED = 600;

/**
 * The words of a one-line text with their parts of speech, about 2 microseconds a word. `isName` tells names
 * that are written in lower case. Only the first 600 characters are read.
 */
export function tagText(text: string, isName: (lower: string) => boolean): TaggedWord[] {
  const words: TaggedWord[] = [];
  let from = 0;
  for (const { word, partOfSpeech } of tagWords(text.slice(0, MOST_TAGGED))) {
    const start = text.indexOf(word, from);
    if (start < 0) continue;
    from = start + word.length;
    const lower = word.toLowerCase();
    words.push({
      text: word,
      lower,
      tag: mend(word, lower, partOfSpeech, words.at(-1), isName),
      start,
      end: from,
    });
  }
  return withMainVerb(withNounAfterBe(withOrder(words, isName)));
}

/** "Feed it", "Heat the oven": an opener before a pronoun or article that is no name is a verb. */
function withOrder(words: TaggedWord[], isName: (lower: string) => boolean): TaggedWord[] {
  const [first, next] = words;
  const orders = first?.tag === 'PROPN' && /^(?:PRON|DET)$/.test(next?.tag ?? '') && !isName(first.lower);
  return orders ? retagged(words, 0) : words;
}

/** "Why is rice flour used?": a bare verb cannot follow a form of *be*, so it is a noun. */
function withNounAfterBe(words: TaggedWord[]): TaggedWord[] {
  return words.map((word, at) => {
    const isBare = word.tag === 'VERB' && isBe(words[at - 1]?.lower ?? '');
    if (!isBare || words[at + 1]?.tag !== 'NOUN' || isItsOwnParticiple(word.lower)) return word;
    return readWord(word.lower).lemma === word.lower ? { ...word, tag: 'NOUN' } : word;
  });
}

const DO = /^(?:do|does|did|should|could|would|must)$/;

/** "What did CNN report?": *do* needs a verb; if the tagger sees none, the noun after the subject is it. */
function withMainVerb(words: TaggedWord[]): TaggedWord[] {
  const helper = words.findIndex(({ lower }) => DO.test(lower));
  if (helper < 0) return words;
  const clause = words.slice(0, endBefore(words, helper + 2, /^(?:PUNCT|SCONJ)$/));
  if (clause.slice(helper + 1).some(({ tag }) => tag === 'VERB' || tag === 'AUX')) return words;
  const closing = endBefore(clause, helper + 2, /^ADP$/) - 1;
  // "How long did the strike last?"
  if (clause[closing]?.tag === 'ADJ' && /^(?:NOUN|PROPN|PRON)$/.test(clause[closing - 1]?.tag ?? ''))
    return retagged(words, closing);
  const named = clause.findLastIndex(({ tag }) => tag === 'PROPN');
  if (named > helper && clause[named + 1]?.tag === 'NOUN') return retagged(words, named + 1);
  const verb = clause
    .slice(0, endBefore(clause, helper + 2, /^ADP$/))
    .findLastIndex(({ tag }) => tag === 'NOUN');
  return verb > helper + 1 ? retagged(words, verb) : words;
}

function retagged(words: TaggedWord[], at: number): TaggedWord[] {
  return words.with(at, { ...words[at]!, tag: 'VERB' });
}

/** The place of the first word with such a tag, from `from` on; the end without one. */
function endBefore(words: readonly TaggedWord[], from: number, tags: RegExp): number {
  const stop = words.findIndex(({ tag, lower }, at) => at >= from && (tags.test(tag) || lower === 'if'));
  return stop < 0 ? words.length : stop;
}

/** What a sentence's first word is without its capital: "Feed it"; a name when it could be one. */
function uncapitalised(lower: string): string {
  const { partOfSpeech } = readWord(lower);
  if (/^(?:NOUN|PROPN|X)$/.test(partOfSpeech)) return /[^s]s$/.test(lower) ? 'NOUN' : 'PROPN';
  return partOfSpeech;
}

const NOUNLIKE = /^(?:NOUN|ADJ|VERB|X|ADV|INTJ)$/;

/** What the tagger gets wrong: names in lower case, "the us", a plural that opens the sentence. */
function mend(
  word: string,
  lower: string,
  tag: string,
  before: TaggedWord | undefined,
  isName: (lower: string) => boolean,
): string {
  if (before === undefined && tag === 'PROPN' && !isName(lower)) return uncapitalised(lower);
  if (isQuestionWord(lower)) return 'PRON';
  // "who drinks tea"
  if (before?.lower === 'who' && tag === 'NOUN') return 'VERB';
  if (lower === 'us' && (before?.lower === 'the' || word === 'US')) return 'PROPN';
  if (/^(?:my|your|his|her|its|our|their)$/.test(lower)) return 'PRON';
  // "the Harlow One"
  if (tag === 'NUM' && before?.tag === 'PROPN' && /^\p{Lu}/u.test(word)) return 'PROPN';
  if (
    /^(?:right|wrong|ready)$/.test(lower) &&
    before !== undefined &&
    /^(?:NOUN|PROPN|PRON)$/.test(before.tag)
  )
    return 'ADJ';
  return NOUNLIKE.test(tag) && isName(lower) ? 'PROPN' : tag;
}
