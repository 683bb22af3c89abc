import { resolve } from 'node:path';
import { buildIndex, type Index } from '../index/build-index.ts';
import { arrange, changeOf, inOrderOfName, readVolume, type Volume } from './article-file.ts';
import { listFolder } from './folder.ts';
import type { Change, Library, Problem } from './library.ts';
import { watchFiles } from './watch-files.ts';

/** All articles of a folder, by file name; or the files named, in that order. */
export type Source = { readonly folder: string } | { readonly paths: readonly string[] };

type Listener = (changes: readonly Change[]) => void;

/**
 * Reads the source's articles; one that cannot be read is named in `problems()` and the others load. With `onChange` the files are
 * watched too, and each is told of after it is in force. Throws when the folder itself cannot be listed.
 */
export async function openLibrary(source: Source, onChange?: Listener): Promise<Library> {
  const library = new FileLibrary(source, onChange);
  await library.open();
  return library;
}

class FileLibrary implements Library {
  readonly #source: Source;
  readonly #onChange: Listener | undefined;
  /** By absolute path, so that `a.md` and `./a.md` are one file. */
  #volumes: ReadonlyMap<string, Volume> = new Map();
  #index = buildIndex([]);
  #problems: readonly Problem[] = [];
  #stopWatching: (() => Promise<void>) | undefined;
  /** Files told of by the watcher and not looked at yet; several that change at once are indexed once. */
  readonly #waiting = new Set<string>();
  /** Refreshes come one after another, so that an older reading never follows a newer one. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(source: Source, onChange?: Listener) {
    this.#source = source;
    this.#onChange = onChange;
  }

  /** Watches before reading, so that no change falls between the two. */
  async open(): Promise<void> {
    if (this.#onChange) this.#stopWatching = await this.#watch(this.#onChange);
    try {
      await this.#enqueue(async () => this.#refresh(await this.#list()));
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  current(): Index {
    return this.#index;
  }

  problems(): readonly Problem[] {
    return this.#problems;
  }

  reload(): Promise<readonly Change[]> {
    const known = [...this.#volumes.values()].map(({ path }) => path);
    return this.#enqueue(async () => {
      try {
        return await this.#refresh([...known, ...(await this.#list())]);
      } catch (error) {
        return [this.#blind('listed', error)];
      }
    });
  }

  async close(): Promise<void> {
    await this.#stopWatching?.();
    this.#waiting.clear();
    await this.#queue;
  }

  async #list(): Promise<readonly string[]> {
    return 'folder' in this.#source ? listFolder(this.#source.folder) : this.#source.paths;
  }

  #watch(listener: Listener): Promise<() => Promise<void>> {
    const target = 'folder' in this.#source ? this.#source.folder : this.#source.paths;
    return watchFiles(target, {
      changed: (path) => this.#note(path, listener),
      failed: (error) => listener([this.#blind('watched', error)]),
    });
  }

  #note(path: string, listener: Listener): void {
    this.#waiting.add(path);
    if (this.#waiting.size > 1) return;
    void this.#enqueue(async () => {
      const paths = [...this.#waiting];
      this.#waiting.clear();
      const changes = await this.#refresh(paths);
      if (changes.length > 0) listener(changes);
    });
  }

  #enqueue<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#queue.then(work);
    this.#queue = done.catch(() => undefined);
    return done;
  }

  /** Looks at these files again and puts the new state in force at once, as a whole. */
  async #refresh(paths: readonly string[]): Promise<Change[]> {
    const volumes = new Map(this.#volumes);
    const changes: Change[] = [];
    for (const [key, path] of new Map(paths.map((path) => [resolve(path), path]))) {
      const earlier = volumes.get(key);
      const volume = await readVolume(earlier?.path ?? path, earlier);
      if (volume) volumes.set(key, volume);
      else volumes.delete(key);
      const change = changeOf(earlier?.path ?? path, earlier, volume);
      if (change) changes.push(change);
    }
    this.#shelve(volumes);
    return changes.map((change) => this.#withClash(change));
  }

  /** A file that could be read but whose id another one has is not in the library all the same. */
  #withClash(change: Change): Change {
    const problem = this.#problems.find(({ path }) => path === change.path);
    if (change.what !== 'loaded' || !problem) return change;
    return { ...change, what: 'refused', message: problem.message };
  }

  #shelve(volumes: ReadonlyMap<string, Volume>): void {
    const all = [...volumes.values()];
    const { articles, problems } = arrange('folder' in this.#source ? inOrderOfName(all) : all);
    const same = articles.length === this.#index.articles.length;
    this.#volumes = volumes;
    this.#problems = problems;
    if (same && articles.every((article, i) => article === this.#index.articles[i])) return;
    this.#index = buildIndex(articles, this.#index);
  }

  #blind(deed: string, error: unknown): Change {
    const path = 'folder' in this.#source ? this.#source.folder : (this.#source.paths[0] ?? '');
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return {
      path,
      what: 'kept',
      message: `${path}: cannot be ${deed} (${reason}); the articles stay as they were read`,
    };
  }
}
