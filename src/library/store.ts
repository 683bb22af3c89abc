import type { ChangeListener } from './changes.ts';
import type { Gaps } from './gap.ts';
import type { Home } from './home.ts';
import type { KeptArticle, KeptArticles, LogChannel } from './kept-article.ts';
import type { LeftSessions } from './left-sessions.ts';
import type { GiveBack } from './turns.ts';

export type { Home } from './home.ts';

/** What a reader said of an answer. */
export type Rating = 'right' | 'wrong';

/** How often an article's answers were called right and wrong in one home; no user, no text. */
export interface FeedbackCount {
  /** Empty for the verdict `none`, which quotes no article. */
  readonly article: string;
  readonly verdict: string;
  readonly right: number;
  readonly wrong: number;
}

/** Everything that is kept for one home. */
export interface Kept {
  /** Channels with an article of their own. */
  readonly channelArticles: readonly { readonly channel: string; readonly article: string }[];
  readonly askChannels: readonly string[];
  /** Where moderators are told of faults; null for nowhere. */
  readonly logChannel: string | null;
  readonly feedback: readonly FeedbackCount[];
  /** The home's own articles, and how long their texts are together, in UTF-16 units. */
  readonly articles: { readonly count: number; readonly size: number };
  /** How many different questions were not answered; null where they are not kept. */
  readonly gaps: number | null;
}

/**
 * What outlives the process. Each method resolves when the change would survive the process being killed;
 * each rejects when the file or server cannot be reached, and then nothing of it was kept.
 */
export interface Store {
  /** The article chosen for the channel; null when none is. */
  channelArticle(channel: string): Promise<string | null>;
  /** Null takes the choice back. */
  setChannelArticle(home: Home, channel: string, article: string | null): Promise<void>;
  isAskChannel(channel: string): Promise<boolean>;
  setAskChannel(home: Home, channel: string, on: boolean): Promise<void>;
  /** All ask channels of all homes, in the order of their ids. */
  askChannels(): Promise<readonly string[]>;
  /** Where the home's moderators are told of faults; null for nowhere. */
  logChannel(home: Home): Promise<string | null>;
  /** In this channel the home's moderators are told of faults from now on; null for in none. */
  setLogChannel(home: Home, channel: string | null): Promise<void>;
  /** All of them, in the order of the homes. */
  logChannels(): Promise<readonly LogChannel[]>;
  /** Counts a rating; with `instead` the same reader's earlier one is taken back. */
  rate(
    home: Home,
    about: { article: string; verdict: string },
    rating: Rating,
    instead?: Rating,
  ): Promise<void>;
  /** The secret with which custom ids are signed, made at the first start and the same ever after. */
  signingKey(): Promise<string>;
  /** The articles that servers have added. */
  readonly articles: KeptArticles;
  /** What was asked and not answered. */
  readonly gaps: Gaps;
  /** The home's own articles a moment ago; others' changes are seen within a second. */
  ownArticles(home: Home): Promise<readonly KeptArticle[]>;
  kept(home: Home): Promise<Kept>;
  /** Deletes all that is kept for the home, but not that it keeps no questions; tells how many things. */
  forget(home: Home): Promise<number>;
  /** Notes when (Unix milliseconds) the bot left a server, or null. After 30 days what is kept goes. */
  noteLeft(server: Home, at: number | null): Promise<void>;
  /** Every server for which something is kept. */
  servers(): Promise<readonly Home[]>;
  /** Deletes what at that time, Unix milliseconds, was kept long enough: questions, and servers left. */
  forgetOld(now: number): Promise<void>;
  /**
   * Calls the listener when settings or articles of a home were changed, by this process or another that
   * shares the database, usually within a second; the function returned ends it.
   */
  onChange(listener: ChangeListener): () => void;
  /** Sessions with Discord that were left to be taken up. */
  readonly sessions: Pick<LeftSessions, 'leave' | 'take'>;
  /**
   * Resolves when the turn of that name is this process's, of all that share the database, with what gives it
   * back. Within the process the caller takes it once at a time. Rejects when the signal is aborted.
   */
  takeTurn(name: string, signal: AbortSignal): Promise<GiveBack>;
  close(): Promise<void>;
}

/** The store cannot be opened; the message names it and says how to mend it. */
export class StoreError extends Error {}
