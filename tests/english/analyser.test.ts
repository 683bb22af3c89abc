import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inDictionary, readWord } from '../../src/english/language.ts';
import { tagText } from '../../src/english/tagged-words.ts';

/** The longest text that is ever tagged. */
const LONGEST = 600;

/** Far more than 600 characters take on a busy machine; what the model's own patterns take on these grows without end. */
const BOUND = 1_000;

function millisecondsOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

const hostile: readonly (readonly [what: string, text: string])[] = [
  ['a link that never ends', `who was there and what is //0.é${'éé.é'.repeat(24)}_ ?`],
  ['a link in plain letters', `//0.a${'aa.a'.repeat(140)}_`],
  ['a link with hyphens', `http://${'a-'.repeat(280)}`],
  ['links in a link', 'http://'.repeat(85)],
  ['a mail address without its end', `${'a.'.repeat(290)}@`],
  ['an address in an address', 'a@'.repeat(300)],
  ['a number without its end', `${'1-'.repeat(290)}_`],
  ['quotation marks', '“"’'.repeat(200)],
];

test.each(hostile)('%s is read in time', (_, text) => {
  readWord('warm');
  expect(millisecondsOf(() => tagText(text.slice(0, LONGEST)))).toBeLessThan(BOUND);
});

test('no repetition of signs keeps it', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'/.:@_éa0-\'"(#$hтpꙮ'), minLength: 1, maxLength: 6 });
  const opening = fc.constantFrom('', '//', 'http://', 'a@', '//0.', '“', '(');
  fc.assert(
    fc.property(opening, signs, fc.constantFrom('', '_', '_ ?', '.', ')'), (before, pump, after) => {
      const text = `${before}${pump.repeat(LONGEST)}`.slice(0, LONGEST - after.length) + after;
      expect(millisecondsOf(() => tagText(text))).toBeLessThan(BOUND);
    }),
    { numRuns: 100 },
  );
});

test('a link is one word, and the mark after it another', () => {
  const words = tagText('See https://weft.example/a-b_c?d=1, or write to a.b@c.example.');
  expect(words.map(({ text }) => text)).toEqual([
    ...['See', 'https://weft.example/a-b_c?d=1', ',', 'or', 'write', 'to', 'a.b@c.example', '.'],
  ]);
});

/** The number-th of the words that no dictionary has. */
function unknownWord(number: number): string {
  return `zz${number.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'[+digit]!)}`;
}

test('forty thousand unknown words leave its memory where it was, and its readings as they were', () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed / 2 ** 20;
  };
  const words = ['held', 'left', 'zzxqv', 'blorfkins', 'harbour'];
  const before = words.map(readWord);
  for (let i = 0; i < 10_000; i++) readWord(unknownWord(i));
  const kept = heap();
  for (let i = 10_000; i < 110_000; i++) readWord(unknownWord(i));
  expect(heap() - kept).toBeLessThan(2);
  expect(words.map(readWord)).toEqual(before);
  expect(['zzxqv', 'harbour', 'blorfkin', unknownWord(5)].filter(inDictionary)).toEqual(['harbour']);
}, 60_000);
