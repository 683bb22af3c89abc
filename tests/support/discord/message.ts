import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import type { User } from './world.ts';

/** Discord's bits for a message's flags. */
export const FLAG = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;

/** Discord's numbers for the kinds of message. */
export const MESSAGE_TYPE = {
  regular: 0,
  threadCreated: 18,
  reply: 19,
  slashCommand: 20,
  threadStarter: 21,
  contextCommand: 23,
} as const;

/** Whom a message alerts. */
export interface Pings {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** A reply's reference to the message it replies to. */
export interface Reference {
  readonly messageId: string;
  readonly channelId: string;
  /** The author replied to, when the reply alerts that author. */
  readonly alerts: string | null;
}

export interface Attachment {
  readonly id: string;
  readonly filename: string;
  readonly description: string | null;
  readonly contentType: string;
  readonly data: Buffer;
}

/** The interaction that a message answers. */
export interface MessageOrigin {
  readonly id: string;
  readonly type: number;
  readonly user: User;
  readonly name: string | null;
  readonly owners: Readonly<Record<string, string>>;
}

/** A message as it stands now; an edit puts a new one in its place under the same id. */
export interface Message {
  readonly id: string;
  readonly channelId: string;
  readonly guildId: string | null;
  readonly author: User;
  readonly type: number;
  readonly flags: number;
  readonly content: string;
  readonly embeds: readonly APIEmbed[];
  readonly components: readonly APIMessageTopLevelComponent[];
  readonly attachments: readonly Attachment[];
  /** The message that this one replies to. */
  readonly repliesTo: Reference | null;
  /** The message that this one forwards, as it stood then. */
  readonly forwards: Message | null;
  /**
   * Whom the message would alert if its author were allowed to mention everyone and every role. Stricter than
   * Discord, which also asks for the author's permission and passes over code blocks.
   */
  readonly pings: Pings;
  readonly editedAt: number | null;
  /** Null unless an interaction brought it forth. */
  readonly interaction: MessageOrigin | null;
  /** A message of a webhook; answers to interactions count as such. */
  readonly webhookId: string | null;
  /** The only user who sees it; null when everybody in the channel does. */
  readonly onlyFor: string | null;
  readonly nonce: string | number | null;
  readonly reactions: readonly string[];
}

export function hasFlag(message: Message, flag: keyof typeof FLAG): boolean {
  return (message.flags & FLAG[flag]) !== 0;
}

/** Whether Discord itself wrote a message, to note something. */
export function isSystemMessage(message: Message): boolean {
  return message.type === MESSAGE_TYPE.threadCreated || message.type === MESSAGE_TYPE.threadStarter;
}
