import type { Client } from 'discord.js';
import type { Logger } from 'pino';
import type { Store } from '../library/store.ts';
import type { Conversations } from './conversations.ts';
import type { Engine } from './engine.ts';
import type { Hints } from './hints.ts';
import type { Limits } from './limits.ts';
import type { Answered } from './messages/answered.ts';
import type { Outbox } from './outbox.ts';
import type { Pace } from './pace.ts';
import type { Ratings } from './ratings.ts';

/** Everything that answers to what happens on Discord. */
export interface Bot {
  readonly client: Client<true>;
  /** The engine over the articles that may be read there: a server's id, or null outside of servers. */
  readonly engineFor: (server: string | null) => Engine;
  readonly store: Store;
  /** Ask channels that whoever runs the bot has set, beside those of the moderators. */
  readonly askChannels: ReadonlySet<string>;
  /** Whether Discord lets the bot read messages that do not mention it. */
  readonly seesContent: boolean;
  readonly conversations: Conversations;
  readonly answered: Answered;
  readonly ratings: Ratings;
  readonly hints: Hints;
  readonly limits: Limits;
  readonly outbox: Outbox;
  readonly pace: Pace;
  readonly log: Logger;
  /** Unix milliseconds. */
  readonly now: () => number;
}
