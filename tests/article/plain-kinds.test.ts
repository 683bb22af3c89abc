import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../src/article/parse-article.ts';
import { shownText } from '../../src/article/shown-text.ts';

function read(text: string) {
  const article = parseArticle('file', text, 'txt');
  const lines = article.sentences.map(
    (sentence) => `${sentence.role}: ${shownText(article, sentence).trim()}`,
  );
  return { ...article, lines };
}

describe('first lines that are no title and no deck', () => {
  test.each([
    [
      'a call of many words',
      'The market in Tarn is moved to Sunday for the fair!\n\nBring a bag. It is free.',
    ],
    ['one of many lines alike', 'Doors open at six\nNo bags are allowed\nChildren pay half\nPlease be quiet'],
  ])('%s', (_, text) => {
    expect(read(text).lines.every((line) => line.startsWith('body: '))).toBe(true);
  });

  test.each([
    ['a label', 'The club\nOpen: ten to six\nIt is old. It is small.', 'body: Open: ten to six'],
    ['speech', 'A night\n\n“Are we there”\n\n“No,” she said.\n\nThey slept.', 'body: “Are we there”'],
  ])('no deck: %s', (_, text, line) => {
    expect(read(text).lines[1]).toBe(line);
  });
});

describe('metadata', () => {
  test.each([
    [
      'labels of title and release',
      'Title: The mole\nAuthor: Ann Roe\nRelease Date: May 9, 2011\n\nIt held. It is old.',
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject({
      title: 'The mole',
      metadata: { author: 'Ann Roe', published: 'May 9, 2011' },
    });
  });

  test.each([
    [
      'what a wrapped sentence runs through',
      'The mole was built in the long dry summer of that year with much care\nby Ann Roe and her sons, who had come from the north in two small boats\nand stayed.',
    ],
    ['a date between paragraphs', 'It is old. It is small.\n\n12 March 2024\n\nIt broke. It fell.'],
    ['contact lines', 'The club\n\nPhone: 555 0199\nEmail: a@example.org\nContact: Ann Roe'],
    ['a clause', '(b) The guest pays.\n(c) The guest cleans.'],
    ['what begins with the word', 'It is so.\nCopyright lasts seventy years in this country.\nIt is long.'],
  ])('not %s', (_, text) => {
    expect(read(text).lines.filter((line) => line.startsWith('metadata'))).toEqual([]);
  });
});

describe('wrapped text', () => {
  const prose =
    'The lamp on the mole is lit at dusk by the keeper of the harbour, who\nlives above the net loft, and it is put out by his daughter at the first\nlight of the day.';
  const table = Array.from({ length: 9 }, (_, i) => `19${10 + i}    Boat ${i}    ${i + 5} m`).join('\n');

  test('is joined, whatever table stands beside it', () => {
    expect(read(`The lamp\n\n${prose}\n\nBoats:\n${table}\n`).lines[1]).toBe(
      `body: ${prose.replaceAll('\n', ' ')}`,
    );
  });

  test('a line that ends in a preposition goes on, whatever the next is', () => {
    const text =
      'The lamp\n\nThe lamp on the mole was broken by the storm of last winter, and the new one\nis lit on\nMonday, 4 March 2024\nby the keeper of the harbour, who lives above the net loft, and his daughter\nwho puts it out.';
    expect(read(text).lines).toHaveLength(2);
  });

  test('goes on behind the foot and the head of a page', () => {
    const paged = `   A boat that enters the harbour has to slow down well before it is at\n   the mole, and a keeper who sees one that does not is to write down its\n\nRoe                      Best Practice                   [Page 1]\n\f\nRFC 9999                 Harbours                      March 1997\n\n   name in the book of the harbour.`;
    expect(read(paged).lines.at(-1)).toMatch(/write down its name in the book of the harbour\.$/);
    expect(read(paged).lines.join()).not.toContain('Best Practice');
  });
});

describe('headings by marks', () => {
  test.each([
    [
      'a wiki’s',
      "The mole\n\n== History ==\nThe '''mole''' was built.<ref>Roe</ref>\n\n=== Stone ===\nIt is [[stone|grey]].",
    ],
    ['underlined', 'The mole\n\nHistory\n=======\nThe mole was built.\n\nStone\n-----\nIt is grey.'],
    [
      'Markdown’s',
      '# The mole\n\nIt is long.\n\n# History\n\nThe **mole** was built.\n\n## Stone\n\nIt is grey.',
    ],
  ])('%s', (_, text) => {
    const { lines, sentences } = read(text);
    expect(lines.slice(-4)).toEqual([
      'heading: History',
      'body: The mole was built.',
      'heading: Stone',
      'body: It is grey.',
    ]);
    expect(sentences.at(-1)?.section).toBe('History › Stone');
  });
});

describe('tables', () => {
  test.each([
    ['by blanks', 'Day        High     Low\nMonday     06:10    12:25\nFriday     06:55    13:05', 'Friday'],
    ['by tabs', 'Thing\tLong\tWide\nRope\t20 m\t1 cm\nSail\t3 m\t2 m', 'Sail'],
    ['by bars', '| Line | First |\n|------|-------|\n| 7    | 05:50 |\n| 12   | none  |', '12'],
  ])('%s: head, rows and what each is about', (_, table, label) => {
    const { text, sentences, lines } = read(
      `The quay\n\nThese hold for the quay. They are local.\n\n${table}`,
    );
    expect(lines.slice(-3).map((line) => line.split(':')[0])).toEqual(['metadata', 'body', 'body']);
    const last = sentences.at(-1)!;
    expect(last.label && text.slice(last.label.start, last.label.end)).toBe(label);
    expect(lines.join()).not.toContain('|');
  });
});
