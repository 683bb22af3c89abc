import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import { parseArticle } from '../../src/article/parse-article.ts';
import { readDefinitions } from '../quality/read-tables.ts';
import { firstMatch } from './first-match.ts';
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

describe('what defines a term comes before what uses it', () => {
  const uses =
    'A Skipper is bound by these rules. The Skipper may use the boat. Each Skipper is listed at the desk.';
  test.each([
    '"Skipper" means the person named on the form.',
    '“Skipper” shall mean the person named on the form.',
    'A "Skipper" is any person who steers.',
    'The "Skipper" of a boat means the person who steers it.',
    '1.4 "Skipper" includes the person who steers.',
    'In these rules the term "Skipper" refers to the person who steers.',
    '“Skipper” (or “helm”) has the meaning given in the Act.',
    '**Skipper** is anyone who steers.',
    'Skipper means the person who steers.',
    'A skipper is a person who steers.',
    'Skipper: a person who steers.',
    'A skipper, a person who steers, came last.',
  ])('%s', (definition) => {
    for (const text of [`${uses}\n\n${definition}`, `${definition}\n\n${uses}`]) {
      const article = parseArticle('file', `# Boat rules\n\n${text}\n`, 'md');
      for (const question of ['what is a skipper', 'what does Skipper mean', 'define skipper'])
        expect(firstMatch(article, question)).toContain(definition.replaceAll('**', ''));
    }
  });

  test.each([
    'The "Skipper" prize is given in May.',
    'A skipper is not a guest.',
    'Nobody said what a "Skipper" means to them.',
  ])('but not %s', (sentence) => {
    const article = parseArticle(
      'file',
      `# Rules\n\nA skipper is the head of a boat.\n\n${sentence}\n`,
      'md',
    );
    expect(firstMatch(article, 'what is a skipper')).toContain('A skipper is the head of a boat.');
  });

  test('whoever is called so', () => {
    const article = parseArticle(
      'file',
      'Draw\n\nThe Keeper is not liable. The Keeper may stop it.\n\nThe "Keeper" refers to the shop at the quay.',
      'txt',
    );
    expect(firstMatch(article, 'who is the Keeper')).toContain('the shop at the quay');
  });
});
