import type { Answer, Match } from '../answer/answer.ts';
import type { Article, Sentence } from '../article/article.ts';

/** What the console has to say to one line of input; how it looks is decided elsewhere. */
export type ConsoleReply =
  | {
      readonly kind: 'answer';
      readonly answer: Answer;
      readonly milliseconds: number;
      /** Whether only a number was typed for the question. */
      readonly picked: boolean;
    }
  | { readonly kind: 'summary'; readonly article: Article; readonly sentences: readonly Sentence[] }
  /** An article's sentences, each with its place and role. */
  | { readonly kind: 'sentences'; readonly article: Article }
  | { readonly kind: 'text'; readonly article: Article }
  | { readonly kind: 'articles'; readonly articles: readonly Article[]; readonly chosen: string | null }
  /** Who answers from now on; null for every article. */
  | { readonly kind: 'chosen'; readonly article: Article | null }
  | { readonly kind: 'suggestions'; readonly suggestions: readonly string[] }
  /** The match among the sentences around it, itself included, in reading order. */
  | { readonly kind: 'context'; readonly match: Match; readonly sentences: readonly Sentence[] }
  /** Match `rank` (from 1) of `of`. */
  | { readonly kind: 'next'; readonly match: Match; readonly rank: number; readonly of: number }
  | { readonly kind: 'why'; readonly match: Match; readonly answer: Answer }
  /** The conversation begins anew. */
  | { readonly kind: 'new' }
  | { readonly kind: 'help' }
  | { readonly kind: 'quit' }
  /** Something the person can mend: an unknown command or article, nothing asked yet. */
  | { readonly kind: 'mistake'; readonly message: string };
