import { expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { turnsOf } from '../../src/answer/turns-of.ts';
import { withCarried, withoutCarried } from '../../src/question/carry.ts';
import type { Turn } from '../../src/question/turn.ts';
import { indexOfText, wordsOf } from '../answer/quality-index.ts';

const index = indexOfText(`Harbour town rebuilds its lighthouse

The lighthouse at Grey Point was built in 1862 by the engineer Samuel Orde. He had come from Leith to teach at the school. The lamp burned oil until 1911, when the council bought an electric one.

In March 1974 a storm broke the tower. It fell into the sea at night. Nobody was hurt, because the keeper, Ellen Marsh, had left for the mainland.`);
const BUILT = 'The lighthouse at Grey Point was built in 1862 by the engineer Samuel Orde.';
const turn = (question: string, more: Partial<Turn> = {}): Turn => ({
  question,
  carried: [],
  sentence: null,
  article: 'text',
  ...more,
});

test('content words of the question before are carried, and names in the sentence that answered it', () => {
  const { readAs, carried, matches } = ask(index, 'when?', {
    turns: [turn('Who built the lighthouse?', { sentence: BUILT })],
  });
  expect(carried).toEqual(['built', 'lighthouse', 'Grey Point', 'Samuel Orde']);
  expect(readAs).toBe('when? [built · lighthouse · Grey Point · Samuel Orde]');
  expect(wordsOf(matches[0])).toBe(BUILT);
});

test('of an answer that was only possible, or refused, no more than the question’s own words are carried', () => {
  const first = ask(index, 'Who piloted the airship over Vienna?');
  expect(first.verdict).not.toBe('answer');
  expect(ask(index, 'and when?', { turns: turnsOf(first) }).carried).toEqual([
    'piloted',
    'airship',
    'Vienna',
  ]);
});

test('what was carried is carried on as it is: no reading is made of a reading', () => {
  const turns = [
    turn('Who built the lighthouse?', { sentence: BUILT }),
    turn('when?', { carried: ['built', 'lighthouse'], sentence: BUILT }),
  ];
  expect(ask(index, 'and why?', { turns }).carried).toEqual(['built', 'lighthouse']);
});

test('a question that stands alone carries nothing', () => {
  const turns = [turn('Who built the lighthouse?', { sentence: BUILT })];
  expect(ask(index, 'what did the council buy?', { turns })).toMatchObject({ readAs: null, carried: [] });
});

test('a question that leans is answered with what it carries, next to what answered before', () => {
  const turns = [
    turn('What did the storm break in March 1974?', { sentence: 'In March 1974 a storm broke the tower.' }),
  ];
  expect(wordsOf(ask(index, 'where did it fall?', { turns }).matches[0])).toBe(
    'It fell into the sea at night.',
  );
});

test('whoever goes on asks about what likely answered before, sure or not, and after a refusal about nothing', () => {
  const best = (question: string, more: Partial<Turn> = {}) =>
    wordsOf(ask(index, 'what happened', { turns: [turn(question, more)] }).matches[0]);
  const afterNothing = best('Who was hurt?', { article: null });
  expect(best('Who was hurt?')).toMatch(/^Nobody was hurt/);
  expect(afterNothing).not.toMatch(/^Nobody was hurt/);
  expect(best('Who was hurt?', { article: 'gone' })).toBe(afterNothing);
});

test('ten words are carried at most', () => {
  const long = 'one red boat two green ships three blue rafts four white yachts five black barges';
  const { carried } = ask(index, 'why?', { turns: [turn(long)] });
  expect(carried.join(' ').split(' ')).toHaveLength(10);
});

test('nothing is carried without a conversation', () => {
  expect(ask(index, 'when was he born?')).toMatchObject({ readAs: null, carried: [] });
});

test('each part of a question leans on the part before it', () => {
  const { parts } = ask(index, 'Who was the keeper and why was she on the mainland?');
  expect(parts[0]!.carried).toEqual([]);
  expect(parts[1]!.carried).toContain('keeper');
});

test.each([
  ['when?', ['talks', 'Oman']],
  ['who [sic] was it?', ['lamp']],
  ['when?', []],
] as const)('%s with %j is taken apart as it was put together', (question, carried) => {
  expect(withoutCarried(withCarried(question, carried))).toEqual({ question, carried });
});

test('a question that ends in brackets of its own carries what they hold, and no more than ten words', () => {
  expect(withoutCarried(`x [${'y '.repeat(50)}]`).carried).toEqual([]);
  expect(withoutCarried('x []')).toEqual({ question: 'x', carried: [] });
});
