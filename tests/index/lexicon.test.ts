import { describe, expect, test } from 'vitest';
import { WordClass } from '../../src/english/word-classes.ts';
import { Lexicon, NO_TERM } from '../../src/index/lexicon.ts';

/** A lexicon that has read the words, in order. */
function lexiconOf(...words: readonly string[]): Lexicon {
  const lexicon = new Lexicon();
  for (const word of words) lexicon.add(word);
  return lexicon;
}

/** Every word as written, with its number. */
function surfacesOf(lexicon: Lexicon): readonly (readonly [string, number])[] {
  return Array.from({ length: lexicon.wordCount }, (_, word) => [lexicon.surfaceOf(word), word] as const);
}

describe('one term', () => {
  const forms = [
    'held hold holds HOLDING',
    'negotiations negotiate Negotiating',
    'children child',
    'better good best',
    'went go',
    'bought buy',
    'colour color',
    'theatre theater',
    'twelve 12 Twelve',
    'third 3rd',
    'million 1,000,000 1000000',
    'Beyoncé beyonce Beyoncé’s BEYONCE\u0301',
    'US U.S. US’s u.s.',
    "Iran Iran's Iran’s IRAN'S",
    'hyphens hy\u00adphens',
  ];
  test.each(forms)('%s', (row) => {
    const [first, ...others] = row.split(' ') as [string, ...string[]];
    const lexicon = lexiconOf(first);
    for (const other of others) {
      expect(lexicon.find(other).name, other).toBe(lexicon.find(first).name);
      expect(lexicon.find(other).term, other).toBe(0);
    }
  });

  test.fails.each(['founded found', 'swam swim', 'dozen 12', 'analyses analysis', 'leaves leaf'])(
    'known failure: %s',
    (row) => {
      const [one, other] = row.split(' ') as [string, string];
      const lexicon = lexiconOf(one);
      // “Founded” is also the past of “found”, which is also the past of “find”.
      expect(lexicon.find(other).term).toBe(0);
    },
  );
});

describe('different terms', () => {
  test.each([
    'us US',
    'us U.S.',
    'general generation',
    '1 1st',
    '1.5 15',
    'O’Brien O’Connor',
    'constructor construct',
    'Iran Iranian',
    '北 京',
  ])('%s', (row) => {
    const [one, other] = row.split(' ') as [string, string];
    const lexicon = lexiconOf(one, other);
    expect(lexicon.find(one).name).not.toBe(lexicon.find(other).name);
  });
});

describe('no term', () => {
  test.each(['the', 'The', 'which', 'of', 'is', 'don’t', 'us', '€', '%'])(
    '%s is a function word or a sign',
    (word) => {
      const lexicon = new Lexicon();
      const number = lexicon.add(word);
      expect(lexicon.termOf(number)).toBe(NO_TERM);
      expect(lexicon.classesOf(number) & WordClass.function).toBeTruthy();
      expect(lexicon.termCount).toBe(0);
      expect(lexicon.find(word).term).toBeUndefined();
      expect(lexicon.find(word).root).toBeUndefined();
    },
  );

  // In the middle of a sentence the capitals tell a name from a function word.
  test.fails.each(['May', 'WHO', 'Will', 'IT'])('known failure: %s', (word) => {
    expect(lexiconOf(word).find(word).term).toBeDefined();
  });
});

describe('roots', () => {
  test.each(['Iran Iranian', 'Oman Omani', 'British Britain', 'discover discovery'])(
    '%s share one',
    (row) => {
      const [one, other] = row.split(' ') as [string, string];
      const lexicon = lexiconOf(one, other);
      expect(lexicon.termCount).toBe(2);
      expect(lexicon.termRoot(0)).toBe(lexicon.termRoot(1));
      expect(lexiconOf(one).find(other)).toMatchObject({ term: undefined, root: lexiconOf(one).termRoot(0) });
    },
  );

  test('a root knows its terms', () => {
    const lexicon = lexiconOf('Iran', 'ferry', 'Iranian', 'IRANIANS', 'Iran');
    expect([0, 1, 2].map((term) => lexicon.termsOfRoot(lexicon.termRoot(term)))).toEqual([
      [0, 2],
      [1],
      [0, 2],
    ]);
  });

  test('a word whose root no article has', () => {
    expect(lexiconOf('Iran').find('harbour')).toMatchObject({
      name: 'harbor',
      term: undefined,
      root: undefined,
    });
  });
});

describe('words and terms are numbered as they come', () => {
  const lexicon = lexiconOf('The', 'talks', 'were', 'held', 'to', 'hold', 'Talks');

  test('each word as written once, each term once', () => {
    expect(surfacesOf(lexicon)).toEqual([
      ['The', 0],
      ['talks', 1],
      ['were', 2],
      ['held', 3],
      ['to', 4],
      ['hold', 5],
      ['Talks', 6],
    ]);
    expect([1, 3, 5, 6].map((word) => lexicon.termOf(word))).toEqual([0, 1, 1, 0]);
    expect([0, 1].map((term) => lexicon.termName(term))).toEqual(['talk', 'hold']);
    expect(lexicon.termCount).toBe(2);
  });

  test('a word that is known keeps its number', () => {
    expect(lexicon.add('held')).toBe(3);
    expect(surfacesOf(lexicon)).toHaveLength(7);
  });

  test('a term is found by its name', () => {
    expect(lexicon.termNamed('hold')).toBe(1);
    expect(lexicon.termNamed('held')).toBeUndefined();
    expect(lexicon.termNamed('constructor')).toBeUndefined();
  });

  test('a word as written has its classes, another form of it its own', () => {
    expect(lexicon.find('Talks').classes & WordClass.capital).toBeTruthy();
    expect(lexicon.find('talks').classes & WordClass.capital).toBe(0);
    expect(lexicon.find('TALKS').classes & WordClass.capital).toBeTruthy();
  });
});

test('looking up keeps nothing', () => {
  const lexicon = lexiconOf('Iran');
  for (const word of ['harbour', 'Iranian', 'the', '12', 'Iran', '京']) lexicon.find(word);
  expect(surfacesOf(lexicon)).toEqual([['Iran', 0]]);
  expect(lexicon.termCount).toBe(1);
  expect(lexicon.find('harbour').term).toBeUndefined();
});

test('a word of a thousand letters is a word like others', () => {
  const word = 'blorf'.repeat(200);
  const lexicon = lexiconOf(word);
  expect(lexicon.find(word.toUpperCase()).term).toBe(0);
  expect(surfacesOf(lexicon)).toEqual([[word, 0]]);
});

test('lone surrogates and long words come back as they were written', () => {
  const words = ['a\ud800bcdefghijklmnop', 'ﬁne', 'e\u0301'.repeat(30)];
  const lexicon = lexiconOf(...words);
  expect(surfacesOf(lexicon).map(([word]) => word)).toEqual(words);
  expect(words.map((word) => lexicon.add(word))).toEqual([0, 1, 2]);
});
