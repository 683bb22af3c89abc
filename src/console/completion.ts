import { BEGINNINGS, EVERY_ARTICLE } from './commands.ts';

/** What could stand in a line. */
export interface Completions {
  /** The articles' ids. */
  readonly articles: readonly string[];
  /** Questions that the articles answer. */
  readonly suggestions: readonly string[];
}

/** Whole lines that the typed one could become: commands, articles after those that name one, questions. */
export function complete(line: string, { articles, suggestions }: Completions): string[] {
  const named = /^\/article (?:use|text|sentences) /.exec(line)?.[0];
  const whole = named
    ? [...articles, ...(named.includes('use') ? [EVERY_ARTICLE] : [])].map((id) => named + id)
    : line.startsWith('/')
      ? BEGINNINGS
      : suggestions;
  const typed = line.toLowerCase();
  return whole.filter((candidate) => candidate.toLowerCase().startsWith(typed));
}
