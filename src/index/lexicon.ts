import { codeOfWord } from '../english/common-words.ts';
import { readWord, type WordReading } from '../english/language.ts';
import { classify, figureOf, isFunctionWord, WordClass } from '../english/word-classes.ts';
import { rootOf } from '../english/word-formation.ts';
import { normalWord } from '../text/words.ts';
import { GrowingNumbers } from './growing-numbers.ts';
import { NOT_NUMBERED, NumberedStrings } from './numbered-strings.ts';

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

/** Every distinct word of the library, read once, at 60 bytes a word; those of questions are not kept. */
export class Lexicon {
  #words = new NumberedStrings();
  #terms = new NumberedStrings();
  #roots = new NumberedStrings();
  #wordTerms = new GrowingNumbers();
  #wordClasses = new GrowingNumbers();
  #wordCodes = new GrowingNumbers();
  #termRoots = new GrowingNumbers();
  /** The last term of each root, and for each term the one of its root before it. */
  #lastOfRoot = new GrowingNumbers();
  #termBefore = new GrowingNumbers();
  /** What was read of function words: a closed list, in nearly every sentence and question. */
  #functionWords = new Map<string, WordReading>();

  /** Another lexicon of the same words, which grows by itself: what it learns is not known here. */
  copy(): Lexicon {
    const copy = new Lexicon();
    copy.#words = this.#words.copy();
    copy.#terms = this.#terms.copy();
    copy.#roots = this.#roots.copy();
    copy.#wordTerms = this.#wordTerms.copy();
    copy.#wordClasses = this.#wordClasses.copy();
    copy.#wordCodes = this.#wordCodes.copy();
    copy.#termRoots = this.#termRoots.copy();
    copy.#lastOfRoot = this.#lastOfRoot.copy();
    copy.#termBefore = this.#termBefore.copy();
    copy.#functionWords = this.#functionWords;
    return copy;
  }

  /** How many terms there are; terms are numbered from 0 without gaps. */
  get termCount(): number {
    return this.#terms.count;
  }

  /** How many distinct words there are, as written; they are numbered from 0 without gaps. */
  get wordCount(): number {
    return this.#words.count;
  }

  /** The number of a word as written, added when it is new. */
  add(surface: string): number {
    const word = this.#words.add(surface);
    if (word === this.#wordTerms.length) {
      const { name, classes } = this.#read(surface);
      this.#wordTerms.add(classes & WordClass.function ? NO_TERM : this.#addTerm(name));
      this.#wordClasses.add(classes);
      this.#wordCodes.add(codeOfWord(name, surface));
    }
    return word;
  }

  /** The term of a word, by its number. */
  termOf(word: number): number {
    return this.#wordTerms.at(word);
  }

  /** The bits of `WordClass` of a word, by its number. */
  classesOf(word: number): number {
    return this.#wordClasses.at(word);
  }

  /** The code of a word, by its number: what word it is if it is a common one, else how it is written. */
  codeOf(word: number): number {
    return this.#wordCodes.at(word);
  }

  /** The number of a term by its name; undefined when no article has it. */
  termNamed(name: string): number | undefined {
    return numberIn(this.#terms, name);
  }

  /** The word as written, by its number. */
  surfaceOf(word: number): string {
    return this.#words.at(word);
  }

  termName(term: number): string {
    return this.#terms.at(term);
  }

  /** Terms of one root are formed from one another: Iran, Iranian. */
  termRoot(term: number): number {
    return this.#termRoots.at(term);
  }

  /** The terms of one root, ascending. */
  termsOfRoot(root: number): readonly number[] {
    const terms: number[] = [];
    for (let term = this.#lastOfRoot.at(root); term !== NO_TERM; term = this.#termBefore.at(term))
      terms.push(term);
    return terms.reverse();
  }

  /** Looks a question's word up without keeping it. */
  find(surface: string): Lookup {
    return this.#known(surface) ?? this.#describe(surface);
  }

  /** What is known of a word as an article writes it; the analyser need not read it again. */
  #known(surface: string): Lookup | undefined {
    const word = this.#words.find(surface);
    const term = word === NOT_NUMBERED ? NO_TERM : this.termOf(word);
    if (term === NO_TERM) return undefined;
    return { name: this.termName(term), term, root: this.termRoot(term), classes: this.classesOf(word) };
  }

  #describe(surface: string): Lookup {
    const { name, classes } = this.#read(surface);
    const content = !(classes & WordClass.function);
    return {
      name,
      classes,
      term: content ? numberIn(this.#terms, name) : undefined,
      root: content ? numberIn(this.#roots, rootOf(name)) : undefined,
    };
  }

  #addTerm(name: string): number {
    const term = this.#terms.add(name);
    if (term < this.#termRoots.length) return term;
    const root = this.#roots.add(rootOf(name));
    this.#termRoots.add(root);
    if (root === this.#lastOfRoot.length) this.#lastOfRoot.add(NO_TERM);
    this.#termBefore.add(this.#lastOfRoot.at(root));
    this.#lastOfRoot.set(root, term);
    return term;
  }

  #read(surface: string): { readonly name: string; readonly classes: number } {
    const normal = normalWord(surface);
    const reading = /^[a-z']+$/.test(normal) ? this.#readPlain(normal) : undefined;
    const classes = classify(surface, normal, reading?.partOfSpeech ?? 'X');
    return { classes, name: figureOf(normal) ?? reading?.stem ?? normal };
  }

  #readPlain(normal: string): WordReading {
    const known = this.#functionWords.get(normal);
    if (known) return known;
    const reading = readWord(normal);
    if (isFunctionWord(normal)) this.#functionWords.set(normal, reading);
    return reading;
  }
}

function numberIn(strings: NumberedStrings, text: string): number | undefined {
  const number = strings.find(text);
  return number === NOT_NUMBERED ? undefined : number;
}
