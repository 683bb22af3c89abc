import { LRUCache } from 'lru-cache';
import type { Turn } from '../../question/turn.ts';
import type { MessageQuestion } from '../messages/message-question.ts';

/** For how long edits and deletions of a question are followed from its answer on, in milliseconds. */
export const FOLLOWED_FOR = 10 * 60_000;
const FOLLOWED = 4_000;

/** A message that was taken for a question, and what became of it. */
export interface Taken {
  readonly channel: string;
  readonly user: string;
  /** With what it went on from. Null when it was forgotten; its deletion still takes the answer back. */
  readonly question: (MessageQuestion & { readonly turns: readonly Turn[] }) | null;
  /** Our answer; null when none could be sent. Whole messages would fill the memory. */
  readonly answer: Promise<{ readonly id: string; readonly isReply: boolean } | null>;
}

/** The questions of the last ten minutes, in memory only. */
export class Answered {
  readonly #taken: LRUCache<string, Taken>;
  readonly #deleted: LRUCache<string, true>;
  readonly #leftAlone: LRUCache<string, true>;

  constructor(clock: () => number) {
    const bounds = { max: FOLLOWED, ttl: FOLLOWED_FOR, noUpdateTTL: true, perf: { now: clock } };
    this.#taken = new LRUCache(bounds);
    this.#deleted = new LRUCache(bounds);
    this.#leftAlone = new LRUCache(bounds);
  }

  /** By the id of the question's message. */
  find(message: string): Taken | undefined {
    return this.#taken.get(message);
  }

  set(message: string, taken: Taken): void {
    this.#taken.set(message, taken);
  }

  /** Notes that a message is no question, or none any more; an edit may make one of it. */
  leaveAlone(message: string): void {
    this.#taken.delete(message);
    this.#leftAlone.set(message, true);
  }

  /** Whether the message could have been for the bot, and was no question when it was looked at. */
  isLeftAlone(message: string): boolean {
    return this.#leftAlone.has(message);
  }

  /** Forgets what the user asked. */
  forget(user: string): void {
    for (const [message, taken] of [...this.#taken.entries()])
      if (taken.user === user) this.#taken.set(message, { ...taken, question: null });
  }

  /** Notes that a message is gone; tells what had been made of it. */
  remove(message: string): Taken | undefined {
    const taken = this.#taken.get(message);
    this.#taken.delete(message);
    this.#deleted.set(message, true);
    return taken;
  }

  /** Whether the message was deleted, even before it was answered. */
  isDeleted(message: string): boolean {
    return this.#deleted.has(message);
  }
}
