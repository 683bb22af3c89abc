import type { Message } from './message.ts';
import type { Channel, User } from './world.ts';

/** Discord's numbers for the kinds of interaction. */
export const INTERACTION_TYPE = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

export type InteractionKind = keyof typeof INTERACTION_TYPE;

/** Discord's numbers for the ways to answer one. */
export const CALLBACK = {
  message: 4,
  deferredMessage: 5,
  deferredUpdate: 6,
  update: 7,
  choices: 8,
  modal: 9,
} as const;

export type CallbackKind = keyof typeof CALLBACK;

/** The first response to an interaction. */
export interface Callback {
  readonly kind: CallbackKind;
  /** The `data` that the bot sent; an empty object when it sent none. */
  readonly data: Readonly<Record<string, unknown>>;
  /** Milliseconds after the interaction was sent. */
  readonly after: number;
}

/** What a user did that the bot must answer. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly user: User;
  readonly channel: Channel;
  /** The command's full name or the custom id. */
  readonly name: string;
  /** 1 for a slash command, 2 and 3 for a user's and a message's context menu; null for what is no command. */
  readonly commandType: number | null;
  /** The message whose component was used, also when a modal came between. */
  readonly sourceMessageId: string | null;
  /** By whom the application was installed: under `0` the guild, under `1` the user. */
  readonly owners: Readonly<Record<string, string>>;
  /** How many follow-ups may be sent: five where the application is only installed by the user. */
  readonly followUpLimit: number;
  createdAt: number;
  callback: Callback | null;
  /** The message that `@original` means. */
  originalId: string | null;
  readonly followUpIds: string[];
  /** The message as it was when the bot promised to change it later; null when it promised no such thing. */
  untouched: Message | null;
}
