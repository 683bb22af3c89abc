/** What a link can lead to, by the ending that a file of it would have. */
export type PageFormat = 'html' | 'md' | 'txt' | 'pdf' | 'docx' | 'epub';

const BY_TYPE: Readonly<Record<string, PageFormat | 'by-name'>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'text/markdown': 'md',
  'text/x-markdown': 'md',
  'text/plain': 'by-name',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/epub+zip': 'epub',
  // What servers say of files whose type they do not know.
  'application/octet-stream': 'by-name',
  'binary/octet-stream': 'by-name',
  'application/zip': 'by-name',
  '': 'by-name',
};

const BY_ENDING: Readonly<Record<string, PageFormat>> = {
  html: 'html',
  htm: 'html',
  md: 'md',
  markdown: 'md',
  txt: 'txt',
  pdf: 'pdf',
  docx: 'docx',
  epub: 'epub',
};

/** What is asked of a page to know its format. */
export interface PageHead {
  readonly url: URL;
  readonly contentType: string;
  readonly contentDisposition: string;
  readonly body: Uint8Array;
}

/** The format by type, else by the file's name; null for none of ours, or when the bytes deny it. */
export function pageFormat({ url, contentType, contentDisposition, body }: PageHead): PageFormat | null {
  const type = contentType.split(';', 1)[0]!.trim().toLowerCase();
  const named = Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type]! : null;
  // The name that the header gives the file, of which only the ending is used.
  const [, name = ''] = /filename\s*=\s*"?([^";]{1,200})/i.exec(contentDisposition) ?? [];
  const ending = endingOf(name.trim()) ?? endingOf(url.pathname);
  const format = named === 'by-name' ? (ending ?? unnamed(type, body)) : named;
  return format !== null && agrees(format, body) ? format : null;
}

/** Text without a telling name is plain or plainly a page; bytes without type or name are nothing. */
function unnamed(type: string, body: Uint8Array): PageFormat | null {
  if (type !== '' && type !== 'text/plain') return null;
  return /^\s*<(?:!doctype\s+html|html)\b/i.test(beginning(body)) ? 'html' : 'txt';
}

/** PDF and zip begin with their mark, the others do not. A PDF may have a little before it. */
function agrees(format: PageFormat, body: Uint8Array): boolean {
  const start = beginning(body);
  const [pdf, zip] = [start.includes('%PDF-'), start.startsWith('PK\u0003\u0004')];
  if (format === 'pdf') return pdf;
  if (format === 'docx' || format === 'epub') return zip;
  return !zip && !start.startsWith('%PDF-');
}

function beginning(body: Uint8Array): string {
  return Buffer.from(body.subarray(0, 1024)).toString('latin1');
}

function endingOf(name: string): PageFormat | null {
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  return name.includes('.') && Object.hasOwn(BY_ENDING, ending) ? BY_ENDING[ending]! : null;
}
