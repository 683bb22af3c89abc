import { GrowingNumbers } from './growing-numbers.ts';
import { readWord } from './language.ts';
import { classify, figureOf, WordClass } from './word-classes.ts';
import { rootOf } from './word-formation.ts';
import { normalWord } from './words.ts';

/** No term: the word is a function word or a sign. */
export const NO_TERM = 0xffffffff;

/** A word of a question, against what the lexicon holds. */
export interface Lookup {
  /** The term's number; undefined when no article has it. */
  readonly term: number | undefined;
  readonly name: string;
  readonly root: number | undefined;
  readonly classes: number;
}

/**
 * Every distinct word of the library, read once: its term and classes. It only grows, by about 150 bytes a word; words of
 * questions are looked up and never kept.
 */
export class Lexicon {
  readonly #words = new Map<string, number>();
  readonly #terms = new Map<string, number>();
  readonly #roots = new Map<string, number>();
  readonly #termNames: string[] = [];
  /** The terms of each root. */
  readonly #rootTerms: number[][] = [];
  readonly #termRoots = new GrowingNumbers();
  readonly #wordTerms = new GrowingNumbers();
  readonly #wordClasses = new GrowingNumbers();

  /** How many terms there are; terms are numbered from 0 without gaps. */
  get termCount(): number {
    return this.#termNames.length;
  }

  /** How many distinct words there are, as written. */
  get wordCount(): number {
    return this.#words.size;
  }

  /** The number of a word as written, added when it is new. */
  add(surface: string): number {
    const known = this.#words.get(surface);
    if (known !== undefined) return known;
    const { name, classes } = describe(surface);
    const word = this.#wordTerms.add(classes & WordClass.function ? NO_TERM : this.#addTerm(name));
    this.#wordClasses.add(classes);
    this.#words.set(detached(surface), word);
    return word;
  }

  /** Whether an article has the word in this very writing. */
  has(surface: string): boolean {
    return this.#words.has(surface);
  }

  /** The term of a word, by its number. */
  termOf(word: number): number {
    return this.#wordTerms.at(word);
  }

  /** The bits of `WordClass` of a word, by its number. */
  classesOf(word: number): number {
    return this.#wordClasses.at(word);
  }

  /** The number of a term by its name; undefined when no article has it. */
  termNamed(name: string): number | undefined {
    return this.#terms.get(name);
  }

  /** Every distinct word as written, with its number. */
  surfaces(): Iterable<readonly [surface: string, word: number]> {
    return this.#words;
  }

  termName(term: number): string {
    return this.#termNames[term]!;
  }

  /** Terms of one root are formed from one another: Iran, Iranian. */
  termRoot(term: number): number {
    return this.#termRoots.at(term);
  }

  /** The terms of one root, ascending. */
  termsOfRoot(root: number): readonly number[] {
    return this.#rootTerms[root]!;
  }

  /** Looks a question's word up without keeping it. */
  find(surface: string): Lookup {
    return this.#known(surface) ?? this.#describe(surface);
  }

  /** What is known of a word that an article writes in the very same way; the analyser need not read it again. */
  #known(surface: string): Lookup | undefined {
    const word = this.#words.get(surface);
    const term = word === undefined ? NO_TERM : this.termOf(word);
    if (word === undefined || term === NO_TERM) return undefined;
    return { name: this.termName(term), term, root: this.termRoot(term), classes: this.classesOf(word) };
  }

  #describe(surface: string): Lookup {
    const { name, classes } = describe(surface);
    const content = !(classes & WordClass.function);
    return {
      name,
      classes,
      term: content ? this.#terms.get(name) : undefined,
      root: content ? this.#roots.get(rootOf(name)) : undefined,
    };
  }

  /** Whether some article has the word, in this or another form. */
  hasTerm(surface: string): boolean {
    return this.find(surface).term !== undefined;
  }

  #addTerm(name: string): number {
    const known = this.#terms.get(name);
    if (known !== undefined) return known;
    const term = this.#termNames.length;
    this.#terms.set(name, term);
    this.#termNames.push(name);
    const root = numberOf(this.#roots, rootOf(name));
    this.#termRoots.add(root);
    const family = this.#rootTerms[root];
    if (family === undefined) this.#rootTerms.push([term]);
    else family.push(term);
    return term;
  }
}

function describe(surface: string): { readonly name: string; readonly classes: number } {
  const normal = normalWord(surface);
  const plain = /^[a-z']+$/.test(normal);
  const reading = plain ? readWord(normal) : undefined;
  const classes = classify(surface, normal, reading?.partOfSpeech ?? 'X');
  return { classes, name: figureOf(normal) ?? reading?.stem ?? normal };
}

function numberOf(numbers: Map<string, number>, key: string): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}

/** A copy that does not keep the whole article's text alive, as a slice of it would. */
function detached(surface: string): string {
  return surface.length < 13 ? surface : Buffer.from(surface, 'utf16le').toString('utf16le');
}
