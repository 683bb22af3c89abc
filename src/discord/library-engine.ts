import { ask } from '../answer/ask.ts';
import type { Library } from '../library/library.ts';
import { suggest } from '../suggestions/suggest.ts';
import { summarise } from '../summary/summarise.ts';
import type { Engine } from './engine.ts';

/** The engine over the library as it is at each question. */
export function libraryEngine(library: Library): Engine {
  return {
    articles: () => library.current().articles,
    ask: (question, options) => ask(library.current(), question, options),
    summarise,
    suggest: (articleId) => suggest(library.current(), articleId),
  };
}
