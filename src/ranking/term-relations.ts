import type { Lexicon } from '../index/lexicon.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import type { SpelledOut } from './question-abbreviations.ts';

/** How a term of the library stands to the question. Terms are counted from 0; sets are bits. */
export interface Relation {
  /** The term itself, or all the terms that it abbreviates; 0 when it is none of these. */
  readonly own: number;
  /** The place of the term that it is formed from, or that is formed from it. */
  readonly relative: number | undefined;
  /** All the terms that it paraphrases. */
  readonly paraphrases: number;
  /** All the terms that it tends to answer. */
  readonly answers: number;
  /** The place of the term that it is the contrary of. */
  readonly contrary: number | undefined;
  /** How telling the term itself is, by its own frequency. */
  readonly idf: number;
}

/** A power of two, many times the number of terms that have to do with a question. */
const SIEVE = 4096;
const LAST_DIGITS = SIEVE - 1;

/** The few terms that have to do with a question. A sieve by last digits rules out nearly all others. */
export class TermRelations {
  readonly #sieve = new Uint8Array(SIEVE);
  readonly #relations = new Map<number, Growing>();

  constructor(
    { terms }: QuestionTerms,
    lexicon: Lexicon,
    names: readonly SpelledOut[],
    idfOf: (term: number) => number,
  ) {
    const relationOf = (term: number): Growing => this.#relationOf(term, idfOf);
    terms.forEach(({ term, root, paraphrases, answers, opposites }, place) => {
      const bit = 1 << place;
      if (term !== undefined) relationOf(term).own |= bit;
      if (root !== undefined)
        for (const relative of lexicon.termsOfRoot(root)) relationOf(relative).relative = place;
      for (const paraphrase of paraphrases) relationOf(paraphrase).paraphrases |= bit;
      for (const answer of answers) relationOf(answer).answers |= bit;
      for (const opposite of opposites) relationOf(opposite).contrary = place;
    });
    for (const { short, places } of names) relationOf(short).own |= places;
  }

  /** The term's relation to the question; undefined when it has none. */
  of(term: number): Relation | undefined {
    return this.#sieve[term & LAST_DIGITS] ? this.#relations.get(term) : undefined;
  }

  /** The question's terms, as bits, that words, by their numbers, have of what is taken of each relation. */
  inWords(lexicon: Lexicon, words: Uint32Array, take: (relation: Relation) => number): number {
    let terms = 0;
    for (const word of words) {
      const relation = this.of(lexicon.termOf(word));
      if (relation !== undefined) terms |= take(relation);
    }
    return terms;
  }

  /** Each term that says some of the question's, with those, as bits, that it says. */
  *saying(): Generator<readonly [term: number, terms: number]> {
    for (const [term, relation] of this.#relations) {
      const terms = saidBy(relation);
      if (terms !== 0) yield [term, terms];
    }
  }

  #relationOf(term: number, idfOf: (term: number) => number): Growing {
    const known = this.#relations.get(term);
    if (known) return known;
    const made: Growing = {
      own: 0,
      relative: undefined,
      paraphrases: 0,
      answers: 0,
      contrary: undefined,
      idf: idfOf(term),
    };
    this.#relations.set(term, made);
    this.#sieve[term & LAST_DIGITS] = 1;
    return made;
  }
}

/** A relation that is being put together. */
type Growing = { -readonly [Key in keyof Relation]: Relation[Key] };

/** The terms, as bits, that a word with this relation is. */
export function ownOf({ own }: Relation): number {
  return own;
}

/** The terms, as bits, that a word with this relation says, as they are or in other words. */
export function saidBy({ own, relative, paraphrases }: Relation): number {
  return own | paraphrases | (relative === undefined ? 0 : 1 << relative);
}

/** Whether a word so related counts as a relative or a paraphrase of the term at that place. */
export function saysOtherwise(relation: Relation | undefined, place: number): boolean {
  if (relation === undefined || relation.own !== 0) return false;
  const { relative, paraphrases } = relation;
  return relative === undefined ? (paraphrases & (1 << place)) !== 0 : relative === place;
}
