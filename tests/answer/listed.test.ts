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

const kiln = buildIndex([
  parseArticle(
    'kiln',
    `# Kiln rules

1. **Clay first.** Bring your own.
2. **Wear gloves.** They hang by the door.

The club is led by these people:

- Tamsin Grey.
- Odd Larsen.

## Release 3.1

### Fixed

- The lid closes again.

### Added

- A second shelf.

## Release 3.0

### Fixed

- The fan turns.

## Firing

The kiln is fired at dawn.
`,
    'md',
  ),
]);

describe('items, whatever form the question has', () => {
  test.each([
    ['who leads the club?', ['Tamsin Grey.', 'Odd Larsen.'], 'what leads to the list'],
    ['what was fixed in release 3.0?', ['The fan turns.'], 'a heading and the one above it'],
    ['what was fixed in release 3.1?', ['The lid closes again.'], 'a heading and the one above it'],
    ['what is rule 2?', ['**Wear gloves.**', 'They hang by the door.'], 'the number of an item'],
    ['what is rule 7?', [], 'a number that no item has'],
    ['where is the kiln fired?', [], 'a place is no item'],
    ['is the club led by people?', [], 'yes or no is no item'],
    ['what is firing?', [], 'a section of running text is no list'],
  ])('%s: %j (%s)', (question, items) => {
    expect(ask(kiln, question).items.map(wordsOf)).toEqual(items);
  });

  test('what leads to items is never shown alone', () => {
    const { matches, shown } = ask(kiln, 'who are the people the club is led by?');
    expect(wordsOf(matches[0])).toBe('The club is led by these people:');
    expect(shown.map(wordsOf)).toEqual(['Tamsin Grey.', 'Odd Larsen.']);
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

  test('no sentence is shown twice, by itself and before another', () => {
    const [first, second, third] = scored.map((match) => ({ ...match, score: 0.5 }));
    const before = { ...second!, sentence: { ...first!.sentence, start: first!.sentence.start - 10 } };
    const withContext = { ...first!, contextStart: before.sentence.start };
    expect(chooseShown('possible', [withContext, before, third!])).toEqual([withContext, third]);
    const alone = { ...withContext, contextStart: withContext.sentence.start };
    expect(chooseShown('possible', [before, withContext, third!])).toEqual([before, alone, third]);
  });
});
