import { describe, expect, test } from 'vitest';
import { inverseDocumentFrequency, termImpact } from '../../src/index/bm25.ts';

describe('how telling a term is', () => {
  test.each([
    // ln(1 + (sentences − containing + 0.5) / (containing + 0.5)), worked out by hand.
    ['in one of four sentences', 4, 1, Math.log(10 / 3)],
    ['in all of four', 4, 4, Math.log(10 / 9)],
    ['in none of four', 4, 0, Math.log(10)],
    ['in no sentence at all', 0, 0, Math.log(2)],
  ])('%s', (_, sentences, containing, expected) => {
    expect(inverseDocumentFrequency(sentences, containing)).toBeCloseTo(expected, 12);
  });

  test('a rarer term is more telling, and none counts against', () => {
    const weights = Array.from({ length: 101 }, (_, containing) => inverseDocumentFrequency(100, containing));
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(Math.min(...weights)).toBeGreaterThan(0);
  });
});

describe('what a term’s frequency is worth', () => {
  test.each([
    // k1 = 1.2 and b = 0.75: 2.2 f / (f + 1.2 (0.25 + 0.75 length / average)), worked out by hand.
    ['once in a sentence of average length', 1, 8, 8, 1],
    ['twice', 2, 8, 8, 4.4 / 3.2],
    ['once in a sentence twice as long', 1, 16, 8, 2.2 / 3.1],
    ['once in one half as long', 1, 4, 8, 2.2 / 1.75],
    ['not at all', 0, 8, 8, 0],
  ])('%s', (_, frequency, length, average, expected) => {
    expect(termImpact(frequency, length, average)).toBeCloseTo(expected, 12);
  });

  test('repeating a word helps less each time, and never beyond k1 + 1', () => {
    const impacts = Array.from({ length: 50 }, (_, frequency) => termImpact(frequency, 10, 10));
    const gains = impacts.slice(1).map((impact, i) => impact - impacts[i]!);
    expect(gains).toEqual(gains.toSorted((a, b) => b - a));
    expect(termImpact(1e9, 1, 10)).toBeLessThan(2.2);
  });
});
