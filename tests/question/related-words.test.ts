import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Lexicon } from '../../src/index/lexicon.ts';
import { type RelatedTerms, relatedTerms } from '../../src/question/related-words.ts';
import { nameRelatedWords } from '../support/name-related-words.ts';

function beside(word: string, library: string, kind: keyof RelatedTerms): string[] {
  const lexicon = new Lexicon();
  for (const one of library.split(' ')) lexicon.add(one);
  return relatedTerms(lexicon.find(word).name, lexicon)[kind].map((term) => lexicon.termName(term));
}

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
    expect(beside(asked, written, 'paraphrases')).toEqual([term]);
  });

  test.each([
    ['a word that the table does not know', 'sluicegate', 'boat harbour'],
    ['a form of the word itself', 'bombed', 'bombing bombs'],
    ['a function word', 'the', 'a'],
    ['nothing', '', 'boat'],
    ['what every object has', '__proto__', 'constructor'],
  ])('%s has none', (_, asked, written) => {
    expect(beside(asked, written, 'paraphrases')).toEqual([]);
  });
});

describe('words that say the contrary', () => {
  test.each([
    ['increased', 'decreases', 'decreas'],
    ['born', 'died', 'die'],
    ['largest', 'smallest', 'small'],
  ])('%s: %s', (asked, written, term) => {
    expect(beside(asked, written, 'opposites')).toEqual([term]);
  });

  test('they go both ways', () => {
    expect(beside('buy', 'sells', 'opposites')).toEqual(['sell']);
    expect(beside('sell', 'bought', 'opposites')).toEqual(['buy']);
  });
});

test('words that answer go one way', () => {
  expect(beside('weather', 'sunny', 'answers')).toEqual(['sunni']);
  expect(beside('sunny', 'weather', 'answers')).toEqual([]);
});

describe('the table as it is written', () => {
  const read = (name: string): string =>
    readFileSync(new URL(`../../src/learned/${name}`, import.meta.url), 'utf8');

  test('the names that run are those of its words', () => {
    expect(read('related-names.txt')).toBe(nameRelatedWords(read('related-words.txt')));
  });

  test('each line has a word and three lists at most, in small letters', () => {
    const lines = read('related-words.txt')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    const list = /^(?: [a-z\d.'-]+)* ?$/;
    const odd = lines.filter((line) => {
      const [word = '', ...lists] = line.split('|');
      return !/^[a-z\d.'-]+ $/.test(word) || lists.length > 3 || lists.some((one) => !list.test(one));
    });
    expect(odd).toEqual([]);
  });

  test('a table of any letters is named without a fault, and no word stands beside itself', () => {
    expect(nameRelatedWords('ship | ships boat | | ship\r\n# no\n\n| |\nseek|||\n__proto__ | hunt')).toBe(
      '__proto__|hunt||\nboat|ship||\nhunt|__proto__||\nship|boat||',
    );
  });
});
