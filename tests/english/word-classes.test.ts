import { describe, expect, test } from 'vitest';
import { classify, figureOf, isFunctionWord, WordClass } from '../../src/english/word-classes.ts';
import { normalWord } from '../../src/text/words.ts';

/** The names of a word's classes, in the order of `WordClass`. */
function classesOf(word: string, partOfSpeech = 'X'): string {
  const bits = classify(word, normalWord(word), partOfSpeech);
  return Object.entries(WordClass)
    .filter(([, bit]) => bits & bit)
    .map(([name]) => name)
    .join(' ');
}

describe('what a word’s form tells', () => {
  test.each([
    ['the', 'function definite'],
    ['an', 'function indefinite'],
    ['Which', 'function capital'],
    ['is', 'function be'],
    ['not', 'function negation'],
    ['don’t', 'function negation'],
    ['wasnt', 'function negation'],
    ['refused', 'negation'],
    ['he', 'function pronoun'],
    ['because', 'function cause'],
    ['by', 'function means'],
    ['near', 'place'],
    ['June', 'capital calendar'],
    ['Saturday', 'capital calendar'],
    ['1969', 'number year'],
    ['1990s', 'number year'],
    ['1066', 'number year'],
    ['999', 'number'],
    ['2105', 'number'],
    ['19th', 'number'],
    ['3.5', 'number'],
    ['twelve', 'number'],
    ['Third', 'capital number quantity ordinal'],
    // As often a sixtieth of a minute.
    ['second', 'time ordinal'],
    ['dozens', 'quantity'],
    ['hours', 'time'],
    ['km', 'measure length'],
    ['pounds', 'money measure weight'],
    ['dollars', 'money'],
    ['€', 'function money'],
    ['%', 'function measure'],
    ['Dr', 'capital honorific'],
    ['who', 'function person'],
    ['author', 'person'],
    ['Tench', 'capital'],
    ['harbour', ''],
    ['京', ''],
    ['constructor', ''],
  ])('%s: %s', (word, classes) => {
    expect(classesOf(word)).toBe(classes);
  });

  test.each([
    ['NOUN', 'noun'],
    ['PROPN', 'noun'],
    ['VERB', 'verb'],
    ['ADJ', 'adjective'],
    ['ADV', 'adjective'],
    ['INTJ', ''],
  ])('%s', (partOfSpeech, classes) => {
    expect(classesOf('blorf', partOfSpeech)).toBe(classes);
  });

  test.fails.each([
    ['May', 'capital calendar'],
    ['WHO', 'capital'],
  ])('known failure: %s', (word, classes) => {
    expect(classesOf(word)).toBe(classes);
  });

  test('every class is one bit of its own', () => {
    const bits = Object.values(WordClass);
    expect(bits.every((bit) => bit > 0 && (bit & (bit - 1)) === 0)).toBe(true);
    expect(new Set(bits).size).toBe(bits.length);
  });
});

describe('number words', () => {
  test.each([
    ['zero', '0'],
    ['twelve', '12'],
    ['ninety', '90'],
    ['hundred', '100'],
    ['million', '1000000'],
    ['first', '1st'],
    ['tenth', '10th'],
  ])('%s is %s', (word, figure) => {
    expect(figureOf(word)).toBe(figure);
  });

  test.each(['12', 'dozen', 'none', 'constructor', ''])('%j is no number word', (word) => {
    expect(figureOf(word)).toBeUndefined();
  });
});

describe('function words', () => {
  test.each(['the', 'The', 'WHICH', 'isn’t', 'couldnt', 'who’s', 'us', 'there'])('%s', (word) => {
    expect(isFunctionWord(word)).toBe(true);
  });

  test.each(['US', 'U.S.', 'ferry', '12', 'toString', ''])('%j is none', (word) => {
    expect(isFunctionWord(word)).toBe(false);
  });
});
