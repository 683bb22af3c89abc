import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/answer/answer.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { type AnswerView, answerBlocks } from '../../src/console/answer-blocks.ts';
import { layOut } from '../../src/console/lay-out.ts';
import { type Emphasis, paint } from '../../src/console/styled.ts';
import { ENGLISH } from '../../src/words/en.ts';
import { answerOf, LIGHTHOUSE, matchOf } from './lighthouse.ts';

function transcript(
  answer: Partial<Answer>,
  view: Partial<AnswerView> = {},
  columns: number | null = null,
  emphasis: Emphasis = 'marks',
): string[] {
  const blocks = answerBlocks(answerOf(answer), {
    ...{ matches: 1, explain: false, hints: false, words: ENGLISH },
    ...view,
  });
  return layOut(blocks, columns).map((line) => paint(line, emphasis));
}

const built = matchOf('It was built in 1871', { highlight: '1871' });
const electric = matchOf('In 1924 the lamp', { highlight: '1924' });
const last = matchOf('The last one, Marta Lind');

describe('an answer', () => {
  test('is the sentence, bold, what answers underlined, and its place', () => {
    expect(transcript({ verdict: 'answer', matches: [electric, built] })).toEqual([
      "  **In __1924__ the lamp was made electric, and the keeper's pay was cut by half.**",
      '  lighthouse · paragraph 2 · under “The lamp” · strong match',
    ]);
  });

  test('begins early enough to be understood; what comes before is plain', () => {
    const match = { ...built, contextStart: matchOf('The lighthouse stands').sentence.start };
    expect(transcript({ verdict: 'answer', matches: [match] })).toEqual([
      '  The lighthouse stands on a cliff of red granite.',
      '  **It was built in __1871__ by Henrik Falk, a mason from the village.**',
      '  lighthouse · paragraph 1 · strong match',
    ]);
  });

  test('is broken at words to the width of the terminal', () => {
    expect(transcript({ verdict: 'answer', matches: [electric] }, {}, 40, 'terminal')).toEqual([
      '  \u001b[1mIn \u001b[4m1924\u001b[24m the lamp was made electric,\u001b[22m',
      "  \u001b[1mand the keeper's pay was cut by half.\u001b[22m",
      '  \u001b[2mlighthouse · paragraph 2 · under “The\u001b[22m',
      '  \u001b[2mlamp” · strong match\u001b[22m',
    ]);
  });

  test('says how the question was read', () => {
    expect(
      transcript({
        verdict: 'answer',
        matches: [built],
        note: { code: 'de', isCertain: true },
        readAs: 'when? [lighthouse · Henrik Falk]',
        carried: ['lighthouse', 'Henrik Falk'],
        corrections: [
          { from: 'lihgthouse', to: 'lighthouse' },
          { from: 'biult', to: 'built' },
        ],
      }).slice(0, 4),
    ).toEqual([
      'The question seems to be in German; it was tried as it stands, but few of its words can match an English article.',
      'read with: lighthouse, Henrik Falk',
      'corrected “lihgthouse” → “lighthouse”, “biult” → “built”',
      '  **It was built in __1871__ by Henrik Falk, a mason from the village.**',
    ]);
  });

  test('shows the next matches when more than one is wanted', () => {
    expect(
      transcript({ verdict: 'answer', matches: [built, electric, last] }, { matches: 2 }).slice(3),
    ).toEqual([
      "  In __1924__ the lamp was made electric, and the keeper's pay was cut by half.",
      '  lighthouse · paragraph 2 · under “The lamp” · match 2 of 3',
    ]);
  });

  test('shows one item of a list like a match, and not again among the next ones', () => {
    const one = {
      verdict: 'answer',
      items: [electric],
      shown: [electric],
      matches: [built, electric],
    } as const;
    expect(transcript(one, { matches: 3 })).toEqual([
      "  **In __1924__ the lamp was made electric, and the keeper's pay was cut by half.**",
      '  lighthouse · paragraph 2 · under “The lamp” · strong match',
      '',
      '  It was built in __1871__ by Henrik Falk, a mason from the village.',
      '  lighthouse · paragraph 1 · match 2 of 2',
    ]);
  });

  test('marks a negation that only one of question and sentence holds', () => {
    expect(transcript({ verdict: 'answer', matches: [{ ...last, opposed: true }] })).toEqual([
      '  **The last one, Marta Lind, left in 1987.**',
      '  careful: question and sentence differ by a “not”',
      '  lighthouse · paragraph 3 · under “The keepers” · strong match',
    ]);
  });

  test('with the reasons, the figures add up to the sum', () => {
    const explanation = {
      terms: [{ term: 'build', bm25: 3.25 }],
      evidence: [
        { name: 'coverage', value: 0.5, weight: 2 },
        { name: 'length', value: 2, weight: -1.25 },
        { name: 'unused', value: 1, weight: 0 },
      ],
      sum: -1.5,
    };
    expect(
      transcript({ verdict: 'answer', matches: [{ ...built, explanation }] }, { explain: true }).slice(2),
    ).toEqual([
      '    word                        BM25',
      '    build                      3.250',
      '    evidence                   value ×   weight =',
      '    length                     2.000 ×   -1.250 =   -2.500',
      '    coverage                   0.500 ×    2.000 =    1.000',
      '    sum                                         =   -1.500',
      '    chance that it answers                           0.900',
    ]);
  });
});

describe('a possible answer', () => {
  test('is said to be one, and is not bold', () => {
    expect(transcript({ verdict: 'possible', matches: [last] })).toEqual([
      'It may be this:',
      '  The last one, Marta Lind, left in 1987.',
      '  lighthouse · paragraph 3 · under “The keepers” · possible match',
    ]);
  });
});

