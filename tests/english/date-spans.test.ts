import { expect, test } from 'vitest';
import { findTypedSpans } from '../../src/english/typed-spans.ts';

test.each(['It ended in 1957 in', 'They met on 3 May at', 'It is open until 6:30 p.m. on'])(
  'a date before a last preposition ends before it: %s',
  (text) => {
    const { dates } = findTypedSpans(text);
    expect(dates).toHaveLength(1);
    expect(text.slice(0, dates[0]!.end)).not.toMatch(/ (?:in|at|on)$/);
  },
);

test.each([
  ['the hole CVE-2025-20417 is closed', []],
  ['on 2025-04-02 it was closed', ['2025-04-02']],
  ['in 1914-18 it rained', ['1914-18']],
])('a year inside a number of another kind is no date: %s', (text, dates) => {
  const found = findTypedSpans(text).dates;
  expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(dates);
});
