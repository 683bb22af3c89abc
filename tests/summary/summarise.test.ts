import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Sentence, sentenceText } from '../../src/article/article.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { shownText } from '../../src/article/shown-text.ts';
import { leansOnContext } from '../../src/english/leans-on-context.ts';
import { summarise } from '../../src/summary/summarise.ts';
import { summaryLines } from '../../src/summary/summary-lines.ts';
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
    'minutes: a table of hours under the last heading is no decision',
    '# Allotment committee\n\n**Present:** Ann Roe, Lars Holm\n\nThe meeting opened at seven in the old hall.\n\n## Decisions\n\n- Rent stays at 30 crowns\n\n| Day | Gate open |\n|---|---|\n| Monday | 9 to 12 |\n| Friday | 9 to 18 |\n\nThe pump was shown to all members after the meeting by its maker.',
    2,
    ['Rent stays at 30 crowns', 'The pump was shown to all members after the meeting by its maker.'],
  ],
  [
    'minutes: what was left open, or every meeting agrees on, comes after what was decided, and so does what is to be done',
    '# Minutes of the allotment committee\n\nThe minutes of the meeting in March were approved.\n\n## Pump\n\nNo decision was made about the pump.\n\n## Rent\n\nDecision: 35 crowns from July\n\n## Action items\n\n- Ms Roe writes to the members',
    2,
    ['Decision: 35 crowns from July', 'Ms Roe writes to the members'],
  ],
  [
    'a text whose heading names the present is no minutes',
    '# The mill\n\n## Present day\n\nThe mill grinds flour for the bakers of the town. In 1990 its sale was approved.',
    1,
    ['The mill grinds flour for the bakers of the town.'],
  ],
  [
    'a changelog: the newest version stands last',
    '# Changes\n\n## Version 1\n\n- First release of the clock\n- The bell is new\n\n## Version 2\n\n- The clock strikes the quarters too',
    2,
    ['Version 2', 'The clock strikes the quarters too'],
  ],
  [
    'sections that have numbers are no versions',
    '# Clock\n\n## 1.1 Winding\n\n- Turn the key\n\nThe clock of the tower is wound once a week with the large key.\n\n## 1.2 Setting\n\n- Push the hand',
    1,
    ['The clock of the tower is wound once a week with the large key.'],
  ],
  [
    'questions: the sentence right after each',
    '# Bins\n\n## How do I get a bin for paper?\n\nAsk the steward of the yard for one. The bins of the yard are blue, and the bins of the town are blue too.\n\n## When are the bins emptied?\n\nEvery Monday at seven in the morning. The bins have to stand at the road.',
    2,
    ['Ask the steward of the yard for one.', 'Every Monday at seven in the morning.'],
  ],
  [
    'a recipe without a label for how many it serves',
    '# Plum soup\n\nPrep time: 10 min | Cook time: 30 min | Serves 4\n\nA cold soup of plums for hot days.\n\n## Ingredients\n\n- 1 kg plums\n\n## Directions\n\n1. Stone the plums and cut the plums into quarters with a knife.\n2. Boil the plums with sugar in the large pan.',
    2,
    ['Prep time: 10 min | Cook time: 30 min | Serves 4', 'A cold soup of plums for hot days.'],
  ],
  [
    'a recipe whose parts are called otherwise',
    "# Plum soup\n\nA cold soup of plums for hot days.\n\nPrep: 10 min | Cook: 30 min | Serves 4\n\n## What goes in\n\n- 1 kg plums\n\n## How it's done\n\n1. Stone the plums and cut the plums into quarters with a knife.\n2. Boil the plums with sugar in the large pan.",
    2,
    ['A cold soup of plums for hot days.', 'Prep: 10 min | Cook: 30 min | Serves 4'],
  ],
  [
    "minutes: what was said of the last meeting's minutes is no decision",
    '# Committee\n\nPresent: Ann Roe\n\n## 1. Minutes of last meeting\n\nAgreed as correct.\n\n## 2. Rent\n\nThe rent was agreed at 35 crowns.\n\n## 3. Roof\n\nThe roof has never been agreed on by the members.',
    1,
    ['The rent was agreed at 35 crowns.'],
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

test.each([
  [
    'what is to be understood with its heading stands under it, once',
    '# Bins\n\n## Not allowed\n\n- Glass bottles\n- Old paint\n\n## Hours\n\nThe yard opens at nine in the morning on every day of the week.',
    [
      'Not allowed',
      'Glass bottles',
      'Old paint',
      'The yard opens at nine in the morning on every day of the week.',
    ],
  ],
  [
    'an answer stands under its question',
    '# Bins\n\n## Is paint allowed?\n\nNo, it has to go to the dump.',
    ['Is paint allowed?', 'No, it has to go to the dump.'],
  ],
  [
    'a decision stands under what it was about',
    '# Minutes of the committee\n\n## Pump\n\nIt was agreed to sell it in the spring.\n\n## Rent\n\nThe rent was raised to 35 crowns, as all agreed.',
    [
      'Pump',
      'It was agreed to sell it in the spring.',
      'Rent',
      'The rent was raised to 35 crowns, as all agreed.',
    ],
  ],
])('%s', (_, markdown, expected) => {
  const article = parseArticle('made', markdown, 'md');
  const shown = (one: Sentence) => shownText(article, one).replace(/^#+ /, '').trim();
  const lines = summaryLines(article, summarise(article, 5));
  expect(lines.flatMap(({ sentence, under }) => [...(under ? [shown(under)] : []), shown(sentence)])).toEqual(
    expected,
  );
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
