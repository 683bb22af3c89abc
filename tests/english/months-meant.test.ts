import { describe, expect, test } from 'vitest';
import { monthsMeant, withMayAsMonth } from '../../src/english/months-meant.ts';

test.each<readonly [name: string, rest: string, months: readonly string[]]>([
  ['[2.4.0] - 2026-05-19', '', ['mai']],
  ['', 'It opened on 2026-05-19.', ['mai']],
  ['2026-03 to 2026-04', '', ['march', 'april']],
  ['2026-03:', ' 14 loans', ['march']],
  ['', 'In the 2011-12 season they lost.', []],
  ['The 2011-12 season', '', []],
  ['', 'It ran 2005-10.', []],
  ['May 2026', '', ['mai']],
  ['MAY 2026', '', ['mai']],
  ['MAY', '', ['mai']],
  ['', 'we met on 5 may 2026', ['mai']],
  ['', 'ON MAY 5, WE MET.', ['mai']],
  ['', 'From the 5th of may, closed.', ['mai']],
  ['', 'Only 12 may enter.', []],
  ['', 'You may 5 times a day.', []],
  ['', 'A server MAY refuse.', []],
  ['May', '', ['mai']],
  ['', 'In April, May and June', ['mai']],
  ['', 'Closed on 12 May.', ['mai']],
  ['', 'May I come in?', []],
  ['', 'It may rain on 3 June.', []],
  ['', 'Oct. 7', ['october']],
  ['', 'Since 2 Jan it is shut.', ['january']],
  ['', 'I wrote to Jan 2 days ago.', []],
  ['', 'He ate 12 Mars bars.', []],
  ['', 'The Mars 2020 rover', []],
  ['', 'Mars and Venus', []],
  ['', '2026-13-01', []],
])('%s%s: %j', (name, rest, months) => {
  expect(monthsMeant(name + rest, name.length)).toEqual(months);
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
