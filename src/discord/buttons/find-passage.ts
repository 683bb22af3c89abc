import type { Article, Sentence } from '../../article/article.ts';
import { articleByKey, fingerprint } from './article-key.ts';
import type { Passage } from './press.ts';

/** A sentence in the article as it is now. */
export interface FoundPassage {
  readonly article: Article;
  readonly sentence: Sentence;
}

/** Why it cannot be shown: there is no such article any more, or its text is another. */
export type Lost = 'gone' | 'changed';

/** The sentence; `gone` with its article, `changed` when the text is another or none begins there. */
export function findPassage(articles: readonly Article[], passage: Passage): FoundPassage | Lost {
  const article = articleByKey(articles, passage.article);
  if (article === undefined) return 'gone';
  const sentence = article.sentences.find(({ start }) => start === passage.start);
  return fingerprint(article) === passage.fingerprint && sentence ? { article, sentence } : 'changed';
}
