/** Where on Discord something happens. */
export interface Site {
  /** The server's id; null outside of servers. */
  readonly server: string | null;
  readonly channel: string;
  /** The channel that a thread belongs to; null for what is no thread. */
  readonly parent: string | null;
}

/** What the store keeps things under: the server, or outside of servers the channel. */
export function homeOf({ server, channel }: Site): string {
  return server ?? channel;
}
