import {
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const row = (...cells: readonly string[]) =>
  new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) });

/** A document with a title, headings, a list, a table, a note, a header, and a sentence that was changed with the changes kept. */
export async function wordFile(): Promise<Uint8Array> {
  const change = { id: 1, author: 'Ben Roe', date: '2024-03-08T10:00:00Z' };
  const document = new Document({
    creator: 'Ada Tench',
    footnotes: { 1: { children: [new Paragraph('So the miller says.')] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('The Valley Post')] }) },
        children: [
          new Paragraph({ text: 'The mill at Harlow', heading: HeadingLevel.TITLE }),
          new Paragraph({
            children: [
              new TextRun('The mill was built in '),
              new DeletedTextRun({ text: '1792', ...change }),
              new InsertedTextRun({ text: '1790', ...change, id: 2 }),
              new TextRun('.'),
            ],
          }),
          new Paragraph({ text: 'Opening hours', heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ text: 'Shoes that may get wet', bullet: { level: 0 } }),
          new Paragraph({ text: 'A lamp', bullet: { level: 0 } }),
          new Table({ rows: [row('Day', 'Hours'), row('Sunday', 'closed')] }),
          new Paragraph({
            children: [new TextRun('The wheel has never stopped.'), new FootnoteReferenceRun(1)],
          }),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}
