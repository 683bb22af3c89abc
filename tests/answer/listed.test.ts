import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { chooseShown } from '../../src/answer/shown.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { indexOf, wordsOf } from './quality-index.ts';

const shed = buildIndex([
  parseArticle(
    'shed',
    `# Building a shed

## Tools

- A saw with fine teeth.
- A hammer.
- A spirit level.

## How it is done

Level the ground first. For the roof you need these materials:

- Twelve slates.
- A roll of felt.

The saw cuts the planks, and a hammer drives the nails in.
`,
    'md',
  ),
]);
const itemsOf = (question: string): string[] => ask(shed, question).items.map(wordsOf);

describe('a question for a list', () => {
  test.each([
    ['Which tools are needed?', ['A saw with fine teeth.', 'A hammer.', 'A spirit level.']],
    ['List the tools.', ['A saw with fine teeth.', 'A hammer.', 'A spirit level.']],
    ['What materials are needed for the roof?', ['Twelve slates.', 'A roll of felt.']],
  ])('%s: the list under the heading, or after the lead, that says so', (question, items) => {
    expect(itemsOf(question)).toEqual(items);
  });

  test('without such a list it is answered by the best matches, in the order of the article and ten at most', () => {
    const { items, matches, verdict } = ask(
      indexOf('us-iran-oman-talks'),
      'Which officials took part in the talks?',
    );
    expect(verdict).not.toBe('none');
    expect(items.length).toBeGreaterThan(0);
    expect(items.length).toBeLessThanOrEqual(10);
    const starts = items.map(({ sentence }) => sentence.start);
    expect(starts).toEqual([...starts].sort((a, b) => a - b));
    expect(items.map(wordsOf)).toContain(wordsOf(matches[0]));
  });
});

describe('what a reply shows', () => {
  const { matches } = ask(indexOf('mary-anning'), 'Who found the skull?');
  const scored = [0.6, 0.4, 0.03].map((score, i) => ({ ...matches[i]!, score }));

  test.each([
    ['answer', 1],
    ['possible', 2],
    ['none', 0],
  ] as const)('%s: %i of three, since the third is far behind', (verdict, count) => {
    expect(chooseShown(verdict, scored)).toEqual(scored.slice(0, count));
  });
});
