import { type Client, Status } from 'discord.js';
import type { Logger } from 'pino';

/** A connection to the gateway. */
export interface ShardState {
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

/** What the watch goes by. */
export interface Watched {
  readonly shards: () => readonly ShardState[];
  /** Gives the connection up and makes another, `anew` without taking up its session. */
  readonly reconnect: (shard: number, anew: boolean) => void;
  readonly log: Logger;
  /** Milliseconds from any moment on, which clocks that are set do not change. */
  readonly clock: () => number;
}

/**
 * Looks after the connections to Discord: one that is open and silent is made anew, and so is one whose
 * session is never taken up; and after five minutes without one of them whoever runs the bot is told, as well
 * as when all are there again.
 */
export class GatewayWatch {
  readonly #watched: Watched;
  readonly #heardAt = new Map<number, number>();
  readonly #resumingSince = new Map<number, number>();
  #lostSince: number | null = null;
  #isTold = false;

  constructor(watched: Watched) {
    this.#watched = watched;
  }

  /** Something came in. */
  heard(shard: number): void {
    this.#heardAt.set(shard, this.#watched.clock());
  }

  /** To be called every few seconds. */
  look(): void {
    const shards = this.#watched.shards();
    for (const shard of shards) this.#lookAfter(shard);
    this.#tellOfLoss(shards);
  }

  #lookAfter({ id, resuming }: ShardState): void {
    const { clock, log, reconnect } = this.#watched;
    const isLong = (since: number | undefined): boolean => since !== undefined && clock() - since > SILENCE;
    if (!resuming) this.#resumingSince.delete(id);
    else if (!this.#resumingSince.has(id)) this.#resumingSince.set(id, clock());
    const isStuck = isLong(this.#resumingSince.get(id));
    if (!isStuck && !isLong(this.#heardAt.get(id))) return;
    log.warn({ shard: id }, isStuck ? 'a session is not taken up: begun anew' : 'silent: connected anew');
    this.heard(id);
    this.#resumingSince.delete(id);
    reconnect(id, isStuck);
  }

  #tellOfLoss(shards: readonly ShardState[]): void {
    const { clock, log } = this.#watched;
    const lost = shards.filter(({ ready }) => !ready).length;
    if (lost === 0) {
      if (this.#isTold) log.info('Discord is there again');
      this.#lostSince = null;
      this.#isTold = false;
      return;
    }
    this.#lostSince ??= clock();
    if (this.#isTold || clock() - this.#lostSince < PATIENCE) return;
    this.#isTold = true;
    log.error(
      { lost, of: shards.length },
      'without Discord for five minutes: look at the line and at https://discordstatus.com; it is tried on',
    );
  }
}
