import {
  DiscordAPIError,
  type Message,
  type MessageCreateOptions,
  PermissionFlagsBits,
  type SendableChannels,
} from 'discord.js';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';

/** Refusals that say: not here, whatever is sent (no access or permission, closed, blocked, locked). */
const CLOSED = new Set<number | string>([50001, 50013, 50007, 50278, 160005, 50083]);
/** The channel or the message is not there any more. */
const GONE = new Set<number | string>([10003, 10008]);
const CLOSED_FOR = 5 * 60_000;

/** What the bot may do in a channel, as far as its messages go. */
export interface Permitted {
  readonly send: boolean;
  /** Discord refuses replies to what the bot may not read. */
  readonly reply: boolean;
}

/** Sends messages, but not where they would be refused: Discord bans whoever tries on. */
export class Outbox {
  readonly #log: Logger;
  readonly #closed: LRUCache<string, true>;

  constructor(log: Logger, clock: () => number) {
    this.#log = log;
    this.#closed = new LRUCache({ max: 10_000, ttl: CLOSED_FOR, perf: { now: clock } });
  }

  /** What known permissions allow, and recent refusals. Outside of servers everything is tried. */
  permittedIn(channel: SendableChannels): Permitted {
    if (this.#closed.has(channel.id)) return { send: false, reply: false };
    if (channel.isDMBased()) return { send: true, reply: true };
    const me = channel.guild.members.me;
    const permissions = me && channel.permissionsFor(me);
    if (!permissions || (channel.isThread() && channel.locked)) return { send: false, reply: false };
    const { ViewChannel, SendMessages, SendMessagesInThreads, ReadMessageHistory } = PermissionFlagsBits;
    return {
      send: permissions.has([ViewChannel, channel.isThread() ? SendMessagesInThreads : SendMessages]),
      reply: permissions.has(ReadMessageHistory),
    };
  }

  /**
   * Sends under a nonce, by which Discord knows a second attempt for the same, so that a broken line neither
   * loses nor doubles a message. Null when the channel cannot be written to.
   */
  async send(
    channel: SendableChannels,
    message: MessageCreateOptions,
    nonce: string,
  ): Promise<Message | null> {
    const attempt = (): Promise<Message> => channel.send({ ...message, nonce, enforceNonce: true });
    try {
      return await attempt().catch((error: unknown) => {
        if (isBrokenLine(error)) return attempt();
        throw error;
      });
    } catch (error) {
      if (!isOutOfReach(error)) throw error;
      const { code } = error as DiscordAPIError;
      if (CLOSED.has(code)) this.#closed.set(channel.id, true);
      this.#log.warn(
        { channel: channel.id, code },
        'a message could not be sent there: npm run doctor tells why',
      );
      return null;
    }
  }
}

/** Whether what was to be written to or changed is not there, or not open, any more. */
export function isOutOfReach(error: unknown): boolean {
  return error instanceof DiscordAPIError && (GONE.has(error.code) || CLOSED.has(error.code));
}

/** Whether the line broke before Discord's answer came: it may or may not have done what was asked. */
export function isBrokenLine(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return typeof code === 'string' && (code.startsWith('UND_ERR') || /^E[A-Z]+$/.test(code));
}
