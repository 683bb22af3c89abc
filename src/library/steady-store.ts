import { LRUCache } from 'lru-cache';
import { within } from '../waiting.ts';
import type { Store } from './store.ts';

/** What a question waits for the store, in milliseconds; it is answered without as well. */
const PATIENCE = 1_000;
/** How long the store is left alone after it kept somebody waiting, in milliseconds. */
const REST = 5_000;

/** The store could not do what was asked of it; the cause says why. */
export class StoreFault extends Error {
  constructor(cause: unknown) {
    super('the store has failed', { cause });
    this.name = 'StoreFault';
  }
}

/**
 * The store with the readings that questions need made steady: while it is down or slow they give what was
 * last known, or what holds where nothing was set, so that the articles of the folder go on answering. `tell`
 * hears of each failure, at most one in five seconds. Everything else that fails rejects with a StoreFault.
 */
export function steadyStore(store: Store, tell: (error: unknown) => void): Store {
  const resting = new LRUCache<'resting', true>({ max: 1, ttl: REST });
  const steady = <V extends NonNullable<unknown>>(read: (channel: string) => Promise<V>, unset: V) => {
    const last = new LRUCache<string, V>({ max: 10_000 });
    return async (channel: string): Promise<V> => {
      if (resting.has('resting')) return last.get(channel) ?? unset;
      try {
        const value = await within(read(channel), PATIENCE);
        if (value === undefined) throw new Error(`the store did not answer within ${PATIENCE} ms`);
        last.set(channel, value);
        return value;
      } catch (error) {
        // Of many that were waiting at once the first tells.
        if (!resting.has('resting')) tell(error);
        resting.set('resting', true);
        return last.get(channel) ?? unset;
      }
    };
  };
  const chosen = steady(async (channel) => ({ article: await store.channelArticle(channel) }), {
    article: null,
  });
  const told = steady(async (home) => ({ channel: await store.homes.logChannel(home) }), { channel: null });
  // Whoever has just changed something successfully is not answered from what was known before.
  const isBack = (): unknown => resting.delete('resting');
  return naming(store, isBack, {
    channelArticle: async (channel) => (await chosen(channel)).article,
    isAskChannel: steady((channel) => store.isAskChannel(channel), false),
    homes: naming(store.homes, isBack, { logChannel: async (home) => (await told(home)).channel }),
    articles: naming(store.articles, isBack, {
      recent: steady((home) => store.articles.recent(home), []),
    }),
    gaps: naming(store.gaps, isBack),
    feedback: naming(store.feedback, isBack),
    // Rejects where whoever waits has given up.
    takeTurn: (name, signal) => store.takeTurn(name, signal),
  });
}

/** With some parts replaced; every other method that fails is told of and rejects with a StoreFault. */
function naming<T extends object>(whole: T, tellDone: () => unknown, replaced: Partial<T> = {}): T {
  return new Proxy(whole, {
    get(_, name) {
      if (name in replaced) return replaced[name as keyof T];
      const part: unknown = whole[name as keyof T];
      if (typeof part !== 'function') return part;
      return (...given: unknown[]): unknown => {
        const result: unknown = part.apply(whole, given);
        if (!(result instanceof Promise)) return result;
        return result.then(
          (value: unknown) => {
            tellDone();
            return value;
          },
          (error: unknown) => {
            throw new StoreFault(error);
          },
        );
      };
    },
  });
}
