import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { cleanQuestion, MOST_CHARACTERS } from '../../src/question/clean-question.ts';
import { readNoQuestion } from '../../src/question/not-language.ts';
import { readOtherLanguage } from '../../src/question/other-language.ts';
import { indexOf, indexOfText } from '../answer/quality-index.ts';

const index = indexOf('mary-anning');

describe('what is no question', () => {
  test.each([
    ['', 'empty'],
    [' \n\t\u200b', 'empty'],
    ['\u0000\u0007', 'empty'],
    ['?', 'not-language'],
    ['a', 'not-language'],
    ['7', 'not-language'],
    ['...', 'not-language'],
    ['🦖🦕', 'not-language'],
    ['asdfghjkl', 'not-language'],
    ['aaaaaaaa', 'not-language'],
    ['https://example.com/page', 'not-language'],
    ['http://'.repeat(4000), 'not-language'],
    ['\ud800', 'not-language'],
  ] as const)('%j: %s', (question, kind) => {
    const answer = ask(index, question);
    expect([answer.kind, answer.verdict, answer.matches.length]).toEqual([kind, 'none', 0]);
    expect(answer.note).toBe(kind);
    expect(answer.suggestions.length).toBeGreaterThan(0);
  });

  test.each(['salt', '1945', 'BBC', 'Pterodactyl?', 'no', '鯨', 'why', 'lads', 'routers', 'priority?'])(
    '%s may be one',
    (question) => {
      expect(readNoQuestion(question)).toBeNull();
    },
  );
});

describe('a very long question', () => {
  const long = `When did she die? ${'And what else happened? '.repeat(5000)}`;
  test('is read as far as can be, and says so', () => {
    const { note, question } = ask(index, long);
    expect(note).toBe('shortened');
    expect(question).toBe(long);
  });
  test('of just the length that is read says nothing', () => {
    expect(cleanQuestion('x'.repeat(MOST_CHARACTERS)).shortened).toBe(false);
    expect(cleanQuestion('x'.repeat(MOST_CHARACTERS + 1)).shortened).toBe(true);
  });
});

test('a question is read in one line, with straight quotes and without overlong runs', () => {
  const { text } = cleanQuestion(`  Who’s\u00a0“she”?\n\u200b${'='.repeat(500)} `);
  expect(text).toBe(`Who's "she"? ${'='.repeat(60)}`);
});

describe('another language', () => {
  test.each([
    ['Wo fanden die Gespräche statt?', 'de'],
    ['Où est née Mary Anning?', 'fr'],
    ['¿Dónde nació Mary Anning?', 'es'],
    ['Dove si sono svolti i colloqui?', 'it'],
    ['Waar werd zij geboren?', 'nl'],
    ['Где прошли переговоры?', 'ru'],
    ['会谈在哪里举行？', 'zh'],
    ['どこで会談が行われましたか', 'ja'],
    ['أين عقدت المحادثات؟', 'ar'],
    ['warum', 'de'],
  ])('%s: %s', (question, code) => {
    expect(readOtherLanguage(question)?.code).toBe(code);
  });

  test.each(['Who is de Gaulle?', 'What is la dolce vita?', 'who die', 'Mary Anning', 'hut in oman'])(
    '%s is none',
    (question) => {
      expect(readOtherLanguage(question)).toBeNull();
    },
  );

  test('is tried all the same, and said to be so', () => {
    const { note, matches, corrections } = ask(index, 'Wann wurde Mary Anning geboren?');
    expect(note).toEqual({ code: 'de', isCertain: true });
    expect(corrections).toEqual([]);
    expect(matches.length).toBeGreaterThan(0);
  });

  test('is no matter where an article is in it', () => {
    const article = { ...indexOfText('Der Turm fiel im März.').articles[0]!, metadata: { language: 'de' } };
    expect(ask(buildIndex([article]), 'Wann fiel der Turm?').note).toBeNull();
  });
});

describe('any text at all', () => {
  const turns = [
    {
      question: 'Who was Mary Anning?',
      carried: [],
      sentence: 'She never married.',
      article: 'mary-anning',
    },
    { question: '', carried: [], sentence: null, article: 'gone' },
  ];
  const small = indexOfText(
    'Two towers\n\nAda Holt built the north tower in 1901. She was a mason. It fell in a storm.',
  );
  const isSound = (question: string): void => {
    const answer = ask(small, question, { turns });
    expect(answer.question).toBe(question);
    expect(answer.parts.length).not.toBe(1);
    expect(answer.matches.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
  };

  test('is answered', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isSound), { numRuns: 300 });
  });

  test('made of the words of questions is answered', () => {
    const word = fc.constantFrom(
      ..."who what when where why how and , ? is was did it he she they this that there one not the a of in about if tower storm Ada 1901 it's what's".split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(
        fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
        isSound,
      ),
      { numRuns: 500 },
    );
  });

  test.each([
    ['emoji', '🦖'.repeat(50_000)],
    ['addresses', 'http://a '.repeat(4000)],
    ['one letter', 'a'.repeat(100_000)],
    ['commas', 'who, and what, '.repeat(2000)],
    ['right to left', '\u202eمتى ولدت؟ '.repeat(2000)],
    ['marks', 'e\u0301\u0302'.repeat(20_000)],
    ['names of methods', '__proto__ constructor toString'],
    ['signs of patterns', 'what about (.*+?^$|[]\\'],
  ])('of %s is answered', (_, question) => isSound(question));

  test('is answered without any article', () => {
    expect(ask(buildIndex([]), 'Who was Mary Anning?', { turns }).verdict).toBe('none');
  });
});

test.each(['ca\u200bbin', 'ca\u00adbin', '\ufeffcab\u2060in'])(
  '%j: what is not seen inside a word parts none',
  (word) => {
    expect(cleanQuestion(`a ${word} `).text).toBe('a cabin');
  },
);
