import type { Client } from 'discord.js';
import type { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Rating } from '../library/feedback.ts';
import type { ServerArticlesParts } from '../library/server-articles.ts';
import type { Store } from '../library/store.ts';
import type { Language } from '../words/words.ts';
import type { FetchAttachment } from './attachments.ts';
import type { ArticleCard } from './engine/article-card.ts';
import type { Engine } from './engine/engine.ts';
import type { Unpack } from './engine/reader.ts';
import type { Answered } from './memory/answered.ts';
import type { Conversations } from './memory/conversations.ts';
import type { Limits } from './memory/limits.ts';
import type { Outbox } from './memory/outbox.ts';

/** Everything that answers to what happens on Discord. */
export interface Bot {
  readonly client: Client<true>;
  /** The engine over the articles that may be read there: a server's id, or null outside of servers. */
  readonly engineFor: (server: string | null) => Promise<Engine>;
  readonly store: Store;
  /** What servers' own articles are read with and kept in. */
  readonly library: ServerArticlesParts & {
    readonly unpack: Unpack;
  };
  readonly fetchAttachment: FetchAttachment;
  /** Signs the custom ids of buttons and forms. */
  readonly key: string;
  /** Ask channels that whoever runs the bot has set, beside those of the moderators. */
  readonly askChannels: ReadonlySet<string>;
  /** Whether Discord lets the bot read messages that do not mention it. */
  readonly seesContent: boolean;
  readonly conversations: Conversations;
  readonly answered: Answered;
  /** Who said what of which answer, so that a change of mind is not counted twice. */
  readonly ratings: LRUCache<string, Rating>;
  /** The places where it was told a moment ago that messages cannot be read. */
  readonly hinted: LRUCache<string, true>;
  /** In which language users read Discord: commands and buttons tell it, messages do not. */
  readonly languages: LRUCache<string, Language>;
  readonly limits: Limits;
  readonly outbox: Outbox;
  readonly log: Logger;
}

/** The articles that may be read there: in a server, or for null outside of servers. */
export async function articlesAt(
  { engineFor }: Pick<Bot, 'engineFor'>,
  server: string | null,
): Promise<readonly ArticleCard[]> {
  return (await engineFor(server)).articles();
}
