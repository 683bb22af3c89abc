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
  /** Whether only the user sees the answers: a conversation of its own, wherever it is. */
  readonly isPrivate: boolean;
}

/** The turns of a place, or those up to one of its answers. */
interface Remembered {
  readonly turns: readonly Turn[];
  readonly place: Place;
  /** Everybody who asked in it. */
  readonly users: readonly string[];
  /** When it last went on, by the clock. */
  readonly at: number;
}

/** What was asked and found last, in memory only: a few turns, half an hour, so many conversations. */
export class Conversations {
  readonly #kept: LRUCache<string, Remembered>;
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
    const ttl = MINUTES * 60_000;
    this.#kept = new LRUCache({
      max: CONVERSATIONS,
      ttl,
      updateAgeOnGet: true,
      perf: { now: clock },
      ttlResolution: 0,
    });
  }

  /** Oldest first; empty when nothing is remembered, or not of the last so many milliseconds. */
  before(place: Place, within = Number.POSITIVE_INFINITY): readonly Turn[] {
    const kept = this.#kept.get(keyOf(place));
    return kept && this.#clock() - kept.at <= within ? kept.turns : [];
  }

  /**
   * The turns up to the one that the message answered, to go on from; undefined when it is not remembered.
   * Who did not ask it is given no more of them than the message itself shows.
   */
  upTo(message: string, user: string): readonly Turn[] | undefined {
    const answered = this.#kept.get(keyOfAnswer(message));
    if (answered === undefined) return undefined;
    const { place, turns } = answered;
    return place.isShared || place.user === user ? turns : turns.slice(-1);
  }

  /** The question that the message answered; undefined when it is not remembered. */
  questionOf(message: string): string | undefined {
    return this.#kept.get(keyOfAnswer(message))?.turns.at(-1)?.question;
  }

  /** Remembers new turns as what followed on `earlier`; tells all that is remembered now. */
  add(place: Place, earlier: readonly Turn[], made: readonly Turn[]): readonly Turn[] {
    const turns = [...earlier, ...made].slice(-TURNS);
    const before = this.#kept.get(keyOf(place))?.users ?? [];
    const users = [...new Set([...before, place.user])];
    this.#kept.set(keyOf(place), { turns, place, users, at: this.#clock() });
    return turns;
  }

  /** Notes by which message turns of the place ended, so that a reply to it can go on from there. */
  link(message: string, place: Place, turns: readonly Turn[]): void {
    const users = this.#kept.get(keyOf(place))?.users ?? [place.user];
    this.#kept.set(keyOfAnswer(message), { turns, place, users, at: this.#clock() });
  }

  /** Puts new turns in place of those that the message answered, unless the conversation has gone on. */
  amend(place: Place, message: string, earlier: readonly Turn[], made: readonly Turn[]): void {
    const isLast = this.before(place) === this.#kept.get(keyOfAnswer(message))?.turns;
    const turns = isLast ? this.add(place, earlier, made) : [...earlier, ...made].slice(-TURNS);
    this.link(message, place, turns);
  }

  /** Ends the conversation there, and what was private of it: the next question stands by itself. */
  end(place: Place): void {
    const ended = [false, true].map((isPrivate) => keyOf({ ...place, isPrivate }));
    this.#forget((kept) => ended.includes(keyOf(kept.place)));
  }

  /** Forgets all conversations that the user took part in, wherever they were. */
  forget(user: string): void {
    this.#forget(({ users }) => users.includes(user));
  }

  #forget(isMeant: (kept: Remembered) => boolean): void {
    for (const [key, kept] of [...this.#kept.entries()]) if (isMeant(kept)) this.#kept.delete(key);
  }
}

/** Apart from that of a thread opened on the answer, which has the same id. */
function keyOfAnswer(message: string): string {
  return `answer ${message}`;
}

/** One for each conversation. */
export function keyOf({ channel, user, isShared, isPrivate }: Place): string {
  if (isPrivate) return `${channel}:${user}:private`;
  return isShared ? channel : `${channel}:${user}`;
}
