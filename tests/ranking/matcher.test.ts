import { expect, test } from 'vitest';
import { seededRandom } from '../../src/evaluation/seeded-random.ts';
import { wholeScope } from '../../src/index/build-index.ts';
import { HIDDEN, type Matcher, type WordLayer } from '../../src/learned/matcher.ts';
import { readQuestionTerms } from '../../src/question/question-terms.ts';
import { candidateOf } from '../../src/ranking/candidate.ts';
import { alignTo, sumOf } from '../../src/ranking/matcher.ts';
import { QuestionView } from '../../src/ranking/question-view.ts';
import { ALIGNED, rankSentences } from '../../src/ranking/rank.ts';
import {
  bagOfQuestion,
  bagsOfTerms,
  bagsOfWords,
  MOST_WORDS,
  TERM_ROWS,
  WORD_ROWS,
  WordBags,
} from '../../src/ranking/word-bags.ts';
import { indexOf } from '../index/small-index.ts';

function viewOf(question: string, text: string) {
  const index = indexOf(text);
  return new QuestionView(index, readQuestionTerms(question, index.lexicon), wholeScope(index));
}

/** A matcher in which each row is worth what `worth` says. */
function matcherOf(worth: (row: number) => number): Matcher {
  const layer = (rows: number) => ({
    table: Float32Array.from({ length: rows * HIDDEN }, (_, i) => (i % HIDDEN === 0 ? worth(i / HIDDEN) : 0)),
    out: Float32Array.from({ length: HIDDEN }, (_, i) => (i === 0 ? 1 : 0)),
  });
  return { terms: layer(TERM_ROWS), words: layer(WORD_ROWS) };
}

test('a bag for each word, as far as a sentence is looked at', () => {
  const bags = new WordBags();
  const count = (text: string) => {
    bagsOfWords(candidateOf(viewOf('When did the ferry sink?', text), 0, 1), bags);
    return bags.count;
  };
  expect(count('The ferry sank in June.')).toBe(5);
  expect(count(`The ferry ${'rolled and '.repeat(100)}sank.`)).toBe(MOST_WORDS);
});

test('a matcher that has learned nothing says the same of all words', () => {
  const view = viewOf('When did the ferry sink?', 'The ferry sank in June. It was old.');
  const match = alignTo(
    matcherOf(() => 0),
    view.question,
  );
  expect(match(candidateOf(view, 0, 1))).toEqual({ said: 0, answers: Math.log(5) });
  expect(match(candidateOf(view, 1, 1))).toEqual({ said: 0, answers: Math.log(3) });
});

/** The sum of a bag's rows and what comes before them, unit by unit. */
function addUp(
  { table }: WordLayer,
  { rows, starts }: WordBags,
  at: number,
  base: Float32Array | Float64Array,
): Float64Array {
  const sum = Float64Array.from(base);
  for (const row of rows.subarray(starts[at], starts[at + 1]))
    for (let unit = 0; unit < HIDDEN; unit++) sum[unit]! += table[row * HIDDEN + unit]!;
  return sum;
}

test('each unit adds up its rows, and counts as far as it is above 0', () => {
  const random = seededRandom(7);
  const layer = (rows: number): WordLayer => ({
    table: Float32Array.from({ length: rows * HIDDEN }, () => random() - 0.5),
    out: Float32Array.from({ length: HIDDEN }, () => random() - 0.5),
  });
  const matcher = { terms: layer(TERM_ROWS), words: layer(WORD_ROWS) };
  const view = viewOf(
    'When did the old ferry sink?',
    'The ferry sank in June, 12 miles off Holm. It was old.',
  );
  const bags = new WordBags();
  const weighAll = (layer: WordLayer, base: Float32Array | Float64Array): number[] =>
    Array.from({ length: bags.count }, (_, at) =>
      addUp(layer, bags, at, base).reduce(
        (worth, sum, unit) => worth + Math.max(0, sum) * layer.out[unit]!,
        0,
      ),
    );
  const match = alignTo(matcher, view.question);
  for (const sentence of [0, 1]) {
    const candidate = candidateOf(view, sentence, 1);
    bagOfQuestion(view.question, bags);
    const nothing = new Float32Array(HIDDEN);
    const asked = addUp(matcher.words, bags, 0, nothing);
    bagsOfTerms(candidate, bags);
    const said = weighAll(matcher.terms, nothing).reduce((sum, worth) => sum + worth, 0);
    bagsOfWords(candidate, bags);
    const likeness = weighAll(matcher.words, asked).reduce((sum, worth) => sum + Math.exp(worth), 0);
    expect(match(candidate).said).toBeCloseTo(said, 6);
    expect(match(candidate).answers).toBeCloseTo(Math.log(likeness), 6);
  }
});

test('the sums of the best count from the least of them, and the others stay behind', () => {
  const text = Array.from(
    { length: 20 },
    (_, i) => `The ferry ${'was old and '.repeat(i % 5)}sank in storm ${i}.`,
  );
  const index = indexOf(text.join('\n\n'));
  const terms = readQuestionTerms('When did the ferry sink?', index.lexicon);
  const { ranked } = rankSentences(index, terms, wholeScope(index));
  const aligned = ranked.map((one) => one.aligned);
  expect(aligned.map((one) => one !== null)).toEqual(ranked.map((_, i) => i < ALIGNED));
  expect(ranked.map(({ score }) => score)).toEqual(
    ranked.map(({ score }) => score).toSorted((a, b) => b - a),
  );
  expect(aligned.flatMap((one) => (one ? [sumOf(one)] : [])).every(Number.isFinite)).toBe(true);
});
