import { type Environment, numberWithin } from './setting.ts';

/** What looking up one thing may take. */
export interface Budget {
  readonly milliseconds: number;
  /** Of the heap of its thread, with all articles. */
  readonly megabytes: number;
}

/** Throws a UsageError for a value that is no number, or out of all reason. */
export function budget(environment: Environment): Budget {
  const time = { usual: 2_000, least: 50, most: 60_000 };
  const memory = { usual: 1_024, least: 64, most: 65_536 };
  return {
    milliseconds: numberWithin(environment, 'ANSWER_MILLISECONDS', time),
    megabytes: numberWithin(environment, 'ANSWER_MEGABYTES', memory),
  };
}

/** How much a server may keep of its own articles. */
export interface ShelfSettings {
  readonly articles: number;
  /** Of all its texts together, in UTF-16 units. */
  readonly size: number;
}

const MILLION = 1_000_000;

/** Throws likewise. */
export function shelfSettings(environment: Environment): ShelfSettings {
  const articles = { usual: 200, least: 0, most: 10_000 };
  const megabytes = { usual: 20, least: 1, most: 1_000 };
  return {
    articles: numberWithin(environment, 'SERVER_ARTICLES', articles),
    size: MILLION * numberWithin(environment, 'SERVER_MEGABYTES', megabytes),
  };
}
