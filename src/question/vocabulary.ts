import { areClose, lettersOf } from '../english/english-words.ts';
import type { Index } from '../index/build-index.ts';
import { GrowingNumbers } from '../index/growing-numbers.ts';
import { type Lexicon, NO_TERM } from '../index/lexicon.ts';
import { NumberedStrings } from '../index/numbered-strings.ts';
import { normalWord } from '../text/words.ts';

/** A word of the articles, as a writer would have meant it. */
export interface KnownWord {
  /** Lower case, without accents. */
  readonly normal: string;
  /** As the articles write it, in lower case where they ever do. */
  readonly surface: string;
  readonly term: number;
  /** Whether the articles write it with a capital wherever they have it. */
  readonly isName: boolean;
}

/** A lexicon's words, ready for finding those that look like another; grows with it, by 20 bytes a word. */
class Vocabulary {
  readonly #lexicon: Lexicon;
  readonly #forms = new NumberedStrings();
  /** Of each form, twice the number of its word in the lexicon, and 1 more for one in lower case. */
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

  /** The words that the lower-case one may be by so many slips: a letter added, dropped or changed. */
  similar(word: string, slips: number): KnownWord[] {
    const letters = lettersOf(word);
    const found: KnownWord[] = [];
    for (let form = 0; form < this.#forms.count; form++) {
      if (!areClose(letters, this.#letters.at(form), slips)) continue;
      if (Math.abs(this.#forms.bytesOf(form) - word.length) <= slips) found.push(this.#wordAt(form));
    }
    return found;
  }

  #wordAt(form: number): KnownWord {
    const entry = this.#entries.at(form);
    const word = Math.floor(entry / 2);
    const surface = this.#lexicon.surfaceOf(word).replace(/['’]s$/, '');
    return {
      normal: this.#forms.at(form),
      surface,
      term: this.#lexicon.termOf(word),
      isName: entry % 2 === 0,
    };
  }

  /** Keeps one word a form, rather in lower case; none that nobody means, such as a figure. */
  #add(word: number): void {
    const surface = this.#lexicon.surfaceOf(word);
    const normal = normalWord(surface);
    if (this.#lexicon.termOf(word) === NO_TERM || !/^[a-z]{3,}$/.test(normal)) return;
    const isLower = surface.slice(0, 1) === surface.slice(0, 1).toLowerCase();
    const entry = 2 * word + (isLower ? 1 : 0);
    const form = this.#forms.add(normal);
    if (form === this.#entries.length) {
      this.#entries.add(entry);
      this.#letters.add(lettersOf(normal));
    } else if (isLower) this.#entries.set(form, entry);
  }
}

const VOCABULARY = Symbol('vocabulary');

/** The vocabulary of an index, made when first asked for: about 2 ms for a thousand words, once. */
export function vocabularyOf({ lexicon, derived }: Index): Vocabulary {
  const vocabulary = derived.once(lexicon, VOCABULARY, () => new Vocabulary(lexicon));
  vocabulary.update();
  return vocabulary;
}
