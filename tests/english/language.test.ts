import { describe, expect, test } from 'vitest';
import { inDictionary, readWord } from '../../src/english/language.ts';
import { tagText } from '../../src/english/tagged-words.ts';

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
      expect(inDictionary(run)).toBe(false);
    }
  });
});

test.each(['', ' '])('nothing, %j, is no word either', (nothing) => {
  expect(readWord(nothing)).toEqual({ lemma: nothing, stem: nothing, partOfSpeech: 'X' });
});

describe('the dictionary', () => {
  test('tells which words it has, inflected ones too', () => {
    const words = ['zzxqv', 'harbour', 'harbuor', 'ferries', 'held', 'qwertyish', 'iran', ''];
    expect(words.filter(inDictionary)).toEqual(['harbour', 'ferries', 'held', 'iran']);
  });

  test('does not learn a word by reading it', () => {
    readWord('blorfkin');
    expect(inDictionary('blorfkin')).toBe(false);
  });
});

test('the words of a sentence with what they are in it', () => {
  expect(tagText('The ferry left.').map(({ text, tag }) => [text, tag])).toEqual([
    ['The', 'DET'],
    ['ferry', 'NOUN'],
    ['left', 'VERB'],
    ['.', 'PUNCT'],
  ]);
});
