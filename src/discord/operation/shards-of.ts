import { type Client, Status } from 'discord.js';

/** A connection to the gateway. */
export interface ShardState {
  readonly ready: boolean;
  /** The last heartbeat's round trip in seconds; null before the first. */
  readonly lag: number | null;
}

/** The connections that this process holds. */
export function shardsOf({ ws }: Client): ShardState[] {
  return [...ws.shards.values()].map(({ status, ping }) => ({
    ready: status === Status.Ready,
    lag: ping < 0 ? null : ping / 1000,
  }));
}
