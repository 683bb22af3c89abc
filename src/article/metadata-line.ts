import type { Metadata } from './article.ts';
import type { Block } from './block.ts';

/** A line that tells about the article instead of being part of it. */
export interface MetadataLine {
  /** The field that it fills and with what; null when it fills none. */
  readonly fills: readonly [keyof Metadata | 'title', string] | null;
}

const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekdays = '(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?';
const time =
  '(?:[\\s,|·–—-]|at\\b|T)*\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?:\\.\\d+)?\\s*(?:[ap]\\.?m\\.?)?\\s*(?:Z|[A-Z]{2,4}|[+-]\\d\\d:?\\d\\d)?';
const day = [
  `(?:\\d{1,2}(?:st|nd|rd|th)?\\s+)?(?:${months})\\.?,?\\s+\\d{4}`,
  `(?:${months})\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}`,
  '\\d{4}-\\d\\d-\\d\\d',
  '\\d{1,2}[/.]\\d{1,2}[/.]\\d{2,4}',
].join('|');
const bareDate = new RegExp(`^(?:${weekdays}\\.?,?\\s+)?(?:${day})(?:${time})?\\.?$`, 'i');

const fields: readonly (readonly [RegExp, keyof Metadata | 'title'])[] = [
  [/^title$/i, 'title'],
  [/^(?:source|via)$/i, 'source'],
  [/^(?:authors?|by|written by|byline|reporter|reporting by)$/i, 'author'],
  [
    /^(?:date|published|published on|publication date|posted|posted on|release date|released|posting date)$/i,
    'published',
  ],
  [/^(?:url|link|permalink)$/i, 'url'],
  [/^(?:language|lang)$/i, 'language'],
  [/^(?:copyright|licen[cs]e)$/i, 'rights'],
];
const silentLabels =
  /^(?:(?:last|most recently) )?(?:updated|modified|edited|revised)(?: on| by)?$|^(?:tags?|keywords?|categor(?:y|ies)|topics?|section|filed under|photos?|photo credit|image|image credit|picture|credits?|editors?|editing by|doi|isbn|issn|pmid|sha(?:-?\d+)?|md5|commit|id|sources|read more|related|see also|share)$/i;

const labelled = /^([\p{L}][\p{L}\d -]{0,24}?)\s*[::]\s*(\S.{0,199})$/u;
const tags = /^(?:#[\p{L}\p{M}\p{N}_-]+#?[\s,;]*)+$/u;
const address = /^<?(?:https?:\/\/|www\.)\S+>?$|^(?:doi:\s*)?10\.\d{4,9}\/\S+$/i;
const digest = /^(?:(?=.*\d)[0-9a-f]{7,64}|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/i;
const noWord = /^[^\p{L}\p{N}]*$/u;
const rights =
  /^(?:©|(?:copyright )?\(c\) (?=.{0,60}\d{4})|copyright (?:©|\d{4}|by\b)).{0,120}$|^all rights reserved\.?$/i;
const byLine = /^by\s+(\S.{1,100})$/i;
const nameWord =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*,?|and|&|of|for|in|the|de|da|del|der|di|la|le|van|von|bin|ibn|al|el|y|\||[–—-])$/u;

/** Whether a line says who holds the copyright. */
export function isRights(line: string): boolean {
  return rights.test(line);
}

/** Reads a line, trimmed, as metadata; null when it may be part of the article. */
export function readMetadataLine(line: string): MetadataLine | null {
  if (line.length > 240) return null;
  const bare = withoutEmphasis(line);
  if (bareDate.test(bare)) return { fills: ['published', bare] };
  if (/^(?:https?:\/\/|www\.)\S+$/i.test(bare)) return { fills: ['url', bare] };
  if (isRights(bare)) return { fills: ['rights', bare] };
  if ([tags, address, digest, noWord].some((pattern) => pattern.test(bare))) return { fills: null };
  return readByLine(bare) ?? readLabel(bare);
}

function withoutEmphasis(line: string): string {
  return line
    .replace(/^[*_]+|(?<![*_])[*_]+$/g, '')
    .replace(/^([^*_]{1,30})(?:\*\*|__)/, '$1')
    .trim();
}

function readByLine(line: string): MetadataLine | null {
  const names = byLine.exec(line)?.[1];
  if (names === undefined || /(?:[a-z]{2}[.]|[?!])$/.test(names)) return null;
  const words = names.split(/\s+/);
  if (words.length > 14 || !/^\p{Lu}/u.test(names) || !words.every((word) => nameWord.test(word)))
    return null;
  return { fills: ['author', names.replace(/(?<!\s)\s*[|–—-]\s.*$/s, '')] };
}

function readLabel(line: string): MetadataLine | null {
  const [, label = '', value = ''] = labelled.exec(line) ?? [];
  if (label === '' || /[.?!]\s+\p{Lu}\p{L}+\s/u.test(value)) return null;
  const field = fields.find(([pattern]) => pattern.test(label))?.[1];
  // `Editor: I think that it is too long.` is speech.
  if (field !== 'source' && /[.?!]$/.test(value) && value.split(/\s+/).length > 4) return null;
  if (field === undefined) return silentLabels.test(label) ? { fills: null } : null;
  if (field !== 'published') return { fills: [field, value] };
  // A number of the file stands behind a date: `March 14, 2011 [eBook #35521]`
  const date = value.replace(/(?<!\s)\s{0,9}[[(][^[\]()]{1,60}[\])]$/, '');
  const told = /\d/.test(date) ? date : value;
  return /\d/.test(told) ? { fills: [field, told] } : null;
}

/** Adds what the line fills, unless the field is already known; of rights, there may be several lines. */
export function fill(metadata: Metadata, line: MetadataLine): Metadata {
  const [field, value] = line.fills ?? [];
  if (field === undefined || field === 'title') return metadata;
  const known = metadata[field];
  if (known !== undefined)
    return field === 'rights' ? { ...metadata, rights: withLine(known, value!) } : metadata;
  return { ...metadata, [field]: value };
}

/** No file needs more to say whose it is. */
const LONGEST_RIGHTS = 300;

function withLine(rights: string, line: string): string {
  return rights.includes(line) || rights.length > LONGEST_RIGHTS ? rights : `${rights} · ${line}`;
}

/** With what reads like metadata between head and foot made body: there a date or an address is text. */
export function settleMetadata(blocks: readonly Block[]): Block[] {
  const belongs = ({ role, told }: Block) => !told && (role === 'body' || role === 'heading');
  const first = blocks.findIndex(belongs);
  const last = blocks.findLastIndex(belongs);
  return blocks.map((block, i) => {
    const isInside = (i > first && i < last) || blocks[i - 1]?.role === 'heading';
    return block.told && first >= 0 && isInside ? { ...block, role: 'body', whole: false } : block;
  });
}
