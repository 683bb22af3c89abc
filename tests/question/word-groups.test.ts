import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../src/index/lexicon.ts';
import { oppositesOf } from '../../src/question/opposites.ts';
import { paraphrasesOf } from '../../src/question/paraphrases.ts';
import { groupedWith, readWordGroups } from '../../src/question/word-groups.ts';

function lexiconOf(words: string): Lexicon {
  const lexicon = new Lexicon();
  for (const word of words.split(' ')) lexicon.add(word);
  return lexicon;
}

/** The words of a library that a table puts beside the word, as terms. */
function beside(word: string, library: string, table: typeof paraphrasesOf): string[] {
  const lexicon = lexiconOf(library);
  const terms = table(lexicon.find(word).name, lexicon);
  return [...new Set(terms)].map((term) => lexicon.termName(term));
}

describe('a table of words', () => {
  const lexicon = lexiconOf('boats ship vessels seeks hunts');
  const groups = readWordGroups('ship boat vessel\nseek hunt look\nhunt chase', lexicon);
  const grouped = (word: string) =>
    groupedWith(lexicon.find(word).name, groups, lexicon).map((term) => lexicon.termName(term));

  test('a word stands with the others of its line, read as terms', () => {
    expect(grouped('ships')).toEqual(['boat', 'vessel']);
    expect(grouped('BOAT')).toEqual(['ship', 'vessel']);
  });

  test('and with those of every line that has it', () => {
    expect(grouped('hunting')).toEqual(['seek']);
    expect(grouped('chased')).toEqual(['hunt']);
  });

  test('only words that the library has are told', () => {
    expect(grouped('look')).toEqual(['seek', 'hunt']);
    expect(grouped('seek')).toEqual(['hunt']);
  });

  test('a word of no line stands alone', () => {
    expect(grouped('harbour')).toEqual([]);
    expect(grouped('constructor')).toEqual([]);
  });

  test('no word ever stands with itself, in any form', () => {
    const word = fc.constantFrom('hold', 'held', 'holds', 'ship', 'ships', 'US', 'U.S.', '12', 'twelve');
    const table = fc.array(
      fc.array(word, { minLength: 1 }).map((line) => line.join(' ')),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(table, (lines) => {
        const lexicon = lexiconOf('hold ship US 12');
        const read = readWordGroups(lines.join('\n'), lexicon);
        for (const name of ['hold', 'ship', 'u.s', '12']) expect(read(name)).not.toContain(name);
      }),
    );
  });
});

describe('words that say the same', () => {
  test.each([
    ['agenda', 'topics', 'topic'],
    ['newspaper', 'paper', 'paper'],
    ['bombed', 'airstrikes', 'airstrik'],
    ['swap', 'exchanged', 'exchang'],
    ['American', 'US', 'u.s'],
    ['American', 'U.S.', 'u.s'],
    ['U.S.', 'American', 'american'],
    ['USA', 'Americans', 'american'],
    ['UK', 'Britain', 'britain'],
    ['British', 'UK', 'uk'],
    ['UK', 'United Kingdom', 'kingdom'],
    ['EU', 'European', 'european'],
    ['PM', 'premier', 'premier'],
    ['kids', 'students', 'student'],
    ['crash', 'wreck', 'wreck'],
    ['lawyer', 'attorney', 'attorney'],
    ['nickname', 'known', 'know'],
  ])('%s: %s', (asked, written, term) => {
    expect(beside(asked, written, paraphrasesOf)).toEqual([term]);
  });

  test.each([
    ['a word that the table does not know', 'sluice', 'boat harbour'],
    ['a form of the word itself', 'bombed', 'bombing bombs'],
    ['a function word', 'the', 'a'],
    ['nothing', '', 'boat'],
  ])('%s has none', (_, asked, written) => {
    expect(beside(asked, written, paraphrasesOf)).toEqual([]);
  });
});

describe('words that say the contrary', () => {
  test.each([
    ['increased', 'decreases', 'decreas'],
    ['born', 'died', 'die'],
    ['largest', 'smallest', 'small'],
  ])('%s: %s', (asked, written, term) => {
    expect(beside(asked, written, oppositesOf)).toEqual([term]);
  });

  test('they go both ways', () => {
    expect(beside('buy', 'sells', oppositesOf)).toEqual(['sell']);
    expect(beside('sell', 'bought', oppositesOf)).toEqual(['buy']);
  });

  test('no word is its own contrary', () => {
    expect(beside('win', 'won wins winning', oppositesOf)).toEqual([]);
  });
});

describe('the tables as they are written', () => {
  const tables = [
    ['paraphrases', paraphrasesOf],
    ['opposites', oppositesOf],
  ] as const;

  const read = (file: string): string =>
    readFileSync(new URL(`../../src/question/${file}`, import.meta.url), 'utf8');

  function linesOf(table: string): string[] {
    if (table === 'paraphrases') return read('paraphrases.txt').match(/^[^#\n].*$/gm)!;
    return /= `\n([^`]+)\n`;/.exec(read(`${table}.ts`))![1]!.split('\n');
  }

  test.each(tables)('%s: each word is found from each other word of its line', (file, table) => {
    const lines = linesOf(file);
    expect(lines.length).toBeGreaterThan(50);
    for (const line of lines) {
      const lexicon = lexiconOf(line);
      const names = [...new Set(line.split(' ').map((word) => lexicon.find(word)))];
      for (const { name } of names) {
        const others = names.filter((other) => other.name !== name && other.term !== undefined);
        const found = table(name, lexicon).map((term) => lexicon.termName(term));
        for (const other of others) expect(found, `${name}: ${line}`).toContain(other.name);
      }
    }
  });

  test('no two paraphrases are contraries', () => {
    for (const line of linesOf('paraphrases')) {
      const lexicon = lexiconOf(line);
      for (const word of line.split(' '))
        expect(beside(word, line, oppositesOf), `${word}: ${line}`).toEqual([]);
      expect(lexicon.termCount).toBeGreaterThan(1);
    }
  });

  test.each(tables)('%s: every line is of small letters, with two words at least', (file) => {
    expect(linesOf(file).filter((line) => !/^[a-z.]+(?: [a-z.]+)+$/.test(line))).toEqual([]);
  });
});
