import { type Client, Events } from 'discord.js';

/** Discord's name for a session, and how much of it was heard. */
export interface SessionInfo {
  readonly sessionId: string;
  readonly resumeURL: string;
  readonly sequence: number;
  readonly shardId: number;
  readonly shardCount: number;
}

/** What of discord.js's shard is taken hold of. */
export interface Shard {
  readonly id: number;
  sessionInfo: SessionInfo | null;
  once(event: 'ready' | 'resumed', listener: () => void): void;
}

/** What of discord.js's connections is taken hold of. */
interface Connections {
  readonly shards: ReadonlyMap<number, Shard>;
  readonly _ws: {
    readonly strategy: {
      readonly shards: ReadonlyMap<number, { readonly connection: { terminate(): void } | null }>;
    };
    destroy(options: { code: number; reason: string }): Promise<void>;
  } | null;
  handlePacket: (packet: unknown, shard: Shard | undefined) => boolean;
  checkShardsReady(): void;
}

export const connectionsOf = (client: Client): Connections => client.ws as unknown as Connections;

/** Passes over and tells of payloads that cannot be taken in, which came before the client was ready. */
export function passOverImpossible(client: Client): void {
  const connections = connectionsOf(client);
  const handle = connections.handlePacket.bind(connections);
  connections.handlePacket = (packet, shard) => {
    try {
      return handle(packet, shard);
    } catch (error) {
      client.emit(Events.ShardError, error as Error, shard?.id ?? 0);
      return true;
    }
  };
}

/** Breaks a connection, so that discord.js makes another; `anew`: without its session. Says no farewell. */
export function breakConnection(client: Client, shard: number, anew: boolean): void {
  const { shards, _ws: manager } = connectionsOf(client);
  const known = shards.get(shard);
  if (anew && known) known.sessionInfo = null;
  manager?.strategy.shards.get(shard)?.connection?.terminate();
}
