import type { Press } from '../buttons/press.ts';
import { LABEL_LENGTH } from '../discord-limits.ts';
import { plainName } from './clean-name.ts';

/** A button, in grey unless it is the first thing to do. */
export interface Button {
  readonly label: string;
  readonly press: Press;
  readonly isFirst: boolean;
}

/** Up to five buttons beside each other. */
export type ButtonRow = readonly Button[];

/** What a message of the bot says, before it is decided how it is sent. */
export interface Reply {
  readonly content: string;
  readonly buttons: readonly ButtonRow[];
}

export function button(label: string, press: Press, isFirst = false): Button {
  return { label: plainName(label, LABEL_LENGTH), press, isFirst };
}

/** The buttons that there are as one row; none for no buttons. */
export function row(...buttons: readonly (Button | null)[]): readonly ButtonRow[] {
  const present = buttons.filter((each) => each !== null);
  return present.length === 0 ? [] : [present];
}

export function plainReply(content: string): Reply {
  return { content, buttons: [] };
}
