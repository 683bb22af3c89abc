import { type Client, Status } from 'discord.js';
import type { Logger } from 'pino';
import { breakConnection } from '../gateway/connections.ts';

/** A connection to the gateway. */
interface ShardState {
  readonly id: number;
  readonly ready: boolean;
  /** Whether it is taking up a session. */
  readonly resuming: boolean;
  /** The last heartbeat's round trip in seconds; null before the first. */
  readonly lag: number | null;
}

/** The connections that this process holds. */
export function shardsOf({ ws }: Client): ShardState[] {
  return [...ws.shards.values()].map(({ id, status, ping }) => ({
    id,
    ready: status === Status.Ready,
    resuming: status === Status.Resuming,
    lag: ping < 0 ? null : ping / 1000,
  }));
}

/** After so many silent milliseconds a connection is given up: heartbeats are 41 seconds apart. */
const SILENCE = 120_000;
/** Whoever runs the bot is told after this long without Discord, in milliseconds. */
const PATIENCE = 300_000;

/**
 * Looks after the connections to Discord: one that is open and silent is made anew, and so is one whose
 * session is never taken up; and after five minutes without one of them whoever runs the bot is told, as well
 * as when all are there again.
 */
export class GatewayWatch {
  readonly #client: Client;
  readonly #log: Logger;
  readonly #clock: () => number;
  readonly #heardAt = new Map<number, number>();
  readonly #resumingSince = new Map<number, number>();
  #lostSince: number | null = null;
  #isTold = false;

  /** The clock gives milliseconds from any moment on, which clocks that are set do not change. */
  constructor(client: Client, log: Logger, clock: () => number) {
    this.#client = client;
    this.#log = log;
    this.#clock = clock;
  }

  /** Something came in. */
  heard(shard: number): void {
    this.#heardAt.set(shard, this.#clock());
  }

  /** To be called every few seconds. */
  look(): void {
    const shards = shardsOf(this.#client);
    for (const shard of shards) this.#lookAfter(shard);
    this.#tellOfLoss(shards);
  }

  #lookAfter({ id, resuming }: ShardState): void {
    const now = this.#clock();
    const isLong = (since: number | undefined): boolean => since !== undefined && now - since > SILENCE;
    if (!resuming) this.#resumingSince.delete(id);
    else if (!this.#resumingSince.has(id)) this.#resumingSince.set(id, now);
    const isStuck = isLong(this.#resumingSince.get(id));
    if (!isStuck && !isLong(this.#heardAt.get(id))) return;
    const what = isStuck ? 'a session is not taken up: begun anew' : 'silent: connected anew';
    this.#log.warn({ shard: id }, what);
    this.heard(id);
    this.#resumingSince.delete(id);
    breakConnection(this.#client, id, isStuck);
  }

  #tellOfLoss(shards: readonly ShardState[]): void {
    const lost = shards.filter(({ ready }) => !ready).length;
    if (lost === 0) {
      if (this.#isTold) this.#log.info('Discord is there again');
      this.#lostSince = null;
      this.#isTold = false;
      return;
    }
    this.#lostSince ??= this.#clock();
    if (this.#isTold || this.#clock() - this.#lostSince < PATIENCE) return;
    this.#isTold = true;
    this.#log.error(
      { lost, of: shards.length },
      'without Discord for five minutes: look at the line and at https://discordstatus.com; it is tried on',
    );
  }
}
