import { setTimeout as pause } from 'node:timers/promises';
import { isoTime } from './iso-time.ts';
import type { KeptArticles } from './kept-articles.ts';

/** How long reading a page may take at most, in milliseconds; after that somebody else may read it. */
const LEASE = 5 * 60_000;
/** How often it is asked whether the page is free, in milliseconds. */
const ASK_EVERY = 200;

/** Reads a link's page while nobody else does, over all processes. Null when somebody does for too long. */
export async function readAlone<T>(
  { kept, now }: { readonly kept: KeptArticles; readonly now: () => number },
  link: string,
  patience: number,
  read: () => Promise<T>,
): Promise<T | null> {
  const page = withoutPlace(link);
  for (let waited = 0; ; waited += ASK_EVERY) {
    const until = isoTime(now() + LEASE);
    if (await kept.lease(page, isoTime(now()), until)) {
      try {
        return await read();
      } finally {
        await kept.release(page, until);
      }
    }
    if (waited >= patience) return null;
    await pause(ASK_EVERY);
  }
}

/** What stands behind # names a place in the page. */
function withoutPlace(link: string): string {
  if (!URL.canParse(link)) return link;
  const url = new URL(link);
  url.hash = '';
  return url.href;
}
