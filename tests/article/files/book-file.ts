import { strToU8, zipSync } from 'fflate';

const chapter = (title: string, body: string) =>
  `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>${title}</title></head><body>${body}</body></html>`;

const FILES: Readonly<Record<string, string>> = {
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
  'OPS/book.opf': `<package xmlns:dc="http://purl.org/dc/elements/1.1/"><metadata><dc:title>The mill at Harlow</dc:title>
    <dc:creator>Ada Tench</dc:creator><dc:publisher>Valley Press</dc:publisher><dc:date>2024-03-08</dc:date><dc:language>en</dc:language></metadata>
    <manifest><item id="b" href="bell.xhtml"/><item id="w" href="wheel.xhtml"/><item id="n" href="nav.xhtml" properties="nav"/></manifest>
    <spine><itemref idref="n"/><itemref idref="w"/><itemref idref="b"/></spine></package>`,
  'OPS/nav.xhtml': chapter('Contents', '<nav><ol><li><a href="wheel.xhtml">The wheel</a></li></ol></nav>'),
  'OPS/wheel.xhtml': chapter('The mill at Harlow', '<h1>The wheel</h1><p>The wheel is of oak.</p>'),
  'OPS/bell.xhtml': chapter('The bell', '<p>It is rung at nine.</p>'),
};

/** A book of two chapters whose manifest stands in another order than its spine; `others` replace its files, null takes one away. */
export function bookFile(others: Readonly<Record<string, string | null>> = {}): Uint8Array {
  const files = Object.entries({ ...FILES, ...others }).filter(
    (file): file is [string, string] => file[1] !== null,
  );
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])));
}
