import { PDFDocument, type PDFPage, StandardFonts } from 'pdf-lib';

const LEFT = 60;
const RIGHT = 310;

/** Two pages with a running head and a number; the first has a title across two columns, and a paragraph that goes on from column to column and on the next page. */
export async function printedFile({ blank = false } = {}): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  pdf.setAuthor('Ada Tench');
  const pages = [pdf.addPage([595, 842]), pdf.addPage([595, 842])] as const;
  if (blank) return pdf.save();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const write = (page: PDFPage, lines: readonly string[], x: number, top: number, size = 11) => {
    lines.forEach((line, i) => void page.drawText(line, { x, y: top - i * size * 1.3, size, font }));
  };
  pages.forEach((page, i) => {
    write(page, ['The Valley Post'], 250, 815, 9);
    write(page, [String(i + 1)], 295, 30, 9);
  });
  const [first, second] = pages;
  write(first, ['The mill at Harlow'], LEFT, 770, 24);
  write(
    first,
    [
      'The mill was built in 1790 by the brothers',
      'Tench, who ground corn there for forty',
      'years. It has fourteen well-',
      'known windows and a wheel of oak.',
    ],
    LEFT,
    730,
  );
  write(first, ['Opening hours'], LEFT, 660, 15);
  write(first, ['The mill is open from April to Octo-'], LEFT, 638);
  write(first, ['ber, and on fine days in winter too, when', 'the miller is at home.'], RIGHT, 730);
  write(first, ['The well-known bell rings. Nobody may'], RIGHT, 690);
  write(second, ['touch it.'], LEFT, 770);
  return pdf.save();
}

/** A PDF that says to be encrypted with a password that nobody knows. */
export const LOCKED_PDF = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >> endobj
4 0 obj << /Filter /Standard /V 1 /R 2 /P -4 /O <${'5a'.repeat(32)}> /U <${'a5'.repeat(32)}> >> endobj
trailer << /Root 1 0 R /Encrypt 4 0 R /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>] >>
%%EOF
`;
