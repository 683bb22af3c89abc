import { type Article, sentenceText } from '../article/article.ts';
import type { MetadataField } from '../question/metadata-question.ts';
import { findWords } from '../text/words.ts';
import type { MetadataFact } from './answer.ts';

/** How a field is called where it is shown. */
const LABELS: Readonly<Record<MetadataField, string>> = {
  title: 'title',
  author: 'author',
  source: 'source',
  published: 'publication date',
  language: 'language',
  url: 'web address',
  length: 'length',
  about: 'about',
};

/** What the file says of itself, one fact a field; the value is null where it says nothing. */
export function factsOf(article: Article, fields: readonly MetadataField[]): MetadataFact[] {
  return fields.map((field) => ({ article, label: LABELS[field], value: readField(article, field) }));
}

function readField(article: Article, field: MetadataField): string | null {
  switch (field) {
    case 'title':
      return article.title;
    case 'language':
      return languageName(article.metadata.language);
    case 'length':
      return lengthOf(article);
    case 'about':
      return aboutOf(article);
    default:
      return article.metadata[field] ?? null;
  }
}

/** "English (en)"; the code alone when it is none that is known. */
function languageName(code: string | undefined): string | null {
  if (code === undefined) return null;
  try {
    const name = new Intl.DisplayNames(['en'], { type: 'language' }).of(code);
    return name === undefined || name === code ? code : `${name} (${code})`;
  } catch {
    return code;
  }
}

/** Words that people read a minute on average, in silence: Brysbaert 2019. */
const WORDS_A_MINUTE = 238;

function lengthOf(article: Article): string {
  const body = article.sentences.filter(({ role }) => role === 'body');
  const words = body.reduce((sum, sentence) => sum + findWords(article.text, sentence).length, 0);
  const minutes = Math.max(1, Math.round(words / WORDS_A_MINUTE));
  const read = `about ${counted(minutes, 'minute')} to read`;
  return `${counted(body.length, 'sentence')}, ${counted(words, 'word')}, ${read}`;
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** Title and deck, which are the author's own words for it. */
function aboutOf(article: Article): string {
  const deck = article.sentences
    .filter(({ role }) => role === 'deck')
    .map((sentence) => sentenceText(article, sentence));
  return [article.title, ...deck].join(' – ');
}
