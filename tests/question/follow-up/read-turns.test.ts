import { expect, test } from 'vitest';
import { readTurnOnce } from '../../../src/question/follow-up/read-turns.ts';
import { indexOfText } from '../../answer/quality-index.ts';

const index = indexOfText('A tower\n\nAda Holt built the tower.');
const turn = { question: 'Who built it?', sentence: 'Ada Holt built the tower.', article: 'text' };

test('an exchange is taken apart once, also when it comes as a copy', () => {
  const read = readTurnOnce(turn.question, turn, index);
  expect(readTurnOnce(turn.question, { ...turn }, index)).toBe(read);
});

test('with another spelling or another answer it is another exchange', () => {
  const read = readTurnOnce(turn.question, turn, index);
  expect(readTurnOnce('Who built the tower?', turn, index)).not.toBe(read);
  expect(readTurnOnce(turn.question, { ...turn, sentence: null }, index)).not.toBe(read);
});

test('a long conversation pushes out what was not asked for again', () => {
  const read = readTurnOnce(turn.question, turn, index);
  for (let i = 0; i < 250; i++) readTurnOnce(`Who built tower ${i}?`, turn, index);
  expect(readTurnOnce(turn.question, turn, index)).not.toBe(read);
});
