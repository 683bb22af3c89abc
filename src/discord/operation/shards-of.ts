import { type Client, Status } from 'discord.js';

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
