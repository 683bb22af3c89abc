import { type Article, bodyOf } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import type { MetadataField } from '../question/metadata-question.ts';
import { findWords } from '../text/words.ts';
import type { Words } from '../words/words.ts';
import type { FactValue, Length, MetadataFact } from './answer.ts';

/** What the file says of itself, one fact a field; the value is null where it says nothing. */
export function factsOf(article: Article, fields: readonly MetadataField[]): MetadataFact[] {
  return fields.map((field) => ({ article, field, value: readField(article, field) }));
}

function readField(article: Article, field: MetadataField): FactValue | null {
  switch (field) {
    case 'title':
      return article.title;
    case 'length':
      return lengthOf(article);
    case 'about':
      return aboutOf(article);
    default:
      return article.metadata[field] ?? null;
  }
}

/** Words that people read a minute on average, in silence: Brysbaert 2019. */
const WORDS_A_MINUTE = 238;

function lengthOf(article: Article): Length {
  const body = bodyOf(article);
  const words = body.reduce((sum, sentence) => sum + findWords(article.text, sentence).length, 0);
  return { sentences: body.length, words, minutes: Math.max(1, Math.round(words / WORDS_A_MINUTE)) };
}

/** Title and description, else deck, which are the author's own words for it. */
function aboutOf(article: Article): string {
  const { description } = article.metadata;
  const deck = article.sentences
    .filter(({ role }) => role === 'deck')
    .map((sentence) => shownText(article, sentence).trim());
  return [article.title, ...(description === undefined ? deck : [description])].join(' – ');
}

/** What the fact says, as it is shown: a language by its name, a length in words. */
export function factText(
  { field, value }: Pick<MetadataFact, 'field' | 'value'>,
  { answer: { facts } }: Words,
): string {
  if (value === null) return facts.missing[field];
  if (typeof value !== 'string') return facts.length(value.sentences, value.words, value.minutes);
  return field === 'language' ? facts.language(value) : value;
}
