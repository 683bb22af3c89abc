import { codeOfWord } from '../english/common-words.ts';
import { withMayAsMonth } from '../english/months-meant.ts';
import { WordClass } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import { bitsWhere } from '../index/bits.ts';
import type { Lexicon, Lookup } from '../index/lexicon.ts';
import { type Importance, WORD_WEIGHTS } from '../learned/weights.ts';
import { normalWord, wordsIn } from '../text/words.ts';
import { asksForContents, type Expectation, expectAnswer } from './answer-type.ts';
import { readAskedOf } from './asked-of.ts';
import { MOST_CHARACTERS } from './clean-question.ts';
import { type RelatedTerms, relatedTerms } from './related-words.ts';

/** A content word of the question. */
interface QuestionTerm extends RelatedTerms {
  readonly name: string;
  /** Its number in the lexicon; undefined when no article has it. */
  readonly term: number | undefined;
  readonly root: number | undefined;
  /** Bits of `WordClass`. */
  readonly classes: number;
  /** How much it counts beside other terms as rare, above 0 and up to 1. */
  readonly importance: number;
  /** Which word of the question it is, from 0. */
  readonly position: number;
}

/** A word of the question, a function word or a content word. */
interface QuestionWord {
  /** What word it is if it is a common one, else how it is written: see `codeOfWord`. */
  readonly code: number;
  readonly normal: string;
}

/** A question as the ranker sees it: its content words, and what sort of words would answer it. */
export interface QuestionTerms extends Omit<Expectation, 'focus'> {
  /** Distinct, in the question's order; 31 at most, so that a set of them is one number. */
  readonly terms: readonly QuestionTerm[];
  /** All its words in order, 31 at most. */
  readonly words: readonly QuestionWord[];
  /** The terms, as bits, that name the sort of thing asked for: `newspaper` in "Which newspaper …". */
  readonly focus: number;
  /** What it asks something of, as terms in bits, and what it names beside that: see `AskedOf`. */
  readonly asksOf: readonly { readonly terms: number; readonly behind: string | null }[];
  /** Whether it asks what something holds or is made of: "what's in it". */
  readonly asksForContents: boolean;
  /** Whether it holds a negation. */
  readonly negated: boolean;
  /** Whether it carries terms over from the question before. */
  readonly leans: boolean;
  /** Whether something was asked before it in the conversation. */
  readonly goesOn: boolean;
  /** How much it sounds like talk, in log-odds: see `talkOf`. */
  readonly talk: number;
  /** What was asked before it, where the reply showed something; null elsewhere. */
  readonly last: LastAsked | null;
}

/** The question before in a conversation, as it was read by itself, and the id of the article quoted. */
export interface LastAsked {
  readonly question: QuestionTerms;
  readonly article: string;
}

/** As many as fit the bits of a signed number. */
const MOST_TERMS = 31;

/** Reads a question's terms; a question without content words has none. Never throws. */
export function readQuestionTerms(
  question: string,
  lexicon: Lexicon,
  importance: Importance = WORD_WEIGHTS.importance,
): QuestionTerms {
  const text = withMayAsMonth(question.slice(0, MOST_CHARACTERS));
  const words = wordsIn(text);
  const terms: QuestionTerm[] = [];
  const seen = new Set<string>();
  const read = new Map<string, Lookup>();
  let negated = false;
  words.forEach((word, position) => {
    if (terms.length === MOST_TERMS || read.has(word) || isOfTakePlace(words, position)) return;
    const found = lexicon.find(word);
    read.set(word, found);
    const { name, term, root, classes } = found;
    if (classes & WordClass.negation) negated = true;
    if ((classes & WordClass.function && !isNamed(words, position, lexicon)) || seen.has(name)) return;
    if (isPronoun(words, position, lexicon)) return;
    seen.add(name);
    const { paraphrases, answers, opposites } = relatedTerms(name, lexicon);
    const weight = importance.get(name) ?? 1;
    terms.push({ name, term, root, classes, importance: weight, position, paraphrases, answers, opposites });
  });
  const normals = words.map(normalWord);
  const { focus, ...expected } = expectAnswer(normals);
  const at = (positions: readonly number[]) =>
    bitsWhere(terms, ({ position }) => positions.includes(position));
  return {
    terms: withJoined(terms, words, lexicon),
    words: words.slice(0, MOST_TERMS).map((word) => ({
      code: codeOfWord((read.get(word) ?? lexicon.find(word)).name, word),
      normal: normalWord(word),
    })),
    ...expected,
    focus: at(focus),
    asksOf: readAskedOf(normals).map(({ positions, behind }) => ({ terms: at(positions), behind })),
    asksForContents: asksForContents(normals),
    negated,
    leans: false,
    goesOn: false,
    talk: 0,
    last: null,
  };
}

