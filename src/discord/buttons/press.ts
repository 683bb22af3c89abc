import type { Verdict } from '../../ranking/judge.ts';

/** Names one sentence of one version of an article. */
export interface Passage {
  /** The article's key. */
  readonly article: string;
  /** The fingerprint of the article as it was when the sentence was quoted. */
  readonly print: string;
  /** Where the sentence begins in the article's text. */
  readonly start: number;
}

/** The key of the one article that was asked; null when all were. */
export type AskedOf = string | null;

/** All that a button or form must know when used, years later. The question stands in the message. */
export type Press =
  /** `asker` is a user's id. */
  | {
      readonly action: 'context';
      readonly of: AskedOf;
      readonly passage: Passage;
      readonly verdict: Verdict;
      readonly asker: string;
    }
  | { readonly action: 'why'; readonly of: AskedOf; readonly passage: Passage }
  /** `rank` counts from 0: the match, or the first of the list's items, to show. */
  | { readonly action: 'next'; readonly of: AskedOf; readonly passage: Passage; readonly rank: number }
  /** `about` is what was quoted; null when nothing was. */
  | { readonly action: 'follow-up' | 'form'; readonly of: AskedOf; readonly about: Passage | null }
  | {
      readonly action: 'closest';
      readonly of: AskedOf;
      readonly verdict: Verdict;
      readonly asker: string;
    }
  | { readonly action: 'again'; readonly of: AskedOf }
  /** `rank` keeps the ids of several suggestions in one message apart. */
  | { readonly action: 'suggestion'; readonly of: AskedOf; readonly rank: number }
  | {
      readonly action: 'right' | 'wrong';
      readonly verdict: Verdict;
      readonly about: Passage | null;
      /** The id of the message that is rated. */
      readonly message: string;
    }
  /** `message` is the id of the answer to delete; null for the message that holds the button. */
  | { readonly action: 'dismiss'; readonly asker: string; readonly message: string | null }
  /** To add an article: the button that opens the form, and the form. `asker` was known to be allowed. */
  | { readonly action: 'add' | 'add-form'; readonly asker: string }
  | { readonly action: 'forget-me' | 'forget-home' | 'forget-home-now' }
  | { readonly action: 'keep-questions' | 'keep-no-questions' };
