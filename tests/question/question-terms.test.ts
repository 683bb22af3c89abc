import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WordClass } from '../../src/english/word-classes.ts';
import { Lexicon } from '../../src/index/lexicon.ts';
import { type QuestionTerms, readQuestionTerms } from '../../src/question/question-terms.ts';

function lexiconOf(words: string): Lexicon {
  const lexicon = new Lexicon();
  for (const word of words.split(' ')) lexicon.add(word);
  return lexicon;
}

function read(question: string, articles = ''): QuestionTerms {
  return readQuestionTerms(question, lexiconOf(articles));
}

const namesOf = ({ terms }: QuestionTerms): string => terms.map(({ name }) => name).join(' ');

describe('the terms of a question', () => {
  test.each([
    ['its content words, in order', 'When did the old ferry leave Holm?', 'old ferri leav holm'],
    ['in any form', 'Were negotiations held?', 'negoti hold'],
    ['numbers as figures', 'Did twelve boats sink in 1,903?', '12 boat sink 1903'],
    ['the country, not the pronoun', 'Did the US help us?', 'u.s help'],
    ['a function word that is a name', 'who directed It?', 'direct it'],
    ['no pronoun of a title', 'Who Directed It?', 'direct'],
    ['no function word inside', 'Can I bring Dogs In to the hall? What is It for?', 'bring dog hall'],
    ['a word that comes twice just once', 'Ferry, ferry, ferries: which ferry?', 'ferri'],
    ['none of a question of function words', 'Who is it, and what of it?', ''],
    ['none of nothing', '', ''],
    ['none of signs', '?!? … 😀 €', ''],
  ])('%s', (_, question, names) => {
    expect(namesOf(read(question))).toBe(names);
  });

  test.each([
    ['two words for one', 'whose finger prints', 'fingerprints', [['fingerprint'], ['fingerprint']]],
    ['three', 'parsed rst docstring?', 'ParsedRstDocstring', Array(3).fill(['parsedrstdocstr'])],
    ['not those that the articles have', 'finger prints', 'finger fingerprints', [[], []]],
    ['not those apart', 'finger of prints', 'fingerprints', [[], []]],
  ])('neighbours are read as the one word that the articles have: %s', (_, question, articles, joined) => {
    const lexicon = lexiconOf(articles);
    const { terms } = readQuestionTerms(question, lexicon);
    expect(terms.map(({ paraphrases }) => paraphrases.map((term) => lexicon.termName(term)))).toEqual(joined);
  });

  test.each([
    ['Which one sank?', 'sink'],
    ['How do I build one?', 'build'],
    ['What is rule one?', 'rule 1'],
    ['Is one ferry enough?', '1 ferri'],
  ])('one is a number or a pronoun: %s', (question, names) => {
    const found = read(question).terms.map(({ name }) => name);
    expect(found.filter((name) => name !== 'enough').join(' ')).toBe(names);
  });

  test('a term’s position is the word’s place in the question', () => {
    const { terms } = read('When did the old ferry leave the ferry port?');
    expect(terms.map(({ position }) => position)).toEqual([3, 4, 5, 8]);
  });

  test('a term is known by the articles, by its root, or not at all', () => {
    const lexicon = lexiconOf('Iran ferries');
    const [ferry, iranian, whale] = readQuestionTerms('ferry Iranian whale', lexicon).terms;
    expect([ferry!.term, iranian!.term, whale!.term]).toEqual([
      lexicon.termNamed('ferri'),
      undefined,
      undefined,
    ]);
    expect(iranian!.root).toBe(lexicon.termRoot(lexicon.termNamed('iran')!));
    expect(whale!.root).toBeUndefined();
  });

  test('a term knows the articles’ words that say the same, and the contrary', () => {
    const lexicon = lexiconOf('vessel rose decreased');
    const [ship, increase] = readQuestionTerms('Did ships increase?', lexicon).terms;
    expect(ship!.paraphrases.map((term) => lexicon.termName(term))).toEqual(['vessel']);
    expect(increase!.paraphrases.map((term) => lexicon.termName(term))).toEqual(['rise']);
    expect(increase!.opposites.map((term) => lexicon.termName(term))).toEqual(['decreas']);
    expect(read('ship').terms[0]!.paraphrases).toEqual([]);
  });

  test('a term keeps the classes of its word as written', () => {
    const [ferry, june] = read('the Ferry in June').terms;
    expect(ferry!.classes & WordClass.capital).toBeTruthy();
    expect(june!.classes & WordClass.calendar).toBeTruthy();
  });
});

describe('what is asked', () => {
  test.each([
    ['Which newspaper wrote about it?', 'thing', 'newspap write'],
    ['How many ferries sank?', 'count', 'ferri'],
    ['In what year was it?', 'time', 'year'],
    ['When did it sink?', 'time', ''],
    ['Did it sink?', 'yes-no', ''],
    ['', 'other', ''],
  ] as const)('%s', (question, asks, focus) => {
    const asked = read(question);
    expect(asked.asks).toBe(asks);
    const focused = asked.terms.filter((_, i) => asked.focus & (1 << i)).map(({ name }) => name);
    expect(focused.join(' ')).toBe(focus);
  });

  test.each([
    ['Which ferry did not sink?', true],
    ['Why couldn’t it sail?', true],
    ['Who refused to sail?', true],
    ['Which ferry sank?', false],
    ['Is it known?', false],
  ])('%s denies: %s', (question, negated) => {
    expect(read(question).negated).toBe(negated);
  });
});

describe('more than a question', () => {
  const words = Array.from({ length: 60 }, (_, i) => `w${String.fromCharCode(97 + (i % 26))}${i}x`);

  test('31 terms at most, so that a set of them is one number', () => {
    const { terms } = read(words.join(' '));
    expect(terms).toHaveLength(31);
    expect(terms.every(({ position }, i) => position === i)).toBe(true);
  });

  test('repeated words take no room', () => {
    expect(namesOf(read(`${'ferry '.repeat(100)}boat`))).toBe('ferri boat');
  });

  test('nothing is read beyond 2,000 characters', () => {
    expect(namesOf(read(`${'the '.repeat(1000)}ferry`))).toBe('');
  });

  test.each([
    ['a word of a million letters', 'a'.repeat(1e6)],
    ['addresses', 'http://'.repeat(1e5)],
    ['lone surrogates', '\ud800'.repeat(1e5)],
    ['right to left', '\u202e'.repeat(1e5)],
    ['accents', `e${'\u0301'.repeat(1e5)}`],
    ['names of JavaScript’s own', 'constructor __proto__ toString hasOwnProperty valueOf'],
  ])('%s', (_, question) => {
    expect(read(question, 'ferry constructor').terms.length).toBeLessThanOrEqual(31);
  });

  test('any string is read; terms are distinct, in order, and all named', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 80 })), (question) => {
        const { terms, focus } = read(question, 'lorem ipsum dolor');
        expect(new Set(terms.map(({ name }) => name)).size).toBe(terms.length);
        expect(terms.every(({ name }) => name !== '')).toBe(true);
        const positions = terms.map(({ position }) => position);
        expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
        expect(focus >>> 0).toBeLessThan(2 ** terms.length);
      }),
      { numRuns: 300 },
    );
  });
});

test('reading a question keeps none of its words', () => {
  const lexicon = lexiconOf('ferry');
  readQuestionTerms('Which whale sank the ferry?', lexicon);
  expect(lexicon.wordCount).toBe(1);
});
