import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NOT_NUMBERED, NumberedStrings } from '../../src/index/numbered-strings.ts';

/** Any code units, halves of pairs among them. */
const anyString = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 })
  .map((units) => String.fromCharCode(...units));

test('any strings come back by their numbers, and each is known by its own', () => {
  const strings = fc.array(fc.oneof(anyString, fc.constantFrom('', 'a', 'b', 'ab')), {
    maxLength: 3000,
    size: 'max',
  });
  fc.assert(
    fc.property(strings, (added) => {
      const numbered = new NumberedStrings();
      const numbers = added.map((text) => numbered.add(text));
      const distinct = [...new Set(added)];
      expect(numbered.count).toBe(distinct.length);
      expect(numbers).toEqual(added.map((text) => distinct.indexOf(text)));
      expect(numbers.map((number) => numbered.at(number))).toEqual(added);
      expect(added.map((text) => numbered.find(text))).toEqual(numbers);
    }),
    { numRuns: 20 },
  );
});

describe('what has not been added', () => {
  const numbered = new NumberedStrings();
  for (const text of ['ferry', 'holm', 'é']) numbered.add(text);

  test.each(['', 'ferr', 'ferryholm', 'Ferry', '\u00c3\u00a9', 'constructor'])('%j has no number', (text) => {
    expect(numbered.find(text)).toBe(NOT_NUMBERED);
    expect(numbered.count).toBe(3);
  });
});

test('a string of ASCII takes a byte a character', () => {
  const numbered = new NumberedStrings();
  expect(['ferry', '', 'harbours'].map((text) => numbered.bytesOf(numbered.add(text)))).toEqual([5, 0, 8]);
});

test('strings that were chosen to meet at one place are found as well', () => {
  const numbered = new NumberedStrings();
  const chosen = meeting(2000);
  expect(chosen.map((text) => numbered.add(text))).toEqual(chosen.map((_, i) => i));
  expect(chosen.map((text) => numbered.find(text))).toEqual(chosen.map((_, i) => i));
});

/** Strings whose hashes, begun as a new table begins them, are the same in their last ten bits. */
function meeting(count: number): string[] {
  const found: string[] = [];
  for (let i = 0; found.length < count; i++) {
    const text = i.toString(36);
    let hash = 0x811c9dc5;
    for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    if (((hash ^ (hash >>> 15)) & 1023) === 0) found.push(text);
  }
  return found;
}
