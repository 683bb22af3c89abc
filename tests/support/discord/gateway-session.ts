import type { WebSocket } from 'ws';
import { Recent } from './recent.ts';

interface Sent {
  readonly sequence: number;
  readonly text: string;
}

/** What a client began with IDENTIFY: it outlives its connection, so that RESUME finds what was missed. */
export class GatewaySession {
  readonly id: string;
  readonly shard: readonly [number, number];
  readonly intents: number;
  /** Null while the client is away. */
  socket: WebSocket | null;
  /** When the client went, in Unix milliseconds; it means something only while the client is away. */
  awaySince = 0;
  #sequence = 0;
  readonly #sent: Recent<Sent>;

  constructor(
    id: string,
    shard: readonly [number, number],
    intents: number,
    socket: WebSocket,
    replayEvents: number,
  ) {
    this.id = id;
    this.shard = shard;
    this.intents = intents;
    this.socket = socket;
    this.#sent = new Recent(replayEvents);
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Sends an event now, or keeps it for when the client is back. */
  dispatch(name: string, data: object): void {
    this.#sequence += 1;
    const text = JSON.stringify({ op: 0, t: name, s: this.#sequence, d: data });
    this.#sent.add({ sequence: this.#sequence, text });
    this.socket?.send(text);
  }

  /** Whether everything after `sequence` is still at hand. */
  canReplayAfter(sequence: number): boolean {
    const oldest = this.#sent.list()[0]?.sequence ?? this.#sequence + 1;
    return oldest <= sequence + 1;
  }

  /** Sends once more, in order, what the client missed after `sequence`. */
  replayAfter(sequence: number): void {
    for (const event of this.#sent.list()) if (event.sequence > sequence) this.socket?.send(event.text);
  }
}
