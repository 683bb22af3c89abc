import type { Interaction } from './interaction.ts';
import type { Message } from './message.ts';
import type { RecordedRefusal, RecordedRequest } from './rest/journal.ts';

/** Something that happened, for whoever watches. */
export type Happening =
  /** A request arrived; it is not yet carried out. */
  | { readonly kind: 'request'; readonly request: RecordedRequest }
  /** A request broke a rule of Discord's. */
  | { readonly kind: 'refusal'; readonly refusal: RecordedRefusal }
  /** A message was sent, by the bot or a user. */
  | { readonly kind: 'message'; readonly message: Message }
  | { readonly kind: 'edit'; readonly before: Message; readonly message: Message }
  | { readonly kind: 'deletion'; readonly message: Message }
  /** An interaction got its first response. */
  | { readonly kind: 'response'; readonly interaction: Interaction }
  /** Anything else: a connection, a channel, a command. */
  | { readonly kind: 'change' };

export type Watcher = (happening: Happening) => void;
