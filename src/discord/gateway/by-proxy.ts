import { createRequire } from 'node:module';
import type { RESTOptions } from 'discord.js';
import { tunnelThrough } from '../../library/fetch/tunnel.ts';

/** What discord.js makes its connections with. It takes no other copy's, and no other version's. */
function ownOf(part: '@discordjs/rest' | '@discordjs/ws', name: string): unknown {
  const discord = createRequire(createRequire(import.meta.url).resolve('discord.js'));
  return createRequire(discord.resolve(part))(name);
}

/** By this agent requests to Discord go through the proxy. */
export function proxyAgent(proxy: string): RESTOptions['agent'] {
  const { ProxyAgent } = ownOf('@discordjs/rest', 'undici') as {
    ProxyAgent: new (address: string) => NonNullable<RESTOptions['agent']>;
  };
  return new ProxyAgent(proxy);
}

type Options = Readonly<Record<string, unknown>>;
type WebSocketClass = new (address: string, protocols: readonly string[], options: Options) => object;

/**
 * From now on the gateway's connections go through the proxy. discord.js offers no way to say so, and keeps
 * the class that it finds when it is loaded: so this must be called before.
 */
export function sendGatewayThrough(proxy: string): void {
  const sockets = ownOf('@discordjs/ws', 'ws') as { WebSocket: WebSocketClass };
  sockets.WebSocket = class extends sockets.WebSocket {
    constructor(address: string, protocols: readonly string[], options: Options) {
      const isSecure = new URL(address).protocol === 'wss:';
      super(address, protocols, { ...options, createConnection: tunnelThrough(proxy, isSecure) });
    }
  };
}
