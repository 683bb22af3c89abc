import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItemToken } from 'wink-nlp';

/** A word's dictionary form, stem and part of speech, read by itself so that the same word always reads the same. */
export interface Reading {
  /** Lower case: `held` → `hold`. */
  readonly lemma: string;
  /** Porter's stem of the lemma: `negotiations` → `negoti`. */
  readonly stem: string;
  /** A Universal POS tag, such as NOUN, VERB, PROPN. */
  readonly partOfSpeech: string;
}

/** Longer runs are no words, and the analyser takes quadratic time on some of them. */
const LONGEST_WORD = 40;

interface Analyser extends ReturnType<typeof winkNLP> {
  /** Words of the model's own dictionary are numbered below this; those that it meets later, from here on. */
  readonly dictionarySize: number;
}

/** The analyser keeps every word that its dictionary lacks, at 140 bytes each; after so many it is made anew. */
const MOST_UNKNOWN = 20_000;

// One analyser for the process; it costs about 100 ms to make, so it is made when the first word is read.
let made: Analyser | undefined;

function analyser(): Analyser {
  made ??= makeAnalyser();
  return made;
}

function makeAnalyser(): Analyser {
  const nlp = winkNLP(model, ['pos']);
  // No dictionary has it, so it gets the first number after the dictionary's.
  const unknown = nlp.readDoc('zzxqvjk').tokens().itemAt(0);
  return { ...nlp, dictionarySize: numberOf(unknown, nlp) };
}

/** The number of the token's word: its place in the dictionary, or after that in the order in which unknown words are met. */
function numberOf(token: ItemToken, { its }: ReturnType<typeof winkNLP>): number {
  return Number(token.out(its.uniqueId as never));
}

function readToken(text: string): ItemToken {
  const current = analyser();
  const token = current.readDoc(text).tokens().itemAt(0);
  if (numberOf(token, current) > current.dictionarySize + MOST_UNKNOWN) made = undefined;
  return token;
}

/**
 * Reads one lower-case word without its sentence. Reading words rather than sentences makes indexing a
 * matter of the vocabulary's size, and lets a question's `left` meet the article's whatever stands around it.
 * A run longer than 40 characters is its own lemma and stem.
 */
export function readWord(word: string): Reading {
  if (word.length > LONGEST_WORD) return { lemma: word, stem: word, partOfSpeech: 'X' };
  const its = analyser().its;
  const token = readToken(word);
  const lemma = String(token.out(its.lemma as never) ?? word).toLowerCase() || word;
  const lemmaToken = lemma === word ? token : readToken(lemma);
  const stem = String(lemmaToken.out(its.stem as never) || lemma);
  return { lemma, stem, partOfSpeech: String(token.out(its.pos)) };
}

/**
 * Which of these lower-case words, letters only, the analyser's dictionary has as they stand: about 87,000 English words, many
 * inflected forms among them. One look for all of them takes hardly longer than for one, about 40 microseconds.
 */
export function findDictionaryWords(words: readonly string[]): readonly string[] {
  const current = analyser();
  const known = new Set<string>();
  current
    .readDoc(words.filter((word) => word.length <= LONGEST_WORD).join(' '))
    .tokens()
    .each((token: ItemToken) => {
      if (numberOf(token, current) < current.dictionarySize) known.add(token.out());
    });
  return words.filter((word) => known.has(word));
}

/** The parts of speech of a whole phrase's words, each with its text; for the few places where the sentence decides. */
export function tagWords(text: string): readonly { readonly word: string; readonly partOfSpeech: string }[] {
  const { readDoc, its } = analyser();
  const words: { word: string; partOfSpeech: string }[] = [];
  readDoc(text)
    .tokens()
    .each((token: ItemToken) => words.push({ word: token.out(), partOfSpeech: String(token.out(its.pos)) }));
  return words;
}
