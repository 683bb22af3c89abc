import type { Article, Sentence } from '../../article/article.ts';
import { shownText } from '../../article/shown-text.ts';
import { articleOf } from '../../index/build-index.ts';
import type { QuestionView } from '../../ranking/question-view.ts';

interface Place {
  readonly article: Article;
  /** Its place in `article.sentences`. */
  readonly at: number;
}

/** A sentence that the index numbers, as shown, whose words are those of the index. */
export function textOf(view: QuestionView, sentence: number): string {
  const { article, at } = placeOf(view, sentence);
  return shownText(article, article.sentences[at]!).trim();
}

/** Whether the sentence before stands in the same paragraph. */
export function isInSameParagraph(view: QuestionView, sentence: number): boolean {
  const { article, at } = placeOf(view, sentence);
  const before: Sentence | undefined = article.sentences[at - 1];
  return article.sentences[at]!.paragraph === before?.paragraph;
}

function placeOf({ index }: QuestionView, sentence: number): Place {
  const place = articleOf(index, sentence);
  return { article: index.articles[place]!, at: sentence - index.articleStart[place]! };
}
