import { LRUCache } from 'lru-cache';
import { type Engine, Unanswered } from './engine.ts';
import type { Asker } from './fair-queue.ts';
import type { Input, Output, Task } from './tasks.ts';

const KEPT = 1_000;
/** For how long it is remembered that nothing came of something, in milliseconds: it would take as much again. */
const FAILURE_KEPT = 10 * 60_000;

/** The engine, with what depends on an article alone kept as long as its text stays the same: summaries and suggestions. */
export function keepAnswers(engine: Engine, now: () => number): Engine {
  const kept = new LRUCache<string, Promise<unknown>>({ max: KEPT, perf: { now } });

  function keep<Name extends Task>(name: Name, input: Input<Name>, asker: Asker): Promise<Output<Name>> {
    const key = keyOf(engine, name, input);
    if (key === null) return engine.run(name, input, asker);
    const known = kept.get(key) as Promise<Output<Name>> | undefined;
    if (known) return known;
    const made = engine.run(name, input, asker);
    kept.set(key, made);
    made.catch((error: unknown) => {
      if (error instanceof Unanswered && error.reason !== 'busy') kept.set(key, made, { ttl: FAILURE_KEPT });
      else kept.delete(key);
    });
    return made;
  }
  return { articles: () => engine.articles(), run: keep };
}

/** By the versions of what is asked; null for what depends on more than the articles. */
function keyOf<Name extends Task>(engine: Engine, name: Name, input: Input<Name>): string | null {
  if (name !== 'summary' && name !== 'suggest') return null;
  const { article } = input as Input<'summary' | 'suggest'>;
  const asked = engine.articles().filter(({ id }) => article === null || id === article);
  return JSON.stringify([name, input, asked.map(({ key, print }) => key + print)]);
}
