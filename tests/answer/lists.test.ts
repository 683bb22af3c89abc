import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { findCue } from '../../src/answer/list/items-by-cue.ts';
import { holderOf } from '../../src/answer/list/items-of-sort.ts';
import { findLists } from '../../src/answer/list/list-paragraphs.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { readLists } from '../quality/read-tables.ts';
import { articleIn, holdsOneOf, indexOf, indexOfText, wordsOf } from './quality-index.ts';

const fair = indexOfText(`A fair in three towns

The fair opened in Ayr on 2 May. In June it moved to Dunbar, and many visitors came. Rain fell for a week. The last show was in Perth in August.

The fair sold apples from Kent. The fair also sold pears from Bosnia. Tickets for the fair cost 3 euros, and children paid 1 euro. A ride cost 50 cents.`);

const itemsOf = (question: string): string[] => ask(fair, question).items.map(wordsOf);

describe('a question for a list', () => {
  test('gets all the sentences that answer it, in the article’s order', () => {
    expect(itemsOf('What were the prices of the fair?')).toEqual([
      'Tickets for the fair cost 3 euros, and children paid 1 euro.',
      'A ride cost 50 cents.',
    ]);
  });

  test('takes the next sentence along when that goes on with the list', () => {
    expect(itemsOf('Which fruits did the fair sell?')).toEqual([
      'The fair sold apples from Kent.',
      'The fair also sold pears from Bosnia.',
    ]);
  });

  test('keeps its best match apart from its items', () => {
    const { kind, items, matches } = ask(fair, 'What were the prices of the fair?');
    expect(kind).toBe('list');
    expect(items.map(wordsOf)).toContain(wordsOf(matches[0]));
  });

  test('has no items when the article does not say', () => {
    expect(ask(fair, 'Which submarines sailed to Portugal?').items).toEqual([]);
  });

  test.each(['list c++s', 'name all [a-s', 'list all (things*s', 'Which a\\s and b\\s were sold?'])(
    'any signs may stand in it: %s',
    (question) => {
      expect(ask(fair, question).question).toBe(question);
    },
  );

  test('an ordinary question has none', () => {
    expect(ask(fair, 'When did the fair open in Ayr?').items).toEqual([]);
  });
});

describe('a list under a heading', () => {
  test.each([
    [
      'sourdough-bread',
      'What ingredients do I need?',
      ['450 g of', '50 g of', '350 g of', '100 g of', '10 g of'],
    ],
    ['sourdough-bread', 'What are the steps for mixing the dough?', ['Stir both', 'Cover the', 'Work in']],
    ['library-card', 'How do I join, step by step?', ['Fill in', 'Bring proof', 'Choose a']],
  ])('%s: %s', (article, question, beginnings) => {
    const { verdict, items } = ask(indexOf(article), question);
    expect(verdict).toBe('answer');
    const words = items.map(wordsOf);
    expect(beginnings.filter((beginning) => words.some((item) => item.startsWith(beginning)))).toEqual(
      beginnings,
    );
  });

  test('bullets and numbers make a list, prose does not', () => {
    const lists = findLists(articleIn(indexOf('sourdough-bread')));
    expect(lists.map(({ first, last }) => last - first)).toEqual([5, 3]);
    expect(findLists(articleIn(indexOf('mary-anning')))).toEqual([]);
  });
});

const house = indexOfText(`The house on the hill

Three rooms were let: the attic, the parlour and the cellar. The parlour was the warmest. But the attic had no window, and the rain came in.

Ida Holm said that she would leave. However, she did not say when. The agent, Mr. Brook, said nothing. He locked the house, and it stood empty.`);

const inHouse = (question: string): string[] => ask(house, question).items.map(wordsOf);

