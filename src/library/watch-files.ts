import { isArticleFile } from './folder.ts';

/** How long a file must have kept its size before it is read, in milliseconds: half-written files are waited for. */
const SETTLED_AFTER = 150;
const LOOK_EVERY = 50;

/** What the watcher tells: a file to look at again, or that it cannot see any more (too many watches, for one). */
export interface WatchEvents {
  readonly changed: (path: string) => void;
  readonly failed: (error: Error) => void;
}

/**
 * Tells of each article file that was written, replaced by another (as editors do on saving), added or removed. Watches a folder's own
 * files, not its subfolders, or the files named. Resolves when changes from now on will be seen, with what ends it.
 */
export async function watchFiles(
  target: string | readonly string[],
  events: WatchEvents,
): Promise<() => Promise<void>> {
  // Imported here: whoever does not watch need not load it.
  const { watch } = await import('chokidar');
  const watcher = watch(typeof target === 'string' ? target : [...target], {
    ignoreInitial: true,
    depth: 0,
    atomic: true,
    awaitWriteFinish: { stabilityThreshold: SETTLED_AFTER, pollInterval: LOOK_EVERY },
    ignored: (path, stats) => stats?.isFile() === true && !isArticleFile(path),
  });
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, events.changed);
  watcher.on('error', (error) => events.failed(error as Error));
  await new Promise((resolve) => {
    watcher.once('ready', () => resolve(undefined));
    watcher.once('error', resolve);
  });
  return () => watcher.close();
}
