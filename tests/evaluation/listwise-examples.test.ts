import { expect, test } from 'vitest';
import { rankingExamples } from '../../src/evaluation/listwise-examples.ts';
import { WORD_WEIGHTS } from '../../src/learned/weights.ts';
import { labelledCases } from './labelled-cases.ts';

const text = 'The ferry sails at noon. It costs four crowns. Dogs travel free of charge.';

test('a follow-up counts less where the answer before it answers it too', () => {
  const asked = (id: string, question: string, answer: string) => {
    const start = text.indexOf(answer);
    const answers = [{ start, end: start + answer.length }];
    return { ...labelledCases[0]!.questions[0]!, id, question, answers, after: id === '1' ? null : '1' };
  };
  const questions = [
    asked('1', 'When does the ferry sail?', 'at noon'),
    asked('2', 'Is it at noon?', 'noon'),
    asked('3', 'What does it cost?', 'four crowns'),
  ];
  const examples = rankingExamples({ ...labelledCases[0]!, text, questions }, WORD_WEIGHTS, 3);
  expect(examples.map(({ weight }) => weight)).toEqual([3, expect.closeTo(0.6), 3]);
});
