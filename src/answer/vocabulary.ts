import { baseForms } from '../text/english.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { NO_TERM } from '../text/lexicon.ts';
import { normalWord } from '../text/words.ts';

/** A word of the articles, as a writer would have meant it. */
export interface KnownWord {
  /** Lower case, without accents. */
  readonly normal: string;
  /** As the articles write it, in lower case where they ever do. */
  readonly surface: string;
  readonly term: number;
  /** Whether no article has it as it stands, only a form of what may be such a word. */
  readonly derived: boolean;
}

const LOWER = 1;
const UPPER = 2;

/** The words of a lexicon, kept ready for finding those that look like another. Grows with the lexicon, by about 400 bytes a word. */
export class Vocabulary {
  readonly words: KnownWord[] = [];
  /** For each word the letters that it holds, a bit each: two words that differ in one letter differ in two bits at most. */
  readonly letters: number[] = [];
  /** How many letters each word has. */
  readonly lengths: number[] = [];
  readonly #places = new Map<string, number>();
  readonly #cases = new Map<string, number>();
  #read = 0;

  /** Takes in what the lexicon has learned since the last time. */
  update(lexicon: Lexicon): void {
    if (lexicon.wordCount === this.#read) return;
    let at = 0;
    for (const [surface, word] of lexicon.surfaces()) {
      if (at++ < this.#read) continue;
      this.#add(surface, lexicon.termOf(word));
    }
    this.#read = at;
  }

  /** Whether the articles write the word with a capital wherever they have it. */
  isName(normal: string): boolean {
    return this.#cases.get(normal) === UPPER;
  }

  /** Whether the articles have the lower-case word, as it stands or in a regular form. */
  has(normal: string): boolean {
    return (
      this.#cases.has(normal) ||
      this.#places.has(normal) ||
      baseForms(normal).some((base) => this.#cases.has(base))
    );
  }

  /** How the articles write a word that is known in small letters; undefined for others. */
  surfaceOf(normal: string): string | undefined {
    const place = this.#places.get(normal);
    return place === undefined ? undefined : this.words[place]!.surface;
  }

  #add(surface: string, term: number): void {
    const normal = normalWord(surface);
    const written = surface.slice(0, 1) === surface.slice(0, 1).toLowerCase() ? LOWER : UPPER;
    this.#cases.set(normal, (this.#cases.get(normal) ?? 0) | written);
    if (term === NO_TERM || !/^[a-z]{3,}$/.test(normal)) return;
    this.#keep({ normal, term, surface: withoutPossessive(surface), derived: false }, written === LOWER);
    // A question may have "survive" where the article has "survived".
    for (const base of baseForms(normal))
      this.#keep({ normal: base, term, surface: base, derived: true }, false);
  }

  /** Keeps one entry a word: rather one that the articles write so than a derived one, and rather in lower case. */
  #keep(entry: KnownWord, lower: boolean): void {
    const place = this.#places.get(entry.normal);
    if (place === undefined) {
      this.#places.set(entry.normal, this.words.push(entry) - 1);
      this.letters.push(lettersOf(entry.normal));
      this.lengths.push(entry.normal.length);
    } else if (lower || (this.words[place]!.derived && !entry.derived)) this.words[place] = entry;
  }
}

const vocabularies = new WeakMap<Lexicon, Vocabulary>();

/** The lexicon's vocabulary, made when first asked for: about a millisecond for a thousand words, once. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  const vocabulary = vocabularies.get(lexicon) ?? new Vocabulary();
  vocabularies.set(lexicon, vocabulary);
  vocabulary.update(lexicon);
  return vocabulary;
}

/** The letters a to z that a word holds, as bits. */
export function lettersOf(normal: string): number {
  let bits = 0;
  for (let i = 0; i < normal.length; i++) {
    const letter = normal.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) bits |= 1 << letter;
  }
  return bits;
}

function withoutPossessive(surface: string): string {
  return surface.replace(/['’]s$/, '');
}
