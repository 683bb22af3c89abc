import { LRUCache } from 'lru-cache';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const SECONDS = 10;
const PER_USER = 5;
const PER_CHANNEL = 20;

/** Too many questions: one calm sentence that says for how long, and whether the person was told already. */
export interface Refusal {
  readonly message: string;
  readonly isRepeated: boolean;
}

/** How many questions a user and a channel may ask in ten seconds. */
export class Limits {
  readonly #users = new RateLimiterMemory({ points: PER_USER, duration: SECONDS });
  readonly #channels = new RateLimiterMemory({ points: PER_CHANNEL, duration: SECONDS });
  readonly #told = new LRUCache<string, true>({ max: 10_000, ttl: SECONDS * 1_000 });

  /** Counts one question. Null when it may be asked. */
  async take(user: string, channel: string): Promise<Refusal | null> {
    const own = await take(this.#users, user);
    if (own > 0)
      return this.#refuse(user, `That was more than ${PER_USER} questions in ${SECONDS} seconds`, own);
    const all = await take(this.#channels, channel);
    if (all === 0) return null;
    return this.#refuse(
      user,
      `This channel has had more than ${PER_CHANNEL} questions in ${SECONDS} seconds`,
      all,
    );
  }

  #refuse(user: string, reason: string, milliseconds: number): Refusal {
    const isRepeated = this.#told.has(user);
    const seconds = Math.max(1, Math.ceil(milliseconds / 1_000));
    if (!isRepeated) this.#told.set(user, true, { ttl: milliseconds });
    return {
      message: `${reason}. Ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
      isRepeated,
    };
  }
}

/** Milliseconds until it may be taken; 0 when it was. */
async function take(limiter: RateLimiterMemory, key: string): Promise<number> {
  try {
    await limiter.consume(key);
    return 0;
  } catch (refusal) {
    if (refusal instanceof RateLimiterRes) return Math.max(1, refusal.msBeforeNext);
    throw refusal;
  }
}
