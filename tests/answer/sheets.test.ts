import { describe, expect, test } from 'vitest';
import { ask } from '../../src/answer/ask.ts';
import type { TextFormat } from '../../src/article/format.ts';
import { readHtml } from '../../src/article/html/read-html.ts';
import { articleFromDraft, parseArticle } from '../../src/article/parse-article.ts';
import { buildIndex } from '../../src/index/build-index.ts';
import { firstMatch } from './first-match.ts';

const LINES = [
  ['When', 'Friday 3 May, 19:30'],
  ['Where', 'The old mill'],
  ['Who', 'The Lark Band'],
  ['Cost', '9 crowns'],
] as const;
const PLAIN = LINES.map((line) => line.join(': ')).join('\n');
const TABLE = `| | |\n|--|--|\n${LINES.map((line) => `| ${line.join(' | ')} |`).join('\n')}`;
const LIST = `<dl>${LINES.map(([label, told]) => `<dt>${label}</dt><dd>${told}</dd>`).join('')}</dl>`;

/** A sheet about an evening of music, in each of the ways in which people write one. */
const sheets = {
  'plain lines': parseArticle('a', `Spring concert\n\n${PLAIN}\nConductor: Ada Poe\n`, 'txt'),
  'lines in bold': parseArticle(
    'a',
    `# Spring concert\n\n${LINES.map(([label, told]) => `**${label}:** ${told}`).join('\n\n')}\n`,
    'md',
  ),
  'a table': parseArticle('a', `# Spring concert\n\n${TABLE}\n`, 'md'),
  'a list of terms': articleFromDraft('a', readHtml(`<h1>Spring concert</h1>${LIST}`)),
  'no title': parseArticle('a', PLAIN, 'txt'),
};

describe.each(Object.entries(sheets))('a sheet as %s', (_, article) => {
  test.each([
    ['where will the concert be held', 'The old mill'],
    ['where does the concert take place', 'The old mill'],
    ['where is it', 'The old mill'],
    ['when is the concert', 'Friday 3 May'],
    ['when does it start', 'Friday 3 May'],
    ['what time does the concert begin', 'Friday 3 May'],
    ['who is performing', 'The Lark Band'],
    ['who will be playing at the concert', 'The Lark Band'],
    ['how much is it', '9 crowns'],
    ['how much are tickets', '9 crowns'],
    ['what does it cost', '9 crowns'],
  ])('%s', (question, told) => {
    const found = firstMatch(article, question);
    expect(found).not.toMatch(/^none/);
    expect(found).toContain(told);
  });
});

describe('a sheet without a title does not answer for what it does not name', () => {
  test.each(['where is Paris', 'who is Angela Merkel'])('%s', (question) => {
    expect(firstMatch(sheets['no title'], question)).toMatch(/^none/);
  });
  // Without a title nobody can say what the labels are about.
  test.fails.each(['where is paris', 'when was the moon landing', 'what does Tesla cost'])(
    'known failure: %s',
    (question) => {
      expect(firstMatch(sheets['no title'], question)).toMatch(/^none/);
    },
  );
});

test('what has a title does not answer for something else', () => {
  expect(firstMatch(sheets['plain lines'], 'when was the moon landing')).toMatch(/^none/);
});

test('what follows a bare label is of its own article', () => {
  const crane = parseArticle('a', '# Crane C4\n\nIt is hired by the day.\n\nMaximum load\n', 'md');
  const zebra = parseArticle('b', '# Zebra\n\nThe zebra eats grass by the pond.\n', 'md');
  const { matches } = ask(buildIndex([crane, zebra]), 'what is the maximum load');
  expect(matches[0]!.article.id).toBe('a');
});

describe('a bare label is never a strong match, and what follows it comes first', () => {
  const rows: readonly (readonly [TextFormat, string, string, string])[] = [
    [
      'txt',
      'Crane C4\n\nThe crane is hired by the day.\n\nTop speed\n4 knots\n',
      'what is the top speed',
      '4 knots',
    ],
    [
      'md',
      '# Crane C4\n\nIt is hired by the day.\n\n- Maximum reach\n- 12 metres\n',
      'what is the maximum reach',
      '12 metres',
    ],
    [
      'md',
      '# Crane C4\n\nIt is hired by the day.\n\nThe maximum reach\n\n12 metres.\n',
      'what is the maximum reach',
      '12 metres.',
    ],
  ];
  test.each(rows)('%s %j: %s', (format, text, question, sentence) => {
    expect(firstMatch(parseArticle('file', text, format), question)).toContain(sentence);
  });

  test.each([
    ['| Part | Price |\n|--|--|\n| Hook | |\n| Rope | 9 crowns |', 'what is the price of the hook'],
    ['The maximum load of the crane.', 'what is the maximum load of the crane'],
  ])('%j', (text, question) => {
    const article = parseArticle('file', `# Crane C4\n\nIt is hired by the day.\n\n${text}\n`, 'md');
    expect(firstMatch(article, question)).not.toMatch(/^answer/);
  });
});
