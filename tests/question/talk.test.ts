import { describe, expect, test } from 'vitest';
import { WORD_WEIGHTS, type WordWeights } from '../../src/learned/weights.ts';
import { talkOf, talkSigns } from '../../src/question/talk.ts';

describe('signs of talk', () => {
  test.each([
    ['You OK?', ['you', '^ you', 'ok', 'you ok', '?', 'ok ?']],
    ['what’s 12 + 30', ["what's", "^ what's", '0', "what's 0", '0 0']],
    ['', []],
    ['🙂', []],
  ])('%s', (message, signs) => {
    expect([...talkSigns(message)]).toEqual(signs);
  });

  test('a message of 100,000 characters has no more than its beginning does', () => {
    expect(talkSigns('you '.repeat(25_000)).size).toBe(3);
    expect([...talkSigns('a'.repeat(100_000))].every((sign) => sign.length <= 302)).toBe(true);
  });
});

test('a message weighs what its signs do and what all messages do', () => {
  const words: WordWeights = {
    importance: new Map(),
    talk: new Map([
      ['always', -1],
      ['you', 2],
      ['^ you', 0.5],
      ['the bread', -0.25],
    ]),
  };
  expect(talkOf('you', words)).toBe(1.5);
  expect(talkOf('you you the bread', words)).toBe(1.25);
  expect(talkOf('', words)).toBe(-1);
});

test.each([
  ['did you sleep ok?', 'did the council vote?'],
  ['lol who ate my lunch', 'who may borrow a key'],
  ["how's your mum doing", 'how long is the notice period'],
])('"%s" sounds more like talk than "%s"', (talk, question) => {
  expect(talkOf(talk, WORD_WEIGHTS)).toBeGreaterThan(1 + talkOf(question, WORD_WEIGHTS));
});
