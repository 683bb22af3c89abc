import { PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { sentenceText } from '../../src/article/article.ts';
import { readArticleFile } from '../../src/article/read-article-file.ts';

interface Line {
  readonly text: string;
  readonly y: number;
  readonly bold?: true;
  readonly code?: true;
  readonly size?: number;
  readonly x?: number;
}

/** The sentences of a PDF of some lines, page by page, each with its role. */
async function read(...pages: readonly (readonly Line[])[]): Promise<string[]> {
  const pdf = await PDFDocument.create();
  const [plain, strong, fixed] = await Promise.all(
    [StandardFonts.TimesRoman, StandardFonts.TimesRomanBold, StandardFonts.Courier].map((font) =>
      pdf.embedFont(font),
    ),
  );
  const draw = (page: PDFPage, { text, y, bold, code, size = 11, x = 60 }: Line) =>
    page.drawText(text, { x, y, size, font: (code ? fixed : bold ? strong : plain)! });
  for (const lines of pages) {
    const page = pdf.addPage([595, 842]);
    for (const line of lines) draw(page, line);
  }
  const article = await readArticleFile('mill', await pdf.save(), 'pdf');
  return article.sentences.map((sentence) => `${sentence.role}: ${sentenceText(article, sentence)}`);
}

const OPENING: readonly Line[] = [
  {
    text: 'The mill was built in 1790 by the brothers Tench, who ground corn there for forty years, until',
    y: 780,
  },
  { text: 'the railway came. It is open from April to October, and on fine days in winter as well.', y: 767 },
];
const READ = [
  'body: The mill was built in 1790 by the brothers Tench, who ground corn there for forty years, until the railway came.',
  'body: It is open from April to October, and on fine days in winter as well.',
];

test('a short bold line of the size of the text is a heading', async () => {
  expect(
    await read([
      ...OPENING,
      { text: 'The wheel', y: 745, bold: true },
      { text: 'The wheel is of oak. It is seven metres high and turns four times in a minute.', y: 732 },
    ]),
  ).toEqual([
    ...READ,
    'heading: The wheel',
    'body: The wheel is of oak.',
    'body: It is seven metres high and turns four times in a minute.',
  ]);
});

test('a line of code is none', async () => {
  expect(
    await read([
      ...OPENING,
      { text: 'Mill --grind corn', y: 745, code: true },
      { text: 'The wheel is of oak. It is seven metres high and turns four times in a minute.', y: 723 },
    ]),
  ).toContain('body: Mill --grind corn');
});

test('a note at the foot of a page does not part the sentence that runs on over it, nor its sign a word', async () => {
  expect(
    await read(
      [
        ...OPENING,
        {
          text: 'The wheel is of oak from the hills, and it was made anew by a carpenter of the neighbour-',
          y: 745,
        },
        { text: 'hood.', y: 732 },
        { text: '1', x: 87, y: 737, size: 7 },
        {
          text: 'It turns four times in a minute when the water is high, and once in a minute when',
          x: 95,
          y: 732,
        },
        { text: '1 Letter of Ada Tench, 3 May 1884.', y: 60, size: 8 },
      ],
      [{ text: 'it is low. It is seven metres high.', y: 780 }],
    ),
  ).toEqual([
    ...READ,
    'body: The wheel is of oak from the hills, and it was made anew by a carpenter of the neighbourhood.',
    'body: It turns four times in a minute when the water is high, and once in a minute when it is low.',
    'body: It is seven metres high.',
    'body: 1 Letter of Ada Tench, 3 May 1884.',
  ]);
});

test('short lines are items, though their bullets are drawn and not written', async () => {
  expect(
    await read([
      ...OPENING,
      { text: 'a bag for the flour', y: 745, x: 80 },
      { text: 'a brush', y: 732, x: 80 },
      { text: 'two pounds', y: 719, x: 80 },
    ]),
  ).toEqual([...READ, 'body: a bag for the flour', 'body: a brush', 'body: two pounds']);
});

const menu = (numbers: readonly number[]) =>
  numbers.map((number, i) => ({ text: `Dish ${'abcd'[i]} . . . . . . . . ${number}`, y: 745 - i * 13 }));

test('a table of contents is not read, a list of prices is', async () => {
  expect(await read([...OPENING, ...menu([1, 1, 1, 1])])).toEqual(READ);
  expect(await read([...OPENING, ...menu([4, 5, 5, 9])])).not.toEqual(READ);
});
