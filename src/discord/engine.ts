import type { Answer } from '../answer/answer.ts';
import type { AskOptions } from '../answer/ask.ts';
import type { Article, Sentence } from '../article/article.ts';

/** All that the bot needs to know of articles: what there is, and what it says. */
export interface Engine {
  /** Those that can be asked at this moment. */
  readonly articles: () => readonly Article[];
  readonly ask: (question: string, options: AskOptions) => Answer;
  /** The most telling sentences, in reading order. */
  readonly summarise: (article: Article, count: number) => readonly Sentence[];
  /** Questions that the article answers; of all articles when none is named. */
  readonly suggest: (articleId?: string) => readonly string[];
}
