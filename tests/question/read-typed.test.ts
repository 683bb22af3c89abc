import { describe, expect, test } from 'vitest';
import { readTyped } from '../../src/question/read-typed.ts';

describe('what was typed', () => {
  test.each([
    ['Hello!', 'small-talk', []],
    ['  ', 'empty', []],
    ['?!?', 'not-language', []],
    ['when did it open?', 'question', ['when did it open?']],
    ['Thanks! When did it open and who owns it?', 'question', ['When did it open?', 'Who owns it?']],
  ] as const)('%j: %s', (typed, kind, parts) => {
    expect(readTyped(typed)).toMatchObject({ kind, parts });
  });

  test('politeness goes from around a question that says what it carries', () => {
    expect(readTyped('Thanks! And when, please? [talks · Oman]').parts).toEqual(['And when? [talks · Oman]']);
  });

  test.each([
    ['so is it open', true],
    ['hey, in which year', true],
    ['whats the record', true],
    ['since when', true],
    ['tell me about it', true],
    ['tell him about it', false],
    ['wow 👀', false],
    ['¿dónde está?', true],
  ])('%j has the form of a question: %s', (typed, isAsked) => {
    expect(readTyped(typed).isAsked).toBe(isAsked);
  });

  test('what is too long is cut, and said so', () => {
    expect(readTyped(`who ${'x '.repeat(2000)}`).shortened).toBe(true);
  });
});
