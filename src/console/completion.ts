import { BEGINNINGS, EVERY_ARTICLE } from './commands.ts';

/** What could stand in a line. */
export interface Completions {
  /** The articles' ids. */
  readonly articles: readonly string[];
  /** Questions that the articles answer. */
  readonly suggestions: readonly string[];
}

/** Whole lines that the line typed so far could become, in order: commands after a slash, articles after those that name one, else questions. */
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