describe('items that do not say what they are', () => {
  test('a sentence that counts them up is the whole list', () => {
    expect(inHouse('Which rooms were let?')).toEqual([
      'Three rooms were let: the attic, the parlour and the cellar.',
    ]);
  });

  test('a drawback is told by but and not', () => {
    expect(inHouse('What were the drawbacks of the house?')).toEqual([
      'But the attic had no window, and the rain came in.',
    ]);
  });

  test('what somebody said goes on as long as the same pronoun does', () => {
    expect(inHouse('What did Ida Holm say?')).toEqual([
      'Ida Holm said that she would leave.',
      'However, she did not say when.',
    ]);
  });

  test('also past one sentence of something else, and as quoted words', () => {
    const quoted = indexOfText(`The strike is over

"We are tired," said Mona Reyes. The company had offered three. "Nobody got everything," she added. "But we can look up."`);
    expect(ask(quoted, 'What did Mona Reyes say?').items.map(wordsOf)).toEqual([
      '"We are tired," said Mona Reyes.',
      '"Nobody got everything," she added.',
      '"But we can look up."',
    ]);
  });

  test('what somebody did takes along what he did next', () => {
    expect(inHouse('What did Mr. Brook do?')).toEqual([
      'The agent, Mr. Brook, said nothing.',
      'He locked the house, and it stood empty.',
    ]);
  });

  test('people are found by their names when nothing else is asked of them', () => {
    expect(inHouse('Which people are named?')).toEqual([
      'Ida Holm said that she would leave.',
      'The agent, Mr. Brook, said nothing.',
    ]);
  });
});

test('of several articles the one that the question names gives the items', () => {
  const kettle = parseArticle('kettle', 'The Harlow kettle\n\nIt boils fast. But it is not silent.', 'txt');
  const mill = parseArticle('mill', 'The mill\n\nThe mill has a wheel. But it does not turn.', 'txt');
  const { items } = ask(buildIndex([mill, kettle]), 'What are the drawbacks of the Harlow kettle?');
  expect(items.map(wordsOf)).not.toContain('But it does not turn.');
});

describe('the words that tell of a statement', () => {
  test.each([
    ['What are the drawbacks of the kettle?', 'drawbacks', 'drawbacks'],
    ['What are its good points?', 'points', 'good points'],
    ['Which members of the Tench family built it?', 'members', 'members of the Tench family'],
    ['Which points did the team score?', 'points', undefined],
    ['Which countries were bombed?', 'countries', undefined],
  ])('%s', (question, noun, words) => {
    expect(findCue(question, noun)?.words).toBe(words);
  });
});

describe('what is of a sort', () => {
  test.each([
    ['price', 'A ride cost 50 cents.', true],
    ['price', 'Rain fell for a week.', false],
    ['temperature', 'Heat it to 220 °C.', true],
    ['percentage', 'It rose by nine per cent.', true],
    ['date', 'It opened on 2 May.', true],
    ['country', 'They came from Bosnia.', true],
    ['country', 'They came from abroad.', false],
    ['scientist', 'Her uncle was a geologist.', true],
    ['colour', 'The roof is green.', true],
  ] as const)('%s: %s: %s', (noun, sentence, holds) => {
    expect(holderOf(noun)?.holds(sentence)).toBe(holds);
  });

  test('most nouns tell nothing', () => expect(holderOf('topic')).toBeUndefined());
});

describe('the project’s own questions for lists', () => {
  const rows = readLists().map(({ article, question, answers }) => {
    const { kind, items, matches } = ask(indexOf(article), question);
    const shown = items.length > 0 ? items : matches.slice(0, 1);
    const found = answers.filter((answer) => shown.some((item) => holdsOneOf(item, [answer])));
    return {
      kind,
      recall: found.length / answers.length,
      precision: shown.filter((item) => holdsOneOf(item, answers)).length / (shown.length || 1),
      starts: items.map(({ sentence }) => sentence.start),
    };
  });
  const mean = (values: readonly number[]): number =>
    values.reduce((sum, value) => sum + value, 0) / values.length;

  test('there are at least 75', () => expect(rows.length).toBeGreaterThanOrEqual(75));

  test('eight items in ten are found', () => {
    expect(mean(rows.map(({ recall }) => recall))).toBeGreaterThanOrEqual(0.8);
  });

  test('two sentences in three that are shown are items', () => {
    expect(mean(rows.map(({ precision }) => precision))).toBeGreaterThanOrEqual(0.67);
  });

  test('items come in the article’s order', () => {
    for (const { starts } of rows) expect(starts).toEqual([...starts].sort((a, b) => a - b));
  });
});
