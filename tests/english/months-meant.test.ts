import { describe, expect, test } from 'vitest';
import { monthsMeant, withMayAsMonth } from '../../src/english/months-meant.ts';

test.each<readonly [text: string, months: readonly string[]]>([
  ['[2.4.0] - 2026-05-19', ['mai']],
  ['2026-03 to 2026-04', ['march', 'april']],
  ['May 2026', ['mai']],
  ['May', ['mai']],
  ['In April, May and June', ['mai']],
  ['Closed on 12 May.', ['mai']],
  ['May I come in?', []],
  ['It may rain on 3 June.', []],
  ['Oct. 7', ['october']],
  ['3. März 2026', ['march']],
  ['5 de mayo de 2026', ['mai']],
  ['le 1er juillet', ['july']],
  ['12 Mai', []],
  ['Mars and Venus', []],
  ['2026-13-01', []],
])('%s: %j', (text, months) => {
  expect(monthsMeant(text)).toEqual(months);
});

describe('a question', () => {
  test.each([
    ["what's new in may?", "what's new in mai?"],
    ['what happened on 12 May', 'what happened on 12 mai'],
    ['the May 2026 issue', 'the mai 2026 issue'],
    ['may I bring a dog', 'may I bring a dog'],
    ['what dogs may I bring', 'what dogs may I bring'],
    ['what did Theresa May say', 'what did Theresa May say'],
  ])('%s → %s', (question, read) => {
    expect(withMayAsMonth(question)).toBe(read);
  });
});
