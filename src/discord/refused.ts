import { DiscordAPIError, DiscordjsError, DiscordjsErrorCodes, GatewayCloseCodes } from 'discord.js';
import type { BotSettings } from '../config.ts';
import { OperatorError } from '../operator-error.ts';

const PORTAL = 'https://discord.com/developers/applications, your application, page Bot';

export const TOKEN_REFUSED = `Discord has refused the token: it is wrong or was reset. Copy it anew (${PORTAL}, Reset Token) to DISCORD_TOKEN and start again`;

const NO_STARTS_LEFT =
  'Discord allows no further connection today, after a thousand of them: find out what starts the bot so often, and wait until tomorrow';

/** Why a connection closed with a code cannot be opened again, and how to mend it; no other codes end it. */
export const MEANING_OF_CLOSE: Readonly<Record<number, string | undefined>> = {
  [GatewayCloseCodes.AuthenticationFailed]: TOKEN_REFUSED,
  [GatewayCloseCodes.InvalidShard]:
    'Discord has refused the shards in SHARDS: set SHARDS=auto, or a range such as 0-3/16',
  [GatewayCloseCodes.ShardingRequired]:
    'the bot is in too many servers for one connection: set SHARDS=auto and start again',
  [GatewayCloseCodes.InvalidAPIVersion]:
    'Discord no longer speaks this version of its interface: update the program',
  [GatewayCloseCodes.InvalidIntents]:
    'Discord does not know an intent that was asked for: update the program',
  [GatewayCloseCodes.DisallowedIntents]: `Discord has refused the intent Message Content: switch it on (${PORTAL}, Message Content Intent) or off, save, and start again`,
};

/** Why Discord could not be reached or refused to talk, in one line for whoever runs the bot. */
export function meaningOfFailure(error: unknown, { api, links }: Pick<BotSettings, 'api' | 'links'>): string {
  if (error instanceof OperatorError) return error.message;
  if (isTokenRefused(error)) return TOKEN_REFUSED;
  const place = api === null ? 'Discord' : `Discord (DISCORD_API=${api})`;
  const where = links.proxy === null ? place : `${place}, by the proxy in HTTPS_PROXY,`;
  const { code, message, cause } = error as Error & { code?: unknown; cause?: { code?: unknown } };
  if (/disallowed intents/i.test(message)) return MEANING_OF_CLOSE[GatewayCloseCodes.DisallowedIntents]!;
  if (/not enough sessions/i.test(message)) return NO_STARTS_LEFT;
  return `${where} cannot be reached (${String(cause?.code ?? code ?? message)}): check the connection and https://discordstatus.com, then start again`;
}

/** Whether it is the token that Discord does not accept. */
export function isTokenRefused(error: unknown): boolean {
  if (error instanceof DiscordAPIError) return error.status === 401;
  return error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid;
}
