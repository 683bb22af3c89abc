import { describe, expect, test } from 'vitest';
import { readWord } from '../../src/english/language.ts';
import { rootOf } from '../../src/english/word-formation.ts';

/** The root of a word as it is written in small letters. */
function root(word: string): string {
  return rootOf(readWord(word).stem);
}

describe('one root', () => {
  const families = [
    'iran iranian iranians',
    'oman omani',
    'iraq iraqi',
    'pakistan pakistani',
    'egypt egyptian',
    'ukraine ukrainian',
    'canada canadian',
    'europe european',
    'america american',
    'china chinese',
    'japan japanese',
    'london londoner',
    'discover discovery discoverer',
    'invent invention inventor',
    'govern government governor',
    'economy economic economist',
    'educate education educational',
    'compose composer composition',
    'danger dangerous',
    'warm warmth',
    'write writer',
  ];
  test.each(families)('%s', (family) => {
    expect(new Set(family.split(' ').map(root)).size).toBe(1);
  });
});

describe('one root by a name that is not formed from it', () => {
  const families = [
    'britain british',
    'france french',
    'spain spanish',
    'netherlands dutch',
    'greece greek',
    'switzerland swiss',
    'denmark danish',
    'poland polish',
    'turkey turkish',
    'sweden swedish',
    'ireland irish',
    'england english',
    'scotland scottish',
    'wales welsh',
    'norway norwegian',
  ];
  test.each(families)('%s', (family) => {
    expect(new Set(family.split(' ').map(root)).size).toBe(1);
  });
});

describe('one root by a family that no rule joins', () => {
  const families = [
    'russia russian russians',
    'germany german germans',
    'israel israeli israelis',
    'india indian',
    'asia asian',
    'mexico mexican',
    'cuba cuban',
    'peru peruvian',
    'finland finnish finns',
    'thailand thai',
    'syria syrian',
    'lebanon lebanese',
    'philippines filipino',
    'nigeria nigerian',
    'rome roman',
    'texas texan',
    'science scientist scientific',
    'music musician musical',
    'politics politician political policy',
    'strong strength strengthen',
    'long length',
    'deep depth',
    'high height',
    'decide decision',
    'destroy destruction',
    'die death dead',
    'invade invasion invader',
    'marry marriage married',
    'lose loss',
    'sell sale',
    'safe safety save',
    'citizen city',
    'crime criminal',
    'weigh weight',
    'poor poverty',
  ];
  test.each(families)('%s', (family) => {
    expect(new Set(family.split(' ').map(root)).size).toBe(1);
  });
});

describe('known failures: families with two roots', () => {
  test.fails.each(['history historical', 'bake baker', 'found founder foundation'])('%s', (family) => {
    expect(new Set(family.split(' ').map(root)).size).toBe(1);
  });
});

describe('two roots', () => {
  test.each([
    'iran iraq',

    'man many',
    'general generation',
    'president presence',
    'capital capable',
    'austria australia',
  ])('%s', (pair) => {
    expect(new Set(pair.split(' ').map(root)).size).toBe(2);
  });

  // Weak evidence only, so that a wrong family costs little.
  test.fails.each([
    'station state',
    'part party',
    'import important',
    'organ organize',
    'community communist',
  ])('known failure: %s', (pair) => {
    expect(new Set(pair.split(' ').map(root)).size).toBe(2);
  });
});

describe('what has no ending to take off', () => {
  test.each(['', 'oman', 'u.s', '2700000', '19th', '北', 'x2'])('%j is its own root', (stem) => {
    expect(rootOf(stem)).toBe(stem);
  });

  test('names of JavaScript’s own are words like others', () => {
    expect(typeof rootOf('constructor')).toBe('string');
    expect(typeof rootOf('__proto__')).toBe('string');
  });

  test('a root has six letters at most, and a long run takes no time', () => {
    expect(rootOf('ian'.repeat(300_000)).length).toBeLessThanOrEqual(6);
  });
});
