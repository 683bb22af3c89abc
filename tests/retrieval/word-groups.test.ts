import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readWordGroups } from '../../src/retrieval/word-groups.ts';
import { Lexicon } from '../../src/text/lexicon.ts';

const lexicon = new Lexicon();
const nameOf = (word: string) => lexicon.find(word).name;

test('a word stands with all others of its lines, whatever its form', () => {
  const groups = readWordGroups('\nbuy purchase acquire\nbuy bargain\n', lexicon);
  expect(groups(nameOf('bought'))).toEqual(['purchase', 'acquire', 'bargain'].map(nameOf));
  expect(groups(nameOf('bargains'))).toEqual([nameOf('buy')]);
  expect(groups(nameOf('sell'))).toEqual([]);
  expect(groups('')).toEqual([]);
});

// Words are read when a word with their first letter is asked for, so each must be found by it.
describe.each(['paraphrases', 'opposites'])('every word of the %s', (file) => {
  const source = readFileSync(new URL(`../../src/retrieval/${file}.ts`, import.meta.url), 'utf8');
  const table = /`\n([^`]*)`/.exec(source)![1]!;

  test('is found by its own name, with the others of all its lines', () => {
    const groups = readWordGroups(table, lexicon);
    const lines = table
      .trim()
      .split('\n')
      .map((line) => line.split(' ').map(nameOf));
    expect(lines.length).toBeGreaterThan(50);
    for (const name of new Set(lines.flat())) {
      const fellows = lines.filter((line) => line.includes(name)).flatMap((line) => [...new Set(line)]);
      expect(groups(name), name).toEqual(fellows.filter((fellow) => fellow !== name));
    }
  });
});
