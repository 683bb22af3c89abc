import { type Client, Events } from 'discord.js';
import type { Logger } from 'pino';
import { OperatorError } from '../../operator-error.ts';
import { MEANING_OF_CLOSE } from '../refused.ts';

/** Notes what becomes of connections. `promise` rejects when Discord ends one for good, or by `refuse`. */
export function watchForRefusal(client: Client, log: Logger) {
  let refuse!: (meaning: string) => void;
  const promise = new Promise<never>((_, reject) => {
    refuse = (meaning) => reject(new OperatorError(meaning));
  });
  // Whoever runs the bot hears of it through this promise; until then nobody may listen.
  promise.catch(() => undefined);
  client.on(Events.ShardDisconnect, ({ code }, shard) => {
    log.warn({ code, shard }, 'disconnected for good');
    const meaning = MEANING_OF_CLOSE[code];
    if (meaning !== undefined) refuse(meaning);
  });
  client.on(Events.ShardReconnecting, (shard) => log.info({ shard }, 'reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'connected again'));
  client.on(Events.ShardError, (error, shard) =>
    log.warn({ err: error, shard }, 'the connection has a fault'),
  );
  client.on(Events.Error, (error) => log.error({ err: error }, 'the client has a fault'));
  return { promise, refuse };
}