/** "Who directed It": a function word with a capital at the end, right behind a content word, is a name. */
function isNamed(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  const [before, word] = [words[at - 1], words[at]!];
  if (before === undefined || at < words.length - 1 || !/^\p{Lu}\p{Ll}/u.test(word)) return false;
  return /^\p{Ll}/u.test(before) && !(lexicon.find(before).classes & WordClass.function);
}

const BEFORE_ONE = wordList('before-one');

/** "Which one is it", "how do I build one", and not "rule one" or "one dog": no number. */
function isPronoun(words: readonly string[], at: number, lexicon: Lexicon): boolean {
  if (words[at]!.toLowerCase() !== 'one') return false;
  const classesAt = (place: number) => lexicon.find(words[place] ?? '').classes;
  if (BEFORE_ONE.has(words[at - 1]?.toLowerCase() ?? '')) return true;
  const next = at + 1 < words.length ? classesAt(at + 1) : WordClass.function;
  return (next & WordClass.function) !== 0 && !(at > 0 && classesAt(at - 1) & WordClass.noun);
}

/** Longest runs first: "parsed rst docstring" for ParsedRstDocstring. */
const RUNS = [3, 2];

/** Neighbouring unknown words read as the one that the articles have: "finger prints" for fingerprints. */
function withJoined(
  terms: readonly QuestionTerm[],
  words: readonly string[],
  lexicon: Lexicon,
): readonly QuestionTerm[] {
  const made = [...terms];
  for (const length of RUNS)
    for (let at = 0; at + length <= terms.length; at++) {
      const run = made.slice(at, at + length);
      const stands = run.every(({ position }, i) => position === run[0]!.position + i);
      if (!stands || run.some(({ term, paraphrases }) => term !== undefined || paraphrases.length > 0))
        continue;
      const { term } = lexicon.find(run.map(({ position }) => words[position]!.toLowerCase()).join(''));
      if (term === undefined) continue;
      run.forEach((one, i) => {
        made[at + i] = { ...one, paraphrases: [term] };
      });
    }
  return made;
}

/** How much a word counts that was carried over from an earlier question, beside the question's own. */
const CARRIED = 0.15;

/** The question with what it carries over: other terms after its own, for less. */
export function carrying(
  question: QuestionTerms,
  carried: readonly string[],
  lexicon: Lexicon,
): QuestionTerms {
  const own = new Set(question.terms.map(({ name }) => name));
  const past = (question.terms.at(-1)?.position ?? 0) + APART;
  const { terms } = readQuestionTerms(carried.join(' '), lexicon);
  const others = terms
    .filter(({ name }) => !own.has(name))
    .map((term) => ({ ...term, importance: CARRIED * term.importance, position: past + term.position }));
  return {
    ...question,
    terms: [...question.terms, ...others].slice(0, MOST_TERMS),
    leans: carried.length > 0,
  };
}

/** So far from the question's own words, in words, those that it carries count as standing. */
const APART = 100;

/** The content words of a text, as it writes them, each once. */
export function contentWords(text: string, lexicon: Lexicon): readonly string[] {
  const words = wordsIn(text);
  // "How much" and "how long" ask, and say nothing of what they ask about.
  const told = words.filter((_, i) => words[i - 1]?.toLowerCase() !== 'how');
  return [...new Set(told)].filter((word) => !(lexicon.find(word).classes & WordClass.function));
}

const TAKE = /^(?:tak(?:e|es|en|ing)|took)$/i;

/** "take place" says no more than "be", and its words stand everywhere in other senses. */
function isOfTakePlace(words: readonly string[], at: number): boolean {
  if (TAKE.test(words[at]!)) return words[at + 1]?.toLowerCase() === 'place';
  return words[at]!.toLowerCase() === 'place' && TAKE.test(words[at - 1] ?? '');
}
