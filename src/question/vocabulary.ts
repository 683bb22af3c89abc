import { baseForms } from '../english/english.ts';
import { areClose, lettersOf } from '../english/english-words.ts';
import type { Index } from '../index/build-index.ts';
import { GrowingNumbers } from '../index/growing-numbers.ts';
import { type Lexicon, NO_TERM } from '../index/lexicon.ts';
import { NOT_NUMBERED, NumberedStrings } from '../index/numbered-strings.ts';
import { normalWord } from '../text/words.ts';

/** A word of the articles, as a writer would have meant it. */
export interface KnownWord {
  /** Lower case, without accents. */
  readonly normal: string;
  /** As the articles write it, in lower case where they ever do. */
  readonly surface: string;
  readonly term: number;
}

/** What is known of a form, as bits. */
const LOWER = 1;
const UPPER = 2;
/** Whether it is a word that somebody may have meant, not only one that is read. */
const MEANT = 4;
/** A form's entry is the number of its word in the lexicon times this, and its bits. */
const BITS = 8;

/** A lexicon's words, ready for finding those that look like another; grows with it, by 20 bytes a word. */
export class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #forms = new NumberedStrings();
  readonly #entries = new GrowingNumbers();
  /** The letters that each form holds, a bit each. */
  readonly #letters = new GrowingNumbers();
  #read = 0;

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }

  /** Takes in what the lexicon has learned since the last time. */
  update(): void {
    for (; this.#read < this.#lexicon.wordCount; this.#read++) this.#add(this.#read);
  }

  /** Whether the articles write the word with a capital wherever they have it. */
  isName(normal: string): boolean {
    return (this.#bitsOf(normal) & (LOWER | UPPER)) === UPPER;
  }

  /** Whether the articles have the lower-case word, as it stands or in a regular form. */
  has(normal: string): boolean {
    return this.#bitsOf(normal) !== 0 || baseForms(normal).some((base) => this.#isWritten(base));
  }

  /** The words that the lower-case one may be by so many slips: a letter added, dropped or changed. */
  similar(word: string, slips: number): KnownWord[] {
    const letters = lettersOf(word);
    const found: KnownWord[] = [];
    for (let form = 0; form < this.#forms.count; form++) {
      if (!areClose(letters, this.#letters.at(form), slips)) continue;
      if (Math.abs(this.#forms.bytesOf(form) - word.length) > slips) continue;
      if (this.#entries.at(form) & MEANT) found.push(this.#wordAt(form));
    }
    return found;
  }

  #isWritten(normal: string): boolean {
    return (this.#bitsOf(normal) & (LOWER | UPPER)) !== 0;
  }

  #bitsOf(normal: string): number {
    const form = this.#forms.find(normal);
    return form === NOT_NUMBERED ? 0 : this.#entries.at(form) % BITS;
  }

  #wordAt(form: number): KnownWord {
    const entry = this.#entries.at(form);
    const [word, normal] = [Math.floor(entry / BITS), this.#forms.at(form)];
    const surface = this.#lexicon.surfaceOf(word).replace(/['’]s$/, '');
    return { normal, surface, term: this.#lexicon.termOf(word) };
  }

  #add(word: number): void {
    const surface = this.#lexicon.surfaceOf(word);
    const normal = normalWord(surface);
    const written = surface.slice(0, 1) === surface.slice(0, 1).toLowerCase() ? LOWER : UPPER;
    const isMeant = this.#lexicon.termOf(word) !== NO_TERM && /^[a-z]{3,}$/.test(normal);
    this.#note(normal, word, isMeant ? written | MEANT : written);
  }

  /** Keeps one word a form: rather in lower case. */
  #note(normal: string, word: number, bits: number): void {
    const form = this.#forms.add(normal);
    if (form === this.#entries.length) {
      this.#entries.add(word * BITS + bits);
      this.#letters.add(lettersOf(normal));
      return;
    }
    const known = this.#entries.at(form);
    const better = bits & MEANT && (!(known & MEANT) || bits & LOWER);
    const written = (known | bits) & (LOWER | UPPER);
    if (better) this.#entries.set(form, word * BITS + (bits | written));
    else this.#entries.set(form, known - (known % BITS) + ((known % BITS) | written));
  }
}

const VOCABULARY = Symbol('vocabulary');

/** The vocabulary of an index, made when first asked for: about 2 ms for a thousand words, once. */
export function vocabularyOf({ lexicon, derived }: Index): Vocabulary {
  const vocabulary = derived.once(lexicon, VOCABULARY, () => new Vocabulary(lexicon));
  vocabulary.update();
  return vocabulary;
}
