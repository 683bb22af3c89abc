import { LRUCache } from 'lru-cache';
import type { Turn } from '../../question/turn.ts';

const TURNS = 4;
const CONVERSATIONS = 10_000;
const MINUTES = 30;

/** Who asks where. */
export interface Place {
  readonly channel: string;
  readonly user: string;
  /** A thread or direct messages: everybody there is in one conversation. */
  readonly isShared: boolean;
}

/** What was asked and found last, in this process's memory only: a few turns, for half an hour, of so many conversations. */
export class Conversations {
  readonly #turns: LRUCache<string, readonly Turn[]>;

  constructor(now: () => number) {
    const ttl = MINUTES * 60_000;
    this.#turns = new LRUCache({
      max: CONVERSATIONS,
      ttl,
      updateAgeOnGet: true,
      perf: { now },
      ttlResolution: 0,
    });
  }

  /** Oldest first; empty when nothing is remembered. */
  before(place: Place): readonly Turn[] {
    return this.#turns.get(keyOf(place)) ?? [];
  }

  /** The turns up to the one that the message answered; undefined when it is not remembered. */
  upTo(message: string): readonly Turn[] | undefined {
    return this.#turns.get(keyOfAnswer(message));
  }

  /** Remembers new turns as what followed on `earlier`; tells all that is remembered now. */
  add(place: Place, earlier: readonly Turn[], made: readonly Turn[]): readonly Turn[] {
    const turns = [...earlier, ...made].slice(-TURNS);
    this.#turns.set(keyOf(place), turns);
    return turns;
  }

  /** Notes by which message turns ended, so that a reply to it can go on from there. */
  link(message: string, turns: readonly Turn[]): void {
    this.#turns.set(keyOfAnswer(message), turns);
  }

  /** Puts new turns in the place of those that the message answered, unless the conversation has gone on since. */
  amend(place: Place, message: string, earlier: readonly Turn[], made: readonly Turn[]): void {
    const isLast = this.before(place) === this.upTo(message);
    const turns = isLast ? this.add(place, earlier, made) : [...earlier, ...made].slice(-TURNS);
    this.link(message, turns);
  }

  /** Forgets the user's own conversations everywhere, and the shared one of this place. */
  forget(place: Place): void {
    this.#turns.delete(keyOf({ ...place, isShared: true }));
    for (const key of [...this.#turns.keys()]) if (key.endsWith(`:${place.user}`)) this.#turns.delete(key);
  }
}

/** Apart from that of a thread opened on the answer, which has the same id. */
function keyOfAnswer(message: string): string {
  return `answer ${message}`;
}

function keyOf({ channel, user, isShared }: Place): string {
  return isShared ? channel : `${channel}:${user}`;
}
