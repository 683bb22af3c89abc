import { WORD_CODES } from '../english/common-words.ts';
import { lowest } from '../index/bits.ts';
import type { QuestionTerms } from '../question/question-terms.ts';

/** Which words of the question, function words too, a word is: their places, as bits. */
export class WordPlaces {
  /** Of a word that is none of the question's terms, by its code. */
  readonly #byCode = new Int32Array(WORD_CODES);
  /** Of each term. */
  readonly #byTerm: readonly number[];
  /** Pairs of neighbouring words. */
  readonly pairs: number;

  constructor({ words, terms }: QuestionTerms) {
    const isTerm = new Set(terms.map(({ position }) => position));
    words.forEach(({ code }, place) => {
      if (!isTerm.has(place)) this.#byCode[code]! |= 1 << place;
    });
    this.#byTerm = terms.map(({ position }) => (position < words.length ? 1 << position : 0));
    this.pairs = Math.max(1, words.length - 1);
  }

  /** The places of a word by its code and the terms, as bits, that it is. */
  of(code: number, terms: number): number {
    if (terms === 0) return this.#byCode[code]!;
    let places = 0;
    for (let rest = terms; rest; rest &= rest - 1) places |= this.#byTerm[lowest(rest)]!;
    return places;
  }
}
