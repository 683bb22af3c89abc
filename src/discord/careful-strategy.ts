import { type Client, Events, SimpleShardingStrategy } from 'discord.js';

/** What of discord.js takes in a payload: it throws, or rejects, on one that Discord cannot have meant. */
interface Receiver {
  onMessage: (...payload: unknown[]) => Promise<void>;
}
type FaultListener = (error: Error, shard: number) => void;

interface PacketHandler {
  handlePacket: (...packet: unknown[]) => boolean;
}

/**
 * discord.js's own connections, one for each shard, which pass over a payload that they cannot take in, and tell of it as a fault of the shard. By
 * themselves they would end the process.
 */
export class CarefulStrategy extends SimpleShardingStrategy {
  readonly #tell: FaultListener;

  constructor(manager: ConstructorParameters<typeof SimpleShardingStrategy>[0], tell: FaultListener) {
    super(manager);
    this.#tell = tell;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    const { shards } = this as unknown as { readonly shards: ReadonlyMap<number, Receiver> };
    for (const [id, shard] of shards) {
      const receive = shard.onMessage.bind(shard);
      shard.onMessage = (...payload) => receive(...payload).catch((error: Error) => this.#tell(error, id));
    }
  }
}

/** The same for payloads that came before the client was ready, and are taken in later. */
export function passOverImpossible(client: Client): void {
  const handler = client.ws as unknown as PacketHandler;
  const handle = handler.handlePacket.bind(client.ws);
  handler.handlePacket = (...packet) => {
    try {
      return handle(...packet);
    } catch (error) {
      const [, shard] = packet as [unknown, { readonly id: number } | undefined];
      client.emit(Events.ShardError, error as Error, shard?.id ?? 0);
      return true;
    }
  };
}
