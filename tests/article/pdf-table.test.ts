import { PDFDocument, StandardFonts } from 'pdf-lib';
import { expect, test } from 'vitest';
import { sentenceText } from '../../src/article/article.ts';
import { readArticleFile } from '../../src/article/read-article-file.ts';

test('a row of a table is a line, with the names of the columns above it', async () => {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([595, 842]);
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const rows = [
    ['Day', 'Hours', 'Price'],
    ['Monday', '9 to 5', '3 pounds'],
    ['Friday', '9 to 7', '4 pounds'],
    ['Sunday', 'closed', 'none'],
  ];
  const text = [
    'The mill was built in 1790 by the brothers Tench, who ground corn there for forty years, until the',
    'railway came. It is open from April to October, and on fine days in winter too:',
  ];
  for (const [i, line] of text.entries()) page.drawText(line, { x: 60, y: 780 - i * 15, size: 11, font });
  for (const [i, row] of rows.entries())
    for (const [n, cell] of row.entries())
      page.drawText(cell, { x: 60 + n * 160, y: 735 - i * 15, size: 11, font });
  const article = await readArticleFile('mill', await pdf.save(), 'pdf');
  expect(article.sentences.slice(2).map((sentence) => sentenceText(article, sentence))).toEqual(
    rows.map((row) => row.join('\t')),
  );
});
