import {
  type APIActionRowComponent,
  type APIComponentInMessageActionRow,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { writeCustomId } from '../buttons/custom-id.ts';
import type { Press } from '../buttons/press.ts';
import { LABEL_LENGTH } from '../discord-limits.ts';
import { plainName } from './clean-name.ts';

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>;

/** What a message of the bot says, before it is decided how it is sent. */
export interface Reply {
  readonly content: string;
  readonly components: readonly Row[];
}

/** A button, in grey unless it is the first thing to do. */
export function button(label: string, press: Press, isFirst = false): Row['components'][number] {
  return {
    type: ComponentType.Button,
    style: isFirst ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: plainName(label, LABEL_LENGTH),
    custom_id: writeCustomId(press),
  };
}

/** Five buttons at most; none for no buttons. */
export function row(...buttons: readonly (Row['components'][number] | null)[]): readonly Row[] {
  const components = buttons.filter((each) => each !== null);
  return components.length === 0 ? [] : [{ type: ComponentType.ActionRow, components }];
}

/** The reply as it goes out: without previews of the addresses that it quotes. */
export function payloadOf({ content, components }: Reply) {
  return { content, components: [...components], flags: MessageFlags.SuppressEmbeds } as const;
}

/** Words without buttons. */
export function plainReply(content: string): Reply {
  return { content, components: [] };
}
