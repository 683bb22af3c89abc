import { describe, expect, test } from 'vitest';
import type { LabelledQuestion } from '../../src/evaluation/labelled-article.ts';
import { isRightSentence, lookAt, rankedBy } from '../../src/evaluation/look-at.ts';
import { WORD_WEIGHTS } from '../../src/learned/weights.ts';
import { EVIDENCE } from '../../src/ranking/evidence.ts';
import { WEIGHTS } from '../../src/ranking/rank.ts';
import { indexOf, textOf } from '../index/small-index.ts';

const filler = (sentences: number) => 'Snow lay in the valley. '.repeat(sentences);
const index = indexOf(
  `${filler(20)}The ferry to Holm sank in June. Its captain swam ashore. ${filler(20)}A baker opened a shop in Tarn. It sold rye bread. ${filler(20)}`,
);

/** A question, and the id of the one right before it. */
function asked(id: string, question: string, after: string | null = null): LabelledQuestion {
  return { id, question, answers: [], impossible: false, isTalk: false, paragraph: null, after };
}

const ferry = asked('ferry', 'When did the ferry to Holm sink?');
const bakery = asked('bakery', 'What did the baker open in Tarn?', 'ferry');
const who = asked('who', 'And who swam?', 'ferry');
const all = [ferry, bakery, who, asked('bread', 'Which bread did it sell?', 'bakery')];
const bread = all[3]!;

const NEAR = EVIDENCE.findIndex(({ name }) => name === 'near last answer');

/** The candidate that stands nearest to what likely answered before, in its words; none where nothing was asked. */
function nearest(question: LabelledQuestion, ranking?: Float64Array): string | undefined {
  const { candidates } = lookAt(index, question, WORD_WEIGHTS, all, ranking && { ranking });
  const [best] = candidates.toSorted((one, other) => other.evidence[NEAR]! - one.evidence[NEAR]!);
  return best && best.evidence[NEAR]! > 0 ? textOf(index, best.sentence) : undefined;
}

describe('what a follow-up knows', () => {
  test('what likely answered the question before it, and no earlier one', () => {
    expect(nearest(who, WEIGHTS)).toBe('The ferry to Holm sank in June.');
    expect(nearest(bread, WEIGHTS)).toBe('A baker opened a shop in Tarn.');
  });

  test('what other weights put first is likely by them', () => {
    const contrary = WEIGHTS.map((weight) => -weight);
    expect(nearest(who, contrary)).toBeDefined();
    expect(nearest(who, contrary)).not.toBe('The ferry to Holm sank in June.');
  });

  test('the words that it carries over, though no weights are known', () => {
    expect(nearest(who)).toBeUndefined();
    const terms = (question: LabelledQuestion, known: readonly LabelledQuestion[]) =>
      lookAt(index, question, WORD_WEIGHTS, known).view.question.terms.map(({ name }) => name);
    expect(terms(who, all).length).toBeGreaterThan(terms(who, []).length);
  });

  test('nothing, where the question before it is not known', () => {
    const { view } = lookAt(index, who, WORD_WEIGHTS, [], { ranking: WEIGHTS });
    expect([view.question.last, view.question.goesOn]).toEqual([null, false]);
  });
});

test('a question that opens a conversation follows nothing', () => {
  expect(nearest(ferry, WEIGHTS)).toBeUndefined();
  expect(lookAt(index, ferry, WORD_WEIGHTS, all, { ranking: WEIGHTS }).view.question.goesOn).toBe(false);
});

test('candidates by other weights: best first, equal ones in reading order', () => {
  const { candidates } = lookAt(index, ferry, WORD_WEIGHTS);
  expect(textOf(index, rankedBy(WEIGHTS, candidates)[0]!.sentence)).toBe('The ferry to Holm sank in June.');
  const nothing = rankedBy(new Float64Array(EVIDENCE.length), candidates.toReversed());
  expect(nothing.map(({ sentence }) => sentence)).toEqual(candidates.map(({ sentence }) => sentence));
});

test('right is what overlaps an answer', () => {
  const { text } = index.articles[0]!;
  const start = text.indexOf('June');
  const question = { ...ferry, answers: [{ start, end: start + 4 }] };
  const right = index.articles[0]!.sentences.flatMap((_, sentence) =>
    isRightSentence(index, sentence, question) ? [textOf(index, sentence)] : [],
  );
  expect(right).toEqual(['The ferry to Holm sank in June.']);
});
