import {
  type APIActionRowComponent,
  type APIButtonComponent,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord.js';
import { writeCustomId } from './buttons/custom-id.ts';
import type { ButtonRow, Reply } from './render/reply.ts';

/** The reply as it goes out: addresses without previews, buttons signed with the key. */
export function payloadOf({ content, buttons }: Reply, key: string) {
  const components = buttons.map((each) => rowPayload(each, key));
  return { content, components, flags: MessageFlags.SuppressEmbeds } as const;
}

function rowPayload(buttons: ButtonRow, key: string): APIActionRowComponent<APIButtonComponent> {
  const components = buttons.map(({ label, press, isFirst }) => ({
    type: ComponentType.Button as const,
    style: isFirst ? (ButtonStyle.Primary as const) : (ButtonStyle.Secondary as const),
    label,
    custom_id: writeCustomId(press, key),
  }));
  return { type: ComponentType.ActionRow, components };
}
