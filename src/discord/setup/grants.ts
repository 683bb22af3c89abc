import { type APIApplication, ApplicationFlagsBitField, REST, Routes } from 'discord.js';
import type { BotSettings } from '../../config.ts';

/** Discord's REST side for this bot. */
export function restFor({ token, api }: Pick<BotSettings, 'token' | 'api'>): REST {
  return new REST(api === null ? {} : { api }).setToken(token);
}

/** The application that the token belongs to. Throws what discord.js throws when Discord refuses or cannot be reached. */
export async function ownApplication(rest: REST): Promise<APIApplication> {
  return (await rest.get(Routes.currentApplication())) as APIApplication;
}

/** Whether the application may read messages that do not mention it. */
export function grantsContent({ flags }: Pick<APIApplication, 'flags'>): boolean {
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlagsBitField.Flags;
  return new ApplicationFlagsBitField(flags).any([GatewayMessageContent, GatewayMessageContentLimited]);
}
