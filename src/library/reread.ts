import { createHash } from 'node:crypto';
import { isoTime } from './iso-time.ts';
import type { Reread } from './kept-article.ts';

const DAY = 24 * 60 * 60_000;
const EVERY: Readonly<Record<Reread, number | null>> = { daily: DAY, weekly: 7 * DAY, off: null };
/** By how much of the time between two readings pages are spread. */
const SPREAD = 0.1;

/** When a link read now (Unix milliseconds) is next due, spread by a tenth by its name; null for never. */
export function nextReading(reread: Reread, link: string, now: number): string | null {
  const every = EVERY[reread];
  if (every === null) return null;
  const share = createHash('sha256').update(link).digest().readUInt32BE() / 2 ** 32;
  return isoTime(Math.round(now + every * (1 + SPREAD * (2 * share - 1))));
}
