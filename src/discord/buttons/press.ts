import type { Verdict } from '../../ranking/judge.ts';

/** Names one sentence of one version of an article. */
export interface Passage {
  /** The article's key. */
  readonly article: string;
  /** The fingerprint of the article as it was when the sentence was quoted. */
  readonly fingerprint: string;
  /** Where the sentence begins in the article's text. */
  readonly start: number;
}

/** The key of the one article that was asked; null when all were. */
export type AskedArticle = string | null;

/** What a button or form may have to know. */
export interface PressFields {
  readonly of: AskedArticle;
  readonly passage: Passage;
  /** What was quoted; null when nothing was. */
  readonly about: Passage | null;
  /** From 0: the match, or the first of the list's items, to show; or which of the message's suggestions. */
  readonly rank: number;
  readonly verdict: Verdict;
  /** The id of the message that is rated. */
  readonly message: string;
  /** The id of the answer to delete; null for the message that holds the button. */
  readonly answer: string | null;
  /** A user's id; of whoever adds an article it was known that he may. */
  readonly asker: string;
}

/** Each action's letter and fields. Changing a line makes sent buttons unreadable: raise the version. */
export const SHAPES = {
  context: ['c', 'of', 'passage', 'verdict', 'asker'],
  why: ['w', 'of', 'passage'],
  next: ['n', 'of', 'passage', 'rank'],
  'follow-up': ['f', 'of', 'about'],
  form: ['F', 'of', 'about'],
  closest: ['p', 'of', 'verdict', 'asker'],
  again: ['a', 'of'],
  suggestion: ['s', 'of', 'rank'],
  right: ['y', 'verdict', 'about', 'message'],
  wrong: ['x', 'verdict', 'about', 'message'],
  dismiss: ['d', 'asker', 'answer'],
  add: ['g', 'asker'],
  'add-form': ['G', 'asker'],
  'keep-questions': ['q'],
  'keep-no-questions': ['Q'],
  'forget-me': ['m'],
  'forget-home': ['h'],
  'forget-home-now': ['H'],
} as const satisfies Record<string, readonly [string, ...(keyof PressFields)[]]>;

type Action = keyof typeof SHAPES;

/** All that a button or form must know when used, years later. The question stands in the message. */
export type Press = {
  [A in Action]: { readonly action: A } & Pick<
    PressFields,
    Extract<(typeof SHAPES)[A][number], keyof PressFields>
  >;
}[Action];
