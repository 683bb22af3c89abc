import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceText } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { shownText } from '../../src/article/shown-text.ts';
import { leansOnContext } from '../../src/english/leans-on-context.ts';
import { summarise } from '../../src/summary/summarise.ts';
import { articlePath } from '../quality/article-text.ts';
import { readSummaries } from '../quality/read-summaries.ts';

const articles = await Promise.all(readSummaries().map(({ article }) => readArticle(articlePath(article))));
const lengths = [1, 2, 3, 5, 10];
const cases = articles.flatMap((article) => lengths.map((count) => ({ article, count, id: article.id })));

function textsOf(markdown: string, count: number): string[] {
  const article = parseArticle('made', markdown, 'md');
  return summarise(article, count).map((sentence) => sentenceText(article, sentence));
}

test.each(cases)('$count of $id: as many as asked for, body text, in reading order', ({ article, count }) => {
  const summary = summarise(article, count);
  expect(summary).toHaveLength(count);
  expect(summary.map(({ role }) => role)).toEqual(summary.map(() => 'body'));
  expect(summary.map(({ start }) => start)).toEqual(summary.map(({ start }) => start).sort((a, b) => a - b));
});

test.each(cases)('$count of $id: what a sentence leans on stands before it', ({ article, count }) => {
  const summary = summarise(article, count);
  for (const sentence of summary.filter((one) => leansOnContext(sentenceText(article, one)))) {
    const before = article.sentences[article.sentences.indexOf(sentence) - 1]!;
    expect(summary, sentenceText(article, sentence)).toContain(before);
  }
});

test('an article that is shorter is told whole', () => {
  expect(textsOf('Rain fell on the town. The river rose.', 5)).toEqual([
    'Rain fell on the town.',
    'The river rose.',
  ]);
});

test('an article without body text has no summary', () => {
  expect(textsOf('# Only a title', 3)).toEqual([]);
});

test('what is said twice is told once', () => {
  const same = 'The council of Holm voted to build the new harbour wall.';
  const texts = textsOf(
    `${same} Fish prices fell in the spring. ${same} The harbour wall will cost two million pounds to build. Boats from Holm carry most of the fish.`,
    3,
  );
  expect(texts.filter((text) => text === same)).toHaveLength(1);
});

test('questions, items of lists and fragments come only when nothing else is left', () => {
  const texts = textsOf(
    [
      'Why did the mill close?',
      'The mill closed because the river that drove the mill ran dry.',
      '- mill wheel\n- mill stone\n- mill race',
      'The owners of the mill moved to the city and sold the wheel.',
    ].join('\n\n'),
    2,
  );
  expect(texts).toEqual([
    'The mill closed because the river that drove the mill ran dry.',
    'The owners of the mill moved to the city and sold the wheel.',
  ]);
});

test.each([
  [
    'minutes: decisions under a heading and in the text',
    '# Allotment committee\n\n**Present:** Ann Roe, Lars Holm\n\nThe meeting opened at seven in the old hall.\n\n## Pump\n\nMr Holm spoke at length of the pump and of its history in the garden. The repair of the pump was approved.\n\n## Decisions\n\n- Rent stays at 30 crowns',
    2,
    ['The repair of the pump was approved.', 'Rent stays at 30 crowns'],
  ],
  [
    'minutes: what was carried stands before it',
    '# Allotment committee\n\n**Present:** Ann Roe, Lars Holm\n\nThe hall was cold. Ms Roe moved to sell the old pump. Carried, 4 for, 1 against.',
    2,
    ['Ms Roe moved to sell the old pump.', 'Carried, 4 for, 1 against.'],
  ],
  [
    'a changelog: the newest version with its items',
    '# Changes\n\nAll that was changed is told in this file.\n\n## Unreleased\n\n## 2.1.0\n\n- Fix the clock\n- Add a bell\n\n## 2.0.0\n\n- The bell was removed from the tower for good.',
    3,
    ['2.1.0', 'Fix the clock', 'Add a bell'],
  ],
  [
    'a recipe: what it is and how long it takes',
    '# Plum soup\n\nA cold soup of plums for hot days.\n\n**Serves:** 4\n\n**Total time:** 40 minutes\n\n## Method\n\n1. Stone the plums and cut the plums into quarters with a knife.\n2. Boil the plums with sugar in the large pan.',
    3,
    ['A cold soup of plums for hot days.', 'Serves: 4', 'Total time: 40 minutes'],
  ],
  [
    'prose that names a version under one heading stays prose',
    '# Clock\n\n## 2.1.0\n\n- Fix it\n\nThe clock of the tower is driven by a weight of lead.',
    1,
    ['The clock of the tower is driven by a weight of lead.'],
  ],
])('%s', (_, markdown, count, expected) => {
  const article = parseArticle('made', markdown, 'md');
  expect(
    summarise(article, count).map((one) =>
      shownText(article, one)
        .replace(/^[-#\s]+/, '')
        .trim(),
    ),
  ).toEqual(expected);
});

test('the same article gives the same summary', () => {
  for (const article of articles) expect(summarise(article, 4)).toEqual(summarise(article, 4));
});

test('any text has a summary of the length asked for, or of its own', () => {
  const text = fc.array(
    fc.oneof(
      fc.string(),
      fc.constantFrom('He left.', 'Tench built it. ', '\n\n', '# x\n\n', '- item\n', 'But no. '),
    ),
    { maxLength: 30 },
  );
  fc.assert(
    fc.property(text, fc.integer({ min: 1, max: 10 }), (parts, count) => {
      const article = parseArticle('any', parts.join(''), 'md');
      const body = article.sentences.filter(({ role }) => role === 'body').length;
      expect(summarise(article, count)).toHaveLength(Math.min(count, body));
    }),
  );
});
