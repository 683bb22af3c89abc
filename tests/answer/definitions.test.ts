import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { readDefinitions } from '../quality/read-tables.ts';
import { holdsOneOf, indexOf } from './quality-index.ts';

describe('the project’s own questions for a definition', () => {
  const rows = readDefinitions().map(({ article, question, answers }) => {
    const { kind, matches } = ask(indexOf(article), question);
    return { question, kind, right: holdsOneOf(matches[0], answers) };
  });

  test('there are at least 30', () => expect(rows.length).toBeGreaterThanOrEqual(30));
  test('four in five find their sentence', () => {
    expect(rows.filter(({ right }) => right).length / rows.length).toBeGreaterThanOrEqual(0.8);
  });
});

test.each([
  ['define coprolites', 'What are coprolites?'],
  ['what is the meaning of ichthyosaurus', 'What does Ichthyosaurus mean?'],
])('%s finds what "%s" finds', (order, question) => {
  const index = indexOf('mary-anning');
  expect(ask(index, order).matches[0]?.sentence).toEqual(ask(index, question).matches[0]?.sentence);
});
