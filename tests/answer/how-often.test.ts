import { expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { wordsOf } from './quality-index.ts';

const boiler = buildIndex([
  parseArticle(
    'boiler',
    `# The boiler

The boiler weighs 90 kilograms and runs at 60 degrees. It is serviced every spring by the makers. The filter holds
2 litres and is rinsed weekly.

The chimney was swept in 1990 for 40 pounds. It is swept twice a year now. The wall is 3 metres high, and it is
seldom painted.

## The pump

Its oil is of the thin kind, about 2 litres.

### How often to oil the pump

Once a month in summer, once a season in winter.
`,
    'md',
  ),
]);

test.each([
  ['how often is the boiler serviced', 'every spring'],
  ['how often is the filter rinsed', 'weekly'],
  ['how frequently is the chimney swept', 'twice a year'],
  ['how often should the pump be oiled?', 'Once a month'],
  ['how much does the boiler weigh', '90 kilograms'],
  ['how high is the wall', '3 metres'],
])('%s: %s', (question, told) => {
  expect(wordsOf(ask(boiler, question).matches[0])).toContain(told);
});

test.fails('known failure: what is done seldom, where another thing has a heading of its own', () => {
  expect(wordsOf(ask(boiler, 'how often is the wall painted').matches[0])).toContain('seldom');
});
