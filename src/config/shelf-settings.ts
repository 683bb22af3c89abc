import { type Environment, numberWithin } from './setting.ts';

/** How much a server may keep of its own articles. */
export interface ShelfSettings {
  readonly articles: number;
  /** Of all its texts together, in UTF-16 units. */
  readonly size: number;
}

const MILLION = 1_000_000;

/** Throws a UsageError for a value that is no number, or out of all reason. */
export function shelfSettings(environment: Environment): ShelfSettings {
  const articles = { usual: 200, least: 0, most: 10_000 };
  const megabytes = { usual: 20, least: 1, most: 1_000 };
  return {
    articles: numberWithin(environment, 'SERVER_ARTICLES', articles),
    size: MILLION * numberWithin(environment, 'SERVER_MEGABYTES', megabytes),
  };
}
