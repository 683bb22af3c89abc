import { LRUCache } from 'lru-cache';
import { type Engine, Unanswered } from './engine.ts';
import type { Task, TaskInput } from './tasks.ts';

const KEPT = 1_000;
/** How long a failure is remembered, in milliseconds: trying again would take as much. */
const FAILURE_KEPT = 10 * 60_000;

/** What depends on an article alone, kept as long as its text stays the same: summaries and suggestions. */
export class KeptAnswers {
  readonly #kept: LRUCache<string, Promise<unknown>>;

  constructor(clock: () => number) {
    this.#kept = new LRUCache({ max: KEPT, perf: { now: clock } });
  }

  /** The engine, with what it finds kept; what was found for one server is never given to another. */
  over(engine: Engine, server: string | null): Engine {
    const run: Engine['run'] = (name, input, asker) => {
      const key = keyOf(engine, server, name, input);
      if (key === null) return engine.run(name, input, asker);
      return this.#keep(key, () => engine.run(name, input, asker));
    };
    return { articles: () => engine.articles(), run };
  }

  #keep<Value>(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#kept.get(key) as Promise<Value> | undefined;
    if (known) return known;
    const made = make();
    this.#kept.set(key, made);
    made.catch((error: unknown) => {
      if (error instanceof Unanswered && error.reason !== 'busy')
        this.#kept.set(key, made, { ttl: FAILURE_KEPT });
      else this.#kept.delete(key);
    });
    return made;
  }
}

/** By the versions of what is asked; null for what depends on more than the articles. */
function keyOf(engine: Engine, server: string | null, name: Task, input: unknown): string | null {
  if (name !== 'summary' && name !== 'suggest') return null;
  const { article } = input as TaskInput<'summary' | 'suggest'>;
  const asked = engine.articles().filter(({ id }) => article === null || id === article);
  return JSON.stringify([server, name, input, asked.map(({ key, fingerprint }) => key + fingerprint)]);
}
