import { LRUCache } from 'lru-cache';
import type { Words } from '../../words/words.ts';
import type { Site } from '../site.ts';

const SECONDS = 10;
/** How many users, channels and servers are counted; of more, whoever asked longest ago is forgotten. */
const COUNTED = 100_000;

/** How much is allowed in ten seconds. People are told of questions and presses only. */
const ALLOWANCES = {
  /** A question, however it is put, and a summary. */
  question: { user: 5, channel: 20, server: 100 },
  /** Any other command, and a press of a button. */
  press: { user: 10, channel: 40, server: 200 },
  /** A message that may be meant for the bot: talk must neither be limited nor use up questions. */
  overheard: { user: 15, channel: 60, server: 300 },
  /** What is typed while choices are offered. */
  typing: { user: 40, channel: 160, server: 800 },
} as const;

export type Surface = keyof typeof ALLOWANCES;
type Bound = 'user' | 'channel' | 'server';

/** Too much was asked: of what, by whom, and for how long nothing more is answered. */
export interface LimitReached {
  readonly surface: Surface;
  readonly whose: Bound;
  /** In seconds. */
  readonly after: number;
  /** Whether the person was told already. */
  readonly isRepeated: boolean;
}

/** One calm sentence for it, and one that says for how long. */
export function tellLimit({ surface, whose, after }: LimitReached, { limits }: Words): string {
  const kind = surface === 'press' ? 'press' : 'question';
  const most = limits.things[kind](ALLOWANCES[surface][whose]);
  return `${limits[whose](most, SECONDS)} ${limits.again[kind](after)}`;
}

/** How much a user, a channel and a server may ask for in ten seconds; elsewhere there is no server. */
export class Limits {
  /** How much was used of each allowance, in a span that begins with the first. */
  readonly #used: LRUCache<string, number>;
  readonly #told: LRUCache<string, true>;
  readonly #met: (whose: Bound) => void;

  /** The clock must pass evenly: one that is set back would keep everybody waiting. */
  constructor(clock: () => number, met: (whose: Bound) => void = () => undefined) {
    this.#met = met;
    const bounds = { ttl: SECONDS * 1_000, perf: { now: clock } };
    this.#used = new LRUCache({ ...bounds, max: COUNTED, noUpdateTTL: true, ttlResolution: 0 });
    this.#told = new LRUCache({ ...bounds, max: 10_000 });
  }

  /** Counts one; null when it may be done. To be called before anything is done. */
  take(surface: Surface, user: string, { channel, server }: Site): LimitReached | null {
    for (const [whose, key] of [
      ['user', user],
      ['channel', channel],
      ['server', server],
    ] as const) {
      const milliseconds = key === null ? 0 : this.#consume(surface, whose, key);
      if (milliseconds > 0) return this.#refuse(surface, whose, user, milliseconds);
    }
    return null;
  }

  /** Milliseconds until it may be done, 0 when it may. */
  #consume(surface: Surface, bound: Bound, key: string): number {
    const name = `${surface} ${bound} ${key}`;
    const used = this.#used.get(name) ?? 0;
    if (used >= ALLOWANCES[surface][bound]) return Math.max(1, this.#used.getRemainingTTL(name));
    this.#used.set(name, used + 1);
    return 0;
  }

  #refuse(surface: Surface, whose: Bound, user: string, milliseconds: number): LimitReached {
    this.#met(whose);
    const key = `${surface} ${user}`;
    const isRepeated = this.#told.has(key);
    if (!isRepeated) this.#told.set(key, true, { ttl: milliseconds });
    return { surface, whose, after: Math.ceil(milliseconds / 1_000), isRepeated };
  }
}
