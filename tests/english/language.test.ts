import { describe, expect, test } from 'vitest';
import { findDictionaryWords, readWord, tagWords } from '../../src/english/language.ts';

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
      expect(findDictionaryWords([run])).toEqual([]);
    }
  });
});

test.each(['', ' '])('nothing, %j, is no word either', (nothing) => {
  expect(readWord(nothing)).toEqual({ lemma: nothing, stem: nothing, partOfSpeech: 'X' });
});

describe('the dictionary', () => {
  test('tells which words it has, inflected ones too, in the order asked', () => {
    const asked = ['zzxqv', 'harbour', 'harbuor', 'ferries', 'held', 'qwertyish', 'iran', 'the'];
    expect(findDictionaryWords(asked)).toEqual(['harbour', 'ferries', 'held', 'iran', 'the']);
  });

  test('a word counts by itself, whatever is asked with it', () => {
    expect(findDictionaryWords(['the', 'a'.repeat(41), 'blorfkin', 'ferry', 'the'])).toEqual([
      'the',
      'ferry',
      'the',
    ]);
  });

  test('has none of nothing', () => {
    expect(findDictionaryWords([])).toEqual([]);
  });

  test('does not learn a word by being asked for it', () => {
    expect(findDictionaryWords(['blorfkin'])).toEqual([]);
    readWord('blorfkin');
    expect(findDictionaryWords(['blorfkin'])).toEqual([]);
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
