import {
  type APIApplication,
  ApplicationFlagsBitField,
  DefaultRestOptions,
  REST,
  type RESTOptions,
  Routes,
} from 'discord.js';
import type { BotSettings } from '../../config.ts';
import { proxyAgent } from '../gateway/by-proxy.ts';

/** Where Discord's REST side is, and the way there. */
export function restOptions({
  api,
  links: { proxy },
}: Pick<BotSettings, 'api' | 'links'>): Partial<RESTOptions> {
  return {
    makeRequest: sendBytes,
    ...(api === null ? {} : { api }),
    ...(proxy === null ? {} : { agent: proxyAgent(proxy) }),
  };
}

/** Discord's REST side for this bot. */
export function restFor(settings: Pick<BotSettings, 'token' | 'api' | 'links'>): REST {
  return new REST(restOptions(settings)).setToken(settings.token);
}

/** The token's application. Throws what discord.js does when Discord refuses or cannot be reached. */
export async function ownApplication(rest: REST): Promise<APIApplication> {
  return (await rest.get(Routes.currentApplication())) as APIApplication;
}

/** Whether the application may read messages that do not mention it. */
export function grantsContent({ flags }: Pick<APIApplication, 'flags'>): boolean {
  const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlagsBitField.Flags;
  return new ApplicationFlagsBitField(flags).any([GatewayMessageContent, GatewayMessageContentLimited]);
}

/**
 * Sends a form with files as the bytes that it comes to. There are several versions of undici in the process,
 * the first that is loaded gives all of them its connections, and none knows the forms of another.
 */
const sendBytes: RESTOptions['makeRequest'] = async (url, init) => {
  if (!(init.body instanceof FormData)) return DefaultRestOptions.makeRequest(url, init);
  const form = new Response(init.body);
  const type = form.headers.get('content-type') ?? '';
  const headers = { ...(init.headers as Record<string, string>), 'content-type': type };
  const body = new Uint8Array(await form.arrayBuffer());
  return DefaultRestOptions.makeRequest(url, { ...init, headers, body });
};
