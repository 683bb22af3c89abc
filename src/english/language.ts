import { analyser } from './analyser.ts';

/** A word's dictionary form, stem and part of speech, read by itself, so always the same. */
export interface WordReading {
  /** Lower case: `held` → `hold`. */
  readonly lemma: string;
  /** Porter's stem of the lemma: `negotiations` → `negoti`. */
  readonly stem: string;
  /** A Universal POS tag, such as NOUN, VERB, PROPN. */
  readonly partOfSpeech: string;
}

/** Longer runs are no words. */
const LONGEST_WORD = 40;
const PLAIN = /^[a-z]+$/;

/** Reads a lower-case word without its sentence. One of more than 40 characters is its own lemma and stem. */
export function readWord(word: string): WordReading {
  if (word.length > LONGEST_WORD) return { lemma: word, stem: word, partOfSpeech: 'X' };
  const { read, its, hasWord, guess, stem } = analyser();
  if (PLAIN.test(word) && !hasWord(word)) {
    const { lemma, partOfSpeech } = guess(word);
    return { lemma, stem: stem(lemma), partOfSpeech };
  }
  const tokens = read(word).tokens();
  if (tokens.length() === 0) return { lemma: word, stem: word, partOfSpeech: 'X' };
  const token = tokens.itemAt(0);
  const lemma = String(token.out(its.lemma as never) ?? word).toLowerCase() || word;
  const partOfSpeech = String(token.out(its.pos));
  const lemmaToken = lemma === word ? token : read(lemma).tokens().itemAt(0);
  return { lemma, stem: String(lemmaToken.out(its.stem as never) || lemma), partOfSpeech };
}

/** Whether the analyser's dictionary has the lower-case word as it stands: 87,000, inflected forms too. */
export function inDictionary(word: string): boolean {
  return analyser().hasWord(word);
}