describe('no answer', () => {
  test('is said plainly, with what could be asked instead', () => {
    expect(transcript({ suggestions: ['Who was Marta Lind?', 'When was the lamp made electric?'] })).toEqual([
      'The article does not seem to say.',
      '',
      'It does answer:',
      '  • Who was Marta Lind?',
      '  • When was the lamp made electric?',
    ]);
  });

  test('tells a person how to see the closest passage; a pipe only sees it when it wants several', () => {
    const none = { matches: [last, built] };
    expect(transcript(none, { hints: true })).toEqual([
      'The article does not seem to say.',
      '/next shows the closest passage',
    ]);
    expect(transcript(none)).toEqual(['The article does not seem to say.']);
    expect(transcript(none, { matches: 3 })).toEqual([
      'The article does not seem to say.',
      'The closest passages:',
      '',
      '  The last one, Marta Lind, left in 1987.',
      '  lighthouse · paragraph 3 · under “The keepers” · weak match',
      '',
      '  It was built in __1871__ by Henrik Falk, a mason from the village.',
      '  lighthouse · paragraph 1 · weak match',
    ]);
  });
});

describe('other kinds of question', () => {
  test('several parts are answered one by one', () => {
    const parts = [
      {
        question: 'When was it built?',
        carried: [],
        verdict: 'answer' as const,
        answerable: 0.9,
        matches: [built, electric],
        shown: [built, electric],
      },
      {
        question: 'What did it cost?',
        carried: [],
        answerable: 0.5,
        verdict: 'none' as const,
        matches: [last],
        shown: [],
      },
      {
        question: 'Who left?',
        carried: [],
        answerable: 0.5,
        verdict: 'possible' as const,
        matches: [last],
        shown: [last],
      },
    ];
    expect(transcript({ verdict: 'answer', matches: [built], parts })).toEqual([
      '1. When was it built?',
      '  **It was built in __1871__ by Henrik Falk, a mason from the village.**',
      '  lighthouse · paragraph 1 · strong match',
      '',
      '2. What did it cost?',
      '  Not in the article.',
      '',
      '3. Who left?',
      '  It may be this:',
      '  The last one, Marta Lind, left in 1987.',
      '  lighthouse · paragraph 3 · under “The keepers” · possible match',
    ]);
  });

  test('a list gives all items in the order given', () => {
    expect(
      transcript({ kind: 'list', verdict: 'answer', matches: [electric], items: [built, electric] }),
    ).toEqual([
      "2 sentences, in the article's order:",
      '  • It was built in __1871__ by Henrik Falk, a mason from the village.  paragraph 1',
      "  • In __1924__ the lamp was made electric, and the keeper's pay was cut by half.  paragraph 2",
      '  lighthouse · strong match',
    ]);
  });

  test('a list that is longer than what is shown says how much', () => {
    const items = [built, electric];
    const told = transcript({ kind: 'list', verdict: 'answer', matches: items, items, itemsLeft: 12 });
    expect(told.slice(-2)).toEqual(['  … and 12 more', '  lighthouse · strong match']);
  });

  test('items of several articles each name their own', () => {
    const mill = parseArticle('mill', 'The mill was built in 1790.', 'txt');
    const items = [built, matchOf('The mill', { article: mill })];
    expect(transcript({ kind: 'list', verdict: 'possible', matches: items, items })).toEqual([
      'This may answer it. 2 sentences, article by article:',
      '  • It was built in __1871__ by Henrik Falk, a mason from the village.  lighthouse · paragraph 1',
      '  • The mill was built in 1790.  mill · paragraph 1',
    ]);
  });

  test('a person gets numbers to type', () => {
    const suggestions = ['Who was Marta Lind?', 'When was the lamp made electric?'];
    expect(transcript({ suggestions }, { hints: true }).slice(2)).toEqual([
      'It does answer:  a number asks it',
      '  1. Who was Marta Lind?',
      '  2. When was the lamp made electric?',
    ]);
  });

  test('metadata is labelled, and a missing fact is said to be missing', () => {
    expect(
      transcript({
        kind: 'metadata',
        verdict: 'answer',
        facts: [
          { article: LIGHTHOUSE, field: 'author', value: 'Ada Brandt' },
          { article: LIGHTHOUSE, field: 'published', value: null },
        ],
      }),
    ).toEqual([
      '  author: **Ada Brandt**',
      '  lighthouse · metadata',
      'The file names no publication date.',
      '  lighthouse · metadata',
    ]);
  });

  test('small talk gets its own short reply', () => {
    expect(transcript({ kind: 'small-talk', note: 'thanks', suggestions: ['Who was Marta Lind?'] })).toEqual([
      'You are welcome.',
      '',
      'You could ask:',
      '  • Who was Marta Lind?',
    ]);
  });
});

test('nothing in an article can command the terminal', () => {
  const article = parseArticle(
    'evil\u001b[2J',
    'The \u001b[31mred\u001b[0m lamp\u0007 burned \u202ebackwards\u202c.',
    'txt',
  );
  const match = matchOf('The', { article });
  const printed = transcript(
    {
      verdict: 'answer',
      matches: [match],
      readAs: 'when? [\u001b]0;title\u0007]',
      carried: ['\u001b]0;title\u0007'],
    },
    {},
    80,
    'terminal',
  );
  const ours = /\u001b\[(?:1|2|4|22|24)m/g;
  expect(printed.join('\n').replace(ours, '')).not.toMatch(
    /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/,
  );
  expect(printed.join('\n')).toContain('␛[31mred');
});
