import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { type Client, Events, SimpleShardingStrategy, type WebSocketShardDestroyOptions } from 'discord.js';
import { waitAfter } from '../../waiting.ts';

/** What of discord.js's connection is taken hold of. */
interface Connection {
  /** Throws, or rejects, on a payload that Discord cannot have meant. */
  onMessage: (...payload: unknown[]) => Promise<void>;
  /** Connects, and identifies or resumes. */
  internalConnect: () => Promise<void>;
  /** discord.js's own ends the login if the line breaks before the greeting, the session if later. */
  onError: (error: Error) => void;
  on(event: 'ready' | 'resumed', listener: () => void): void;
  connection: Socket | null;
}

interface Socket {
  on(event: 'error', listener: () => void): void;
}

/** What is told of the connections. */
export interface Hooks {
  /** Something came in, be it an acknowledgement. */
  readonly heard: (shard: number) => void;
  /** Called before the shards connect. */
  readonly prepare: (shards: readonly number[]) => Promise<void>;
}

type Manager = ConstructorParameters<typeof SimpleShardingStrategy>[0];

/** The first attempts that fail are repeated at once; then the wait, in milliseconds, doubles. */
const WAITS = { free: 3, first: 500, longest: 10_000 };
/** After this many attempts the session is given up: the server that it is to be resumed at may be gone. */
const GIVES_SESSION_UP = 8;

/**
 * discord.js's own connections, one for each shard, with what they lack: a payload that they cannot take in
 * is passed over and told of, where it would end the process; a line that breaks ends neither the login nor
 * the session; and they connect the less often the more often it was in vain.
 */
export class CarefulStrategy extends SimpleShardingStrategy {
  readonly #manager: Manager;
  readonly #client: Client;
  readonly #hooks: Hooks;
  #isOver = new AbortController();

  constructor(manager: Manager, client: Client, hooks: Hooks) {
    super(manager);
    this.#manager = manager;
    this.#client = client;
    this.#hooks = hooks;
  }

  override async spawn(shardIds: number[]): Promise<void> {
    await super.spawn(shardIds);
    this.#isOver = new AbortController();
    // Each shard listens.
    setMaxListeners(0, this.#isOver.signal);
    const { shards } = this as unknown as { readonly shards: ReadonlyMap<number, Connection> };
    for (const [id, shard] of shards) {
      this.#passOver(id, shard);
      survive(shard);
      this.#connectWithCare(id, shard);
    }
    await this.#hooks.prepare(shardIds);
  }

  override async destroy(options?: Omit<WebSocketShardDestroyOptions, 'recover'>): Promise<void> {
    this.#isOver.abort();
    await super.destroy(options);
  }

  #tell(error: Error, shard: number): void {
    this.#client.emit(Events.ShardError, error, shard);
  }

  #passOver(id: number, shard: Connection): void {
    const receive = shard.onMessage.bind(shard);
    shard.onMessage = (...payload) => {
      this.#hooks.heard(id);
      return receive(...payload).catch((error: Error) => this.#tell(error, id));
    };
  }

  #connectWithCare(id: number, shard: Connection): void {
    const { signal } = this.#isOver;
    const connect = shard.internalConnect.bind(shard);
    shard.onError = (error) => this.#tell(error, id);
    let inVain = 0;
    for (const event of ['ready', 'resumed'] as const) {
      shard.on(event, () => {
        inVain = 0;
      });
    }
    shard.internalConnect = async () => {
      try {
        // discord.js tries twice a second.
        await pause(waitAfter(inVain, WAITS), undefined, { signal });
        if (inVain === GIVES_SESSION_UP) await this.#manager.options.updateSessionInfo(id, null);
        inVain += 1;
        await connect();
      } catch (error) {
        if (!signal.aborted) this.#tell(error as Error, id);
      }
    };
  }
}

/** discord.js hears no more of a connection that it gave up; an error there would end the process. */
function survive(shard: Connection): void {
  let current = shard.connection;
  Object.defineProperty(shard, 'connection', {
    get: () => current,
    set: (next: Socket | null) => {
      next?.on('error', () => undefined);
      current = next;
    },
  });
}
