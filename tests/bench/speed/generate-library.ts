import { seededRandom } from '../../../src/evaluation/seeded-random.ts';
import { makeVocabulary, pick, type Vocabulary, type Word } from './vocabulary.ts';

/** A made-up article: one paragraph a line. */
export interface MadeArticle {
  readonly title: string;
  readonly sentences: readonly string[];
  readonly text: string;
}

const SEED = 1_903;

const SENTENCES_PER_ARTICLE = 40;
const SENTENCES_PER_PARAGRAPH = 4;

/** Shares of a sentence's words; the rest are words of the general vocabulary. */
const FUNCTION_SHARE = 0.45;
const NAME_SHARE = 0.06;
const NUMBER_SHARE = 0.03;
/** An article keeps coming back to a few words of its own. */
const TOPIC_SHARE = 0.14;

const TOPICS = 15;

/** Articles of about forty sentences until there are `sentences` of them, one article at a time; always the same ones. */
export function* generateLibrary(sentences: number): Generator<MadeArticle> {
  const random = seededRandom(SEED);
  const vocabulary = makeVocabulary(random);
  for (let made = 0; made < sentences; ) {
    const article = makeArticle(vocabulary, Math.min(sentences - made, articleLength(random)), random);
    yield article;
    made += article.sentences.length;
  }
}

function articleLength(random: () => number): number {
  return Math.round(SENTENCES_PER_ARTICLE * (0.5 + random()));
}

function makeArticle(vocabulary: Vocabulary, length: number, random: () => number): MadeArticle {
  const topics = Array.from({ length: TOPICS }, vocabulary.topic);
  const people = Array.from({ length: 4 }, vocabulary.name);
  const sentences = Array.from({ length }, () => makeSentence(vocabulary, topics, people, random));
  const paragraphs: string[] = [];
  for (let at = 0; at < length; at += SENTENCES_PER_PARAGRAPH) {
    paragraphs.push(sentences.slice(at, at + SENTENCES_PER_PARAGRAPH).join(' '));
  }
  const title = ['The', topics[0]![0], 'of', people[0]].join(' ');
  return { title, sentences, text: paragraphs.join('\n') };
}

function makeSentence(
  vocabulary: Vocabulary,
  topics: readonly Word[],
  people: readonly string[],
  random: () => number,
): string {
  // The sum of three even draws lies near its middle: 6 to 36 words, 20 or so as a rule.
  const length = 6 + Math.floor(10 * (random() + random() + random()));
  const words: string[] = [];
  for (let i = 0; i < length; i++) {
    const word = makeWord(vocabulary, topics, people, random);
    words.push(i > 2 && i < length - 3 && random() < 0.06 ? `${word},` : word);
  }
  const sentence = words.join(' ');
  return `${sentence[0]!.toUpperCase()}${sentence.slice(1)}.`;
}

function makeWord(
  vocabulary: Vocabulary,
  topics: readonly Word[],
  people: readonly string[],
  random: () => number,
): string {
  let kind = random();
  if (kind < FUNCTION_SHARE) return vocabulary.functionWord();
  kind -= FUNCTION_SHARE;
  if (kind < NAME_SHARE) return random() < 0.5 ? pick(people, random) : vocabulary.name();
  kind -= NAME_SHARE;
  if (kind < NUMBER_SHARE) return makeNumber(random);
  kind -= NUMBER_SHARE;
  return pick(kind < TOPIC_SHARE ? pick(topics, random) : vocabulary.word(), random);
}

/** A year, a small count or a large one. */
function makeNumber(random: () => number): string {
  const kind = random();
  if (kind < 0.5) return String(1850 + Math.floor(random() * 175));
  if (kind < 0.8) return String(2 + Math.floor(random() * 98));
  return String(100 * (1 + Math.floor(random() * 900)));
}
