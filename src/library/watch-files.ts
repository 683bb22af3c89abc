import { stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/** How often the files are looked at, in milliseconds, and how much more seldom for each of them. */
const LOOK_EVERY = 500;
const LOOK_EVERY_MORE = 1;
/** How long a file must have been unchanged before it is read, in milliseconds: half-written ones wait. */
const SETTLED_AFTER = 150;

/** What is seen of the files. */
export interface WatchEvents {
  /** These were written, replaced by others, added or removed. */
  readonly changed: (paths: readonly string[]) => void;
  /** The files cannot be listed any more; told once for each reason. */
  readonly lost: (error: NodeJS.ErrnoException) => void;
  /** They can be listed again. */
  readonly found: () => void;
}

/** Each file's signature, by path. */
type Look = ReadonlyMap<string, string>;

/**
 * Watches the files that `list` names at each look, by looking again and again: so it does not matter whether
 * their folder was replaced by another, lies behind a link or on another machine, or how many files the
 * system lets one watch. `list` rejects while it cannot tell. Resolves when changes from now on will be seen,
 * with what ends it.
 */
export async function watchFiles(
  list: () => Promise<readonly string[]>,
  events: WatchEvents,
): Promise<() => Promise<void>> {
  const stop = new AbortController();
  const first = await lookAt(list).catch((error: NodeJS.ErrnoException) => error);
  const watching = watch(list, events, first, stop.signal).catch((error: unknown) => {
    if (!stop.signal.aborted) throw error;
  });
  return () => {
    stop.abort();
    return watching;
  };
}

async function watch(
  list: () => Promise<readonly string[]>,
  events: WatchEvents,
  first: Look | NodeJS.ErrnoException,
  signal: AbortSignal,
): Promise<void> {
  let known: Look = new Map();
  let before = known;
  let trouble: string | undefined;
  if (!(first instanceof Error)) known = before = first;
  let wait = first instanceof Error ? SETTLED_AFTER : LOOK_EVERY;
  for (;;) {
    await pause(wait, undefined, { ref: false, signal });
    wait = LOOK_EVERY + LOOK_EVERY_MORE * known.size;
    const look = await lookAt(list).catch((error: NodeJS.ErrnoException) => error);
    if (look instanceof Error) {
      if (look.code !== trouble) events.lost(look);
      trouble = look.code ?? 'unknown';
      before = known;
      continue;
    }
    if (trouble !== undefined) events.found();
    trouble = undefined;
    const paths = [...new Set([...known.keys(), ...look.keys()])];
    const differing = paths.filter((path) => known.get(path) !== look.get(path));
    const settled = differing.filter((path) => look.get(path) === before.get(path));
    before = look;
    if (settled.length < differing.length) wait = SETTLED_AFTER;
    if (settled.length === 0) continue;
    known = withThese(known, look, settled);
    events.changed(settled);
  }
}

async function lookAt(list: () => Promise<readonly string[]>): Promise<Look> {
  const look = new Map<string, string>();
  for (const path of await list()) {
    const found = await stat(path).catch(() => null);
    if (!found) continue;
    // Changes whenever the file was written to, or another was put in its place.
    const { dev, ino, size, mtimeMs, ctimeMs } = found;
    look.set(path, [dev, ino, size, mtimeMs, ctimeMs].join(' '));
  }
  return look;
}

function withThese(known: Look, look: Look, paths: readonly string[]): Look {
  const next = new Map(known);
  for (const path of paths) {
    const signature = look.get(path);
    if (signature === undefined) next.delete(path);
    else next.set(path, signature);
  }
  return next;
}
