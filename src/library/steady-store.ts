import { LRUCache } from 'lru-cache';
import type { Store } from './store.ts';

/** What a question waits for the store, in milliseconds; it is answered without as well. */
const PATIENCE = 1_000;
/** How long the store is left alone after it kept somebody waiting, in milliseconds. */
const REST = 5_000;

/**
 * The store with the readings that questions need made steady: while it is down or slow they give what was last known, or what holds
 * where nothing was set, so that the articles of the folder go on answering. `tell` hears of each failure, at most one in five seconds.
 */
export function steadyStore(store: Store, tell: (error: unknown) => void): Store {
  const resting = new LRUCache<'resting', true>({ max: 1, ttl: REST });
  const steady = <V extends NonNullable<unknown>>(read: (channel: string) => Promise<V>, unset: V) => {
    const last = new LRUCache<string, V>({ max: 10_000 });
    return async (channel: string): Promise<V> => {
      if (resting.has('resting')) return last.get(channel) ?? unset;
      try {
        const value = await withinPatience(read(channel));
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
  const told = steady(async (home) => ({ channel: await store.logChannel(home) }), { channel: null });
  return {
    channelArticle: async (channel) => (await chosen(channel)).article,
    isAskChannel: steady((channel) => store.isAskChannel(channel), false),
    setChannelArticle: (...change) => store.setChannelArticle(...change),
    setAskChannel: (...change) => store.setAskChannel(...change),
    askChannels: () => store.askChannels(),
    logChannel: async (home) => (await told(home)).channel,
    setLogChannel: (...change) => store.setLogChannel(...change),
    logChannels: () => store.logChannels(),
    rate: (...rating) => store.rate(...rating),
    articles: store.articles,
    gaps: store.gaps,
    noteLeft: (...change) => store.noteLeft(...change),
    servers: () => store.servers(),
    forgetOld: (now) => store.forgetOld(now),
    ownArticles: steady((home) => store.ownArticles(home), []),
    signingKey: () => store.signingKey(),
    kept: (home) => store.kept(home),
    forget: (home) => store.forget(home),
    onChange: (listener) => store.onChange(listener),
    sessions: store.sessions,
    takeTurn: (name, signal) => store.takeTurn(name, signal),
    close: () => store.close(),
  };
}

function withinPatience<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(
      () => reject(new Error(`the store did not answer within ${PATIENCE} ms`)),
      PATIENCE,
    );
    work.then(resolve, reject).finally(() => clearTimeout(late));
  });
}
