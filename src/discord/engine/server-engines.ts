import { LRUCache } from 'lru-cache';
import { digest } from '../../library/digest.ts';
import type { KeptArticle } from '../../library/kept-article.ts';
import type { Store } from '../../library/store.ts';
import { type ArticleCard, cardOfKept } from './article-card.ts';
import { type Engine, Unanswered, Unstockable } from './engine.ts';
import type { Contents, OwnShelf } from './orders.ts';
import type { WorkerPool } from './worker-pool.ts';
import { Unstocked } from './worker-thread.ts';

/** How often texts are brought for one question: what one thread has, the other may want next. */
const ROUNDS = 3;
/** How long a server's articles that took too much are let alone, in milliseconds, unless they change. */
const BARRED_FOR = 10 * 60_000;

/** A server's own articles, as they stood when they were last looked up. */
interface Own {
  readonly shelf: OwnShelf;
  readonly cards: readonly ArticleCard[];
}

/** The engine over the operator's articles and a server's own, whose texts the store has for threads. */
export class ServerEngines {
  readonly #pool: WorkerPool;
  readonly #store: Pick<Store, 'articles'>;
  readonly #own = new WeakMap<readonly KeptArticle[], Own>();
  readonly #barred: LRUCache<string, Unstockable>;
  readonly #coming = new Map<string, Promise<Contents>>();

  constructor(pool: WorkerPool, store: Pick<Store, 'articles'>, clock: () => number) {
    this.#pool = pool;
    this.#store = store;
    this.#barred = new LRUCache({ max: 1_000, ttl: BARRED_FOR, perf: { now: clock } });
  }

  /** Null is everywhere outside of servers, where only the operator's articles are. */
  async of(server: string | null): Promise<Engine> {
    const articles = server === null ? [] : await this.#store.articles.recent(server);
    if (server === null || articles.length === 0) return this.#pool;
    const { shelf, cards } = this.#ownOf(server, articles);
    return {
      articles: () => [...this.#pool.articles(), ...cards],
      run: this.#runOver(shelf),
    };
  }

  #ownOf(server: string, articles: readonly KeptArticle[]): Own {
    const known = this.#own.get(articles);
    if (known) return known;
    const prints = articles.map(({ id, print }) => ({ id, print }));
    const version = digest(JSON.stringify(prints));
    const own = { shelf: { server, version, articles: prints }, cards: articles.map(cardOfKept) };
    this.#own.set(articles, own);
    return own;
  }

  #runOver(own: OwnShelf): Engine['run'] {
    return async (task, input, asker) => {
      const barred = this.#barred.get(own.version + own.server);
      if (barred) throw barred;
      let contents: Contents | null = null;
      for (let round = 0; round < ROUNDS; round++) {
        try {
          return await this.#pool.over(own, contents)(task, input, asker);
        } catch (error) {
          if (error instanceof Unstockable) this.#barred.set(own.version + own.server, error);
          if (!(error instanceof Unstocked)) throw error;
          contents = await this.#bring(own.server, error.missing);
        }
      }
      throw new Unanswered('busy');
    };
  }

  /** Several questions that wait for the same texts have them brought once. */
  #bring(server: string, ids: readonly string[]): Promise<Contents> {
    const key = [server, ...ids].join(' ');
    const coming = this.#coming.get(key) ?? this.#store.articles.contents(server, ids);
    this.#coming.set(key, coming);
    return coming.finally(() => this.#coming.delete(key));
  }
}
