import { LRUCache } from 'lru-cache';
import type { Site } from '../site.ts';
import { Allowance } from './allowance.ts';

const SECONDS = 10;

/** How much is allowed in ten seconds, and how it is called when the person is told; what is not told is passed over in silence. */
const ALLOWANCES = {
  /** A question, however it is put, and a summary. */
  question: { user: 5, channel: 20, server: 100, things: 'questions', again: 'Ask' },
  /** A press of a button that looks something up. */
  press: { user: 10, channel: 40, server: 200, things: 'presses of buttons', again: 'Press' },
  /** A message among people that may be meant for the bot: talk must neither be answered with limits nor use up anybody's questions. */
  overheard: { user: 15, channel: 60, server: 300, things: 'messages', again: 'Write' },
  /** What is typed while choices are offered. */
  typing: { user: 40, channel: 160, server: 800, things: 'choices', again: 'Type' },
} as const;

export type Surface = keyof typeof ALLOWANCES;
type Bound = 'user' | 'channel' | 'server';

/** Too many questions: one calm sentence that says for how long, and whether the person was told already. */
export interface Refusal {
  readonly message: string;
  readonly isRepeated: boolean;
}

/** How much a user, a channel and a server may ask for in ten seconds. Outside of servers there are two bounds. */
export class Limits {
  readonly #allowances = new Map<string, Allowance>();
  readonly #told: LRUCache<string, true>;
  readonly #clock: () => number;
  readonly #met: (whose: Bound) => void;

  constructor(clock: () => number, met: (whose: Bound) => void = () => undefined) {
    this.#clock = clock;
    this.#met = met;
    this.#told = new LRUCache({ max: 10_000, ttl: SECONDS * 1_000, perf: { now: clock } });
  }

  /** Counts one; null when it may be done. To be called before anything is done. */
  take(surface: Surface, user: string, { channel, server }: Site): Refusal | null {
    const { things, again, ...bounds } = ALLOWANCES[surface];
    const own = this.#consume(surface, 'user', user);
    if (own > 0) {
      this.#met('user');
      const reason = `That was more than ${bounds.user} ${things} in ${SECONDS} seconds`;
      return this.#refuse(`${surface} ${user}`, `${reason}. ${again}`, own);
    }
    for (const [bound, key] of [
      ['channel', channel],
      ['server', server],
    ] as const) {
      const all = key === null ? 0 : this.#consume(surface, bound, key);
      if (all === 0) continue;
      this.#met(bound);
      const reason = `This ${bound} has had more than ${bounds[bound]} ${things} in ${SECONDS} seconds`;
      return this.#refuse(`${surface} ${user}`, `${reason}. ${again}`, all);
    }
    return null;
  }

  #consume(surface: Surface, bound: Bound, key: string): number {
    const name = `${surface} ${bound}`;
    const allowance =
      this.#allowances.get(name) ?? new Allowance(ALLOWANCES[surface][bound], SECONDS * 1_000, this.#clock);
    this.#allowances.set(name, allowance);
    return allowance.take(key);
  }

  #refuse(key: string, reason: string, milliseconds: number): Refusal {
    const isRepeated = this.#told.has(key);
    const seconds = Math.max(1, Math.ceil(milliseconds / 1_000));
    if (!isRepeated) this.#told.set(key, true, { ttl: milliseconds });
    return {
      message: `${reason} again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
      isRepeated,
    };
  }
}
