import { seededRandom, shuffled } from '../../../src/evaluation/seeded-random.ts';
import { FUNCTION_WORDS, pick } from './vocabulary.ts';

const SEED = 1_984;

const OPENINGS = [
  'What was the',
  'When did the',
  'Where is the',
  'Who had the',
  'How many of the',
  'Why did the',
  'Which',
];
const LINKS = ['of the', 'and', 'in the', 'with', 'by the'];

const NOT_TELLING: ReadonlySet<string> = new Set(FUNCTION_WORDS);

/** Questions out of two to five words of sentences here and there, as many as wanted; always the same for the same sentences. */
export function makeQuestions(sentences: readonly string[], count: number): string[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, () => makeQuestion(pick(sentences, random), random));
}

function makeQuestion(sentence: string, random: () => number): string {
  const telling = sentence
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word && !NOT_TELLING.has(word.toLowerCase()));
  const words = shuffled(telling, random).slice(0, 2 + Math.floor(random() * 4));
  const parts = words.flatMap((word, i) => (i > 0 && random() < 0.4 ? [pick(LINKS, random), word] : [word]));
  return `${[pick(OPENINGS, random), ...parts].join(' ')}?`;
}
