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
