import { type Article, LONGEST_TEXT, type Metadata, ROLES } from '../article/article.ts';
import { type Fields, isCount, isFields } from '../text/fields.ts';
import type { Span } from '../text/span.ts';

const KNOWN_ROLES: ReadonlySet<unknown> = new Set(ROLES);
const FIELDS: ReadonlySet<string> = new Set<keyof Metadata>([
  ...(['author', 'source', 'published', 'language', 'url', 'description', 'rights'] as const),
]);

/** Whether it is an article whose parts fit together, so that nothing done with it can fail. */
export function isArticle(value: unknown): value is Article {
  if (!isFields(value)) return false;
  const { id, title, text, metadata, warnings, paragraphs, sentences, marks } = value;
  if (![id, title, text].every((each) => typeof each === 'string')) return false;
  const { length } = text as string;
  if (length > LONGEST_TEXT || !isFields(metadata) || !isListOf(warnings, isString)) return false;
  if (!Object.entries(metadata).every(([name, said]) => FIELDS.has(name) && isString(said))) return false;
  const isSpan = spanWithin(length);
  const lists = [paragraphs, sentences, marks] as readonly (readonly Span[])[];
  if (!lists.every((list) => isListOf(list, isSpan))) return false;
  if (!lists.every((list) => list.every(({ start }, i) => i === 0 || list[i - 1]!.end <= start)))
    return false;
  const all = sentences as readonly Fields[];
  return (
    (paragraphs as readonly Fields[]).every(
      (each) => isCount(each.number) && typeof each.list === 'boolean',
    ) &&
    all.every((each) => isSentence(each, all.length, isSpan)) &&
    all.some(({ role }) => role === 'body')
  );
}

function isSentence(sentence: Fields, total: number, isSpan: (value: unknown) => boolean): boolean {
  const { role, paragraph, section, heading, lead, question, label, number } = sentence;
  const isPlace = (value: unknown): boolean => value === null || (isCount(value) && value < total);
  return (
    KNOWN_ROLES.has(role) &&
    isCount(paragraph) &&
    (section === null || isString(section)) &&
    [heading, lead, question].every(isPlace) &&
    (label === null || isSpan(label)) &&
    (number === null || isCount(number))
  );
}

function spanWithin(length: number) {
  return (value: unknown): boolean => {
    if (!isFields(value)) return false;
    const { start, end } = value;
    return isCount(start) && isCount(end) && start <= end && end <= length;
  };
}

function isListOf(value: unknown, isOne: (each: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(isOne);
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}
