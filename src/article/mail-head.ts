import type { PlainParagraph } from './hard-wraps.ts';
import type { MetadataLine } from './metadata-line.ts';

const LINE =
  /^(from|to|cc|bcc|reply-to|sent|date|subject|re|message-id|importance|attachments?):[ \t]{0,9}(\S.{0,199})$/i;
const FEWEST = 3;
const FIELDS: Readonly<Record<string, 'title' | 'author' | 'published'>> = {
  subject: 'title',
  re: 'title',
  from: 'author',
  date: 'published',
  sent: 'published',
};

/** With the lines at the head of a letter or a memo read as what they are: its subject is the title. */
export function withMailHead(paragraphs: readonly PlainParagraph[]): readonly PlainParagraph[] {
  const after = paragraphs.findIndex(({ text, lines }) => lines > 1 || !LINE.test(text));
  const head = paragraphs.slice(0, after);
  const names = head.map(({ text }) => LINE.exec(text)![1]!.toLowerCase());
  if (head.length < FEWEST || !names.some((name) => FIELDS[name] === 'title')) return paragraphs;
  return paragraphs.map((one, i) => (i < after ? { ...one, told: readLine(one.text) } : one));
}

function readLine(text: string): MetadataLine {
  const [, name = '', value = ''] = LINE.exec(text) ?? [];
  const field = FIELDS[name.toLowerCase()];
  if (field === undefined) return { fills: null };
  const bare =
    field === 'author'
      ? value.replace(/\s{0,9}<[^<>]{1,100}>$/, '')
      : value.replace(/^(?:(?:re|fwd?|aw):\s{0,9}){1,9}/i, '');
  return { fills: [field, bare || value] };
}
