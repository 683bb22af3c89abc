import type { Guild, SendableChannels } from 'discord.js';
import { digest } from '../../library/digest.ts';
import type { LogChannel } from '../../library/kept-article.ts';
import { type Words, wordsOf } from '../../words/words.ts';
import type { Bot } from '../bot.ts';
import { noteServers } from '../note-servers.ts';
import { payloadOf } from '../payload.ts';
import { renderUntold, shownTime } from '../render/render-own.ts';
import { plainReply } from '../render/reply.ts';

/** The store may be out of reach for so long without a word of it, in milliseconds. */
const NOT_WORTH_TELLING = 90_000;
/** The longest nonce that Discord takes, in characters. */
const NONCE_LENGTH = 24;

/**
 * Tells a server's moderators, in the channel that they have named, what nobody else would tell them: that
 * pages cannot be read anew, each once until it can be read again, and that the store was out of reach. Each
 * process tells the servers that it is connected to.
 */
export class ModeratorLog {
  readonly #bot: Bot;
  #isLooking = false;
  /** Since when the store does not answer, Unix milliseconds; null while it does. */
  #lostAt: number | null = null;

  constructor(bot: Bot) {
    this.#bot = bot;
  }

  /** Tells what there is to tell. What cannot be told now is told at a later look. */
  async look(): Promise<void> {
    if (this.#isLooking) return;
    this.#isLooking = true;
    await this.#lookOnce().finally(() => (this.#isLooking = false));
  }

  async #lookOnce(): Promise<void> {
    const { store, library, log } = this.#bot;
    const homes = await store.articles.homesToTell().catch((error: unknown) => {
      if (this.#lostAt === null) log.warn({ err: error }, 'moderators are told of nothing: no store');
      this.#lostAt ??= library.now();
      return null;
    });
    if (homes === null) return;
    if (this.#lostAt !== null) {
      // Which servers were left meanwhile nobody could note.
      await noteServers(this.#bot);
      await this.#tellLost(this.#lostAt, library.now());
      this.#lostAt = null;
    }
    for (const one of homes) {
      await this.#tellUntold(one).catch((error: unknown) =>
        log.warn({ err: error, server: one.home }, 'its moderators were not told'),
      );
    }
  }

  async #tellUntold({ home, channel }: LogChannel): Promise<void> {
    const { store, library } = this.#bot;
    const found = this.#find({ home, channel });
    if (found === null) return;
    const untold = await store.articles.takeUntold(home);
    if (untold.length === 0) return;
    try {
      await this.#send(found, (words) => renderUntold(untold, library.limits, words));
    } catch (error) {
      await store.articles.leaveUntold(
        home,
        untold.map(({ id }) => id),
      );
      throw error;
    }
  }

  async #tellLost(from: number, to: number): Promise<void> {
    if (to - from < NOT_WORTH_TELLING) return;
    for (const one of await this.#bot.store.homes.logChannels()) {
      const found = this.#find(one);
      if (found) await this.#send(found, ({ own }) => own.log.lost(shownTime(from, 'f'), shownTime(to, 'f')));
    }
  }

  #find({ home, channel }: LogChannel): ToldPlace | null {
    const guild = this.#bot.client.guilds.cache.get(home);
    const open = guild && openChannel(this.#bot, guild, channel);
    return open ? { guild, channel: open } : null;
  }

  async #send({ guild, channel }: ToldPlace, say: (words: Words) => string): Promise<void> {
    const content = say(wordsOf(guild.preferredLocale));
    const { library, key, outbox } = this.#bot;
    const said = `${channel.id} ${library.now()} ${content}`;
    const payload = payloadOf(plainReply(content), key);
    await outbox.send(channel, payload, digest(said).slice(0, NONCE_LENGTH));
  }
}

interface ToldPlace {
  readonly guild: Guild;
  readonly channel: SendableChannels;
}

/** The server's channel if the bot can always write there; null for threads, which fall asleep. */
export function openChannel(
  { outbox }: Pick<Bot, 'outbox'>,
  guild: Guild,
  id: string,
): SendableChannels | null {
  const channel = guild.channels.cache.get(id);
  if (!channel?.isSendable() || channel.isThread()) return null;
  return outbox.permittedIn(channel).send ? channel : null;
}
