import { readFileSync } from 'node:fs';

/** An article as people write it. */
export const ORDINARY = readFileSync(new URL('../../../knowledge/mary-anning.md', import.meta.url), 'utf8')
  .split('---\n')
  .at(-1)!;

/** A word of letters only for each number, no two the same: 0 → "zqa". */
export function uncommonWord(number: number): string {
  const letters = number.toString(26).replace(/[0-9]/g, (digit) => 'qrstuvwxyz'[Number(digit)]!);
  return `z${letters}`;
}

/** About so many characters of sentences, a paragraph each, no two of which are the same. */
export function differentSentences(thing: string, size: number): string {
  const sentence = (i: number): string =>
    `Stone ${i} of the ${thing} ${i % 97} was laid by mason ${i % 31} on day ${i % 365} of the work.`;
  return Array.from({ length: size / 80 }, (_, i) => sentence(i)).join('\n\n');
}

const repeated =
  (piece: string) =>
  (size: number): string =>
    piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

function uniqueWords(size: number): string {
  const words: string[] = [];
  for (let number = 0, length = 0; length < size; number++) {
    words.push(`${uncommonWord(number)}${number % 12 === 11 ? '.\n' : ''}`);
    length += words.at(-1)!.length + 1;
  }
  return words.join(' ').slice(0, size);
}

/** Texts of any size, each of one kind, natural or as no author would write it. `size` is in characters. */
export const LARGE_TEXTS: Readonly<Record<string, (size: number) => string>> = {
  natural: repeated(ORDINARY),
  'one line': repeated(ORDINARY.replace(/\s+/g, ' ')),
  'one word': repeated('a'),
  'links without a blank': repeated('http://é.a/'),
  'full stops': repeated('.'),
  'no full stop': repeated('the harbour of the town and '),
  'all tags': repeated('<p> '),
  'all marks': repeated('**a** _b_ [c](d) `e` ~~f~~ <b>'),
  'open brackets': repeated('[('),
  'all list': repeated('- an item of it\n'),
  'nested list': (size) =>
    Array.from({ length: size / 40 }, (_, i) => `${'  '.repeat(i % 20)}- item ${i}\n`).join(''),
  'all headings': repeated('## A heading\n\nIt is said.\n\n'),
  'table rows': repeated('| cell | 12 | more |\n|---|---|---|\n'),
  'all numbers': repeated('1,234.5 67% 2001-02-03 4:15 '),
  'unique words': uniqueWords,
  quotations: repeated('“Who?” he said. '),
  'quotation marks': repeated('" '),
  'line breaks': repeated('a\n'),
};
