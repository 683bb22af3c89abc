import type { Place } from '../memory/conversations.ts';
import type { Site } from '../site.ts';
import type { Address } from './addressed.ts';

/** A message that is for the bot, before anything is looked up for it. */
export interface MessageQuestion {
  readonly address: Address;
  /** Empty when there is nothing to see. */
  readonly text: string;
  /** Whether the text is the message's replied to: a bare mention under it asks on behalf of its author. */
  readonly isBorrowed: boolean;
  /** Whether Discord keeps the text from the bot, which neither may read everything nor is named in it. */
  readonly isHidden: boolean;
  readonly site: Site;
  readonly place: Place;
}
