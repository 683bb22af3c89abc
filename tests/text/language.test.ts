import { describe, expect, test } from 'vitest';
import { isDictionaryWord, readWord, tagWords } from '../../src/text/language.ts';

describe('one word alone', () => {
  test.each([
    ['held', 'hold', 'hold', 'VERB'],
    ['negotiations', 'negotiation', 'negoti', 'NOUN'],
    ['better', 'good', 'good', 'ADJ'],
    ['running', 'run', 'run', 'VERB'],
    ['children', 'child', 'child', 'NOUN'],
    // British spelling is read as American, so that both meet.
    ['colour', 'color', 'color', 'NOUN'],
    // No dictionary has it; it stays what it is.
    ['zzxqv', 'zzxqv', 'zzxqv', 'NOUN'],
  ])('%s', (word, lemma, stem, partOfSpeech) => {
    expect(readWord(word)).toEqual({ lemma, stem, partOfSpeech });
  });

  test('reads the same every time', () => {
    const words = ['left', 'saw', 'may', 'lay', 'zzxqv'];
    expect(words.map(readWord)).toEqual(words.map(readWord));
  });

  test('names of JavaScript’s own are words like others', () => {
    expect(readWord('constructor').stem).toBe('constructor');
    expect(readWord('tostring').lemma).toBe('tostring');
  });

  test('a run of more than 40 characters is no word, and is not analysed', () => {
    for (const run of ['a'.repeat(41), 'http://'.repeat(30_000)]) {
      expect(readWord(run)).toEqual({ lemma: run, stem: run, partOfSpeech: 'X' });
      expect(isDictionaryWord(run)).toBe(false);
    }
  });
});

describe('the dictionary', () => {
  test.each(['harbour', 'harbor', 'ferries', 'held', 'iran', 'the'])('has %s', (word) => {
    expect(isDictionaryWord(word)).toBe(true);
  });

  test.each(['harbuor', 'zzxqv', 'qwertyish', '42'])('has no %s', (word) => {
    expect(isDictionaryWord(word)).toBe(false);
  });

  test('does not learn a word by being asked for it', () => {
    expect(isDictionaryWord('blorfkin')).toBe(false);
    expect(isDictionaryWord('blorfkin')).toBe(false);
    readWord('blorfkin');
    expect(isDictionaryWord('blorfkin')).toBe(false);
  });
});

test('the words of a sentence with what they are in it', () => {
  expect(tagWords('The ferry left.')).toEqual([
    { word: 'The', partOfSpeech: 'DET' },
    { word: 'ferry', partOfSpeech: 'NOUN' },
    { word: 'left', partOfSpeech: 'VERB' },
    { word: '.', partOfSpeech: 'PUNCT' },
  ]);
});
