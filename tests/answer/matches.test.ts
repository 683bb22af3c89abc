import { expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { indexOfText } from './quality-index.ts';

test('a match is explained with the words of its sentence, not with their stems', () => {
  const index = indexOfText(
    'A family\n\nThe Holts married in Derby. The weather was fine. They sold two houses.',
  );
  const { terms } = ask(index, 'Did the Holts marry in Derby?').matches[0]!.explanation;
  expect(terms.map(({ term }) => term).sort()).toEqual(['Derby', 'Holts', 'married']);
});

test('a relative and a paraphrase are told as the sentence writes them, a word for two terms for each', () => {
  const index = indexOfText(
    'A family\n\nThe Iranian press was read in Derby. The weather was fine. They sold two houses.',
  );
  const { terms } = ask(index, 'Which newspaper of Iran came to Derby?').matches[0]!.explanation;
  expect(terms.map(({ term }) => term).sort()).toEqual(['Derby', 'Iranian', 'press']);
});
