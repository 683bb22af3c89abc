import { expect, test } from 'vitest';
import { readYear } from '../../src/english/years.ts';

/** The text's number from 1000 to 2099, read with the words around it. */
function readIn(text: string): string {
  const words = text.split(' ');
  const at = words.findIndex((word) => /^(?:1\d|20)\d\ds?$/.test(word));
  const [before = '', after = '', second = ''] = [words[at - 1], words[at + 1], words[at + 2]];
  return readYear(words[at]!, { before, after, second });
}

test.each([
  ['it weighs 1650 g', 'amount'],
  ['climbs 1850 feet from', 'amount'],
  ['reach 1240 degrees', 'amount'],
  ['costs 1999 euros', 'amount'],
  ['for $ 1900 in', 'amount'],
  ['a 1500 year old oak', 'amount'],
  ['for 2000 years', 'amount'],
  ['it holds 1200 rare maps', 'amount'],
  ['some 1200 people', 'amount'],
  ['of 1500 villages', 'amount'],
  ['over 1850 of them', 'amount'],
  ['more than 2000', 'amount'],
  ['in 1450 metres', 'amount'],
  ['in 1850', 'year'],
  ['in 1850 settlers came', 'year'],
  ['since 1999 prices', 'year'],
  ['during 1945 trains', 'year'],
  ['March 1850', 'year'],
  ['the flood of 1850', 'year'],
  ['by 1900 it', 'year'],
  ['the 1850 flood', 'year'],
  ['the 1990s tourists', 'year'],
  ['1914 1918', 'year'],
  ['it was 1850 brought floods', 'open'],
  ['1983 Foot resigned', 'open'],
  ['1850 marks the opening', 'open'],
  ['1850 Hz', 'amount'],
  ['1999 was', 'open'],
  ['1999 makes', 'open'],
  ['Mill 1850', 'open'],
  ['the 1999 season', 'year'],
  ['Loom Pro 1650', 'open'],
])('%s: %s', (text, reading) => {
  expect(readIn(text)).toBe(reading);
});
