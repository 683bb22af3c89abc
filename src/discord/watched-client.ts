import type { Client } from 'discord.js';
import type { BotSettings } from '../config.ts';
import type { Bot } from './bot.ts';
import { createClient } from './client.ts';
import { breakConnection } from './gateway/careful-strategy.ts';
import { takeUpSessions } from './gateway/sessions.ts';
import { GatewayWatch, shardsOf } from './operation/watch-gateway.ts';

/** A client that takes up the sessions left by the last process, and what looks after its connections. */
export function watchedClient(
  settings: BotSettings,
  { store, clock, log }: Pick<Bot, 'store' | 'log'> & { readonly clock: () => number },
  { seesContent, application }: { readonly seesContent: boolean; readonly application: string },
): { client: Client; watch: GatewayWatch } {
  const watch: GatewayWatch = new GatewayWatch({
    shards: () => shardsOf(client),
    reconnect: (shard, anew) => breakConnection(client, shard, anew),
    log,
    clock,
  });
  const client: Client = createClient(settings, seesContent, {
    takeTurn: (name, signal) => store.takeTurn(name, signal),
    prepare: (itself, shards) =>
      takeUpSessions(itself, shards, store.sessions, application).catch((error: unknown) =>
        log.warn({ err: error }, 'what was left by the last process cannot be taken up'),
      ),
    heard: (shard) => watch.heard(shard),
  });
  return { client, watch };
}
