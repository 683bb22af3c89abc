import { fetchPage, type Page } from './fetch/fetch-page.ts';
import { refuse } from './fetch/refusal.ts';
import { PATIENCE } from './fetch/request-once.ts';
import { isoTime } from './iso-time.ts';
import type { Due, KeptArticle, Reread } from './kept-article.ts';
import { readAlone } from './read-alone.ts';
import { nextReading } from './reread.ts';
import { type AddResult, keep, type ServerArticlesParts } from './server-articles.ts';
import type { Home } from './store-schema.ts';

/** Reads what a link leads to and keeps it for the server; one that the server has is read anew. */
export async function addLink(
  parts: ServerArticlesParts,
  server: Home,
  link: string,
  reread: Reread = 'daily',
): Promise<AddResult> {
  const before = (await parts.kept.list(server)).find((one) => one.origin === 'link' && one.source === link);
  if (before) return reload(parts, server, before.id, reread);
  const result = await readAlone(parts, link, patienceOf(parts), async () => {
    const page = await fetchPage(link, parts.fetch);
    if (page.kind === 'unchanged') return refuse('broken');
    return page.kind === 'refused' ? page : readLinked(parts, server, { link, reread }, page);
  });
  return result ?? refuse('timeout');
}

/**
 * Reads a link again: nothing changes where the page's text has not. Whatever goes wrong, the last good
 * reading stays, and says so. Where somebody else reads the page and does not come to an end, it is busy.
 * With `reread` it is from now on read anew so often.
 */
export async function reload(
  parts: ServerArticlesParts,
  server: Home,
  id: string,
  reread?: Reread,
): Promise<AddResult> {
  const before = await find(parts, server, id);
  if (!before) return { kind: 'unknown' };
  if (before.origin !== 'link') return refuse('not-a-link');
  const read = (): Promise<AddResult> => readAndNote(parts, server, before, reread);
  return (await readAlone(parts, before.source, patienceOf(parts), read)) ?? { kind: 'busy', kept: before };
}

/** Reads a link again whose time has come, unless somebody else does or just has. */
export async function reloadDue(parts: ServerArticlesParts, { home, id, source }: Due): Promise<void> {
  await readAlone(parts, source, 0, async () => {
    const before = await find(parts, home, id);
    if (before?.dueAt && before.dueAt <= isoTime(parts.now())) await readAndNote(parts, home, before);
  });
}

async function find(
  { kept }: ServerArticlesParts,
  server: Home,
  id: string,
): Promise<KeptArticle | undefined> {
  return (await kept.list(server)).find((one) => one.id === id);
}

/** Somebody else's reading of the page is waited for as long as the site may take. */
function patienceOf({ fetch }: ServerArticlesParts): number {
  return fetch.patience ?? PATIENCE;
}

async function readAndNote(
  parts: ServerArticlesParts,
  server: Home,
  before: KeptArticle,
  reread: Reread = before.reread,
): Promise<AddResult> {
  const { kept, now } = parts;
  const { id, source } = before;
  const dueAt = (often: Reread): string | null => nextReading(often, source, now());
  try {
    const result = await readAnew(parts, server, { ...before, reread });
    if (result.kind === 'unchanged') {
      await kept.note(server, id, { readAt: isoTime(now()), reread, dueAt: dueAt(reread), fault: null });
    } else if (result.kind === 'refused' || result.kind === 'no-room') {
      // The reason's name, or for what cannot be read as an article why, as JSON.
      const trouble = result.kind === 'refused' ? result.trouble : null;
      const fault = trouble === null ? result.reason : JSON.stringify(trouble);
      await kept.note(server, id, { dueAt: dueAt(before.reread), fault });
    }
    return result;
  } catch (error) {
    await kept.note(server, id, { dueAt: dueAt(before.reread) });
    throw error;
  }
}

async function readAnew(parts: ServerArticlesParts, server: Home, before: KeptArticle): Promise<AddResult> {
  const { url, etag, lastModified, source: link, reread } = before;
  const page = await fetchPage(link, parts.fetch, url === null ? null : { url, etag, lastModified });
  if (page.kind === 'unchanged') return { kind: 'unchanged', kept: before };
  return page.kind === 'page' ? readLinked(parts, server, { link, reread, before }, page) : page;
}

async function readLinked(
  parts: ServerArticlesParts,
  server: Home,
  { link, reread, before }: { readonly link: string; readonly reread: Reread; readonly before?: KeptArticle },
  page: Page,
): Promise<AddResult> {
  const reading = await parts.read({ page }, server);
  if (reading.kind === 'refused') return reading;
  const came = { origin: 'link', source: link, format: page.format, reread } as const;
  return keep(parts, server, came, reading, page, before?.id);
}
