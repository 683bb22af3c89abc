import { follow } from './follow.ts';
import { type Reason, type Refusal, refuse } from './refusal.ts';
import type { FetchSettings } from './request-once.ts';
import { allowsReading, LARGEST_ROBOTS } from './robots.ts';

/**
 * Whether addresses may be read as their sites' robots.txt have it, each site's read once. A site without one
 * allows all; one whose file cannot be had, through a fault of its own, allows nothing (RFC 9309, 2.3.1).
 */
export function robotsGuard(
  settings: FetchSettings,
  signal: AbortSignal,
): (url: URL) => Promise<Refusal | null> {
  const files = new Map<string, string | Refusal>();
  return async (url) => {
    const robots = files.get(url.origin) ?? (await readRobots(url, settings, signal));
    files.set(url.origin, robots);
    if (typeof robots !== 'string') return robots;
    return allowsReading(url, robots) ? null : refuse('robots');
  };
}

/** What a fault in having the file means for the page, where it is not the same fault. */
const NO_FILE: Readonly<Partial<Record<Reason, string | Refusal>>> = {
  'too-many-redirects': '',
  'too-large': refuse('robots'),
};

async function readRobots(
  page: URL,
  settings: FetchSettings,
  signal: AbortSignal,
): Promise<string | Refusal> {
  const file = new URL('/robots.txt', page);
  const arrival = await follow(
    file,
    settings,
    () => ({ most: LARGEST_ROBOTS, signal }),
    async () => null,
  );
  if (arrival.kind === 'refused') return NO_FILE[arrival.reason] ?? arrival;
  const { status, body } = arrival.answer;
  if (status >= 500) return refuse('server-error');
  return status === 200 ? new TextDecoder().decode(body) : '';
}
