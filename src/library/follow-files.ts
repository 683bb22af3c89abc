import { oneByOne } from '../waiting.ts';
import { isLink } from './fetch/is-link.ts';
import { filesOf, listFolder } from './folder.ts';
import type { FileChange, Library } from './library.ts';
import { watchFiles } from './watch-files.ts';

/** A folder's articles by file name; or the files named, in order, folders standing for theirs. */
export type FileSource = { readonly folder: string } | { readonly paths: readonly string[] };

export type FileChangeListener = (changes: readonly FileChange[]) => void;

/** What holds articles, in this thread or in others. */
export interface Holder {
  /** Every file that an article was read from or that could not be read. */
  readonly paths: readonly string[];
  /** Looks at these files again and puts the new state in force. Tells what changed. */
  readonly refresh: (paths: readonly string[]) => Promise<readonly FileChange[]>;
}

/**
 * Has the shelf read the source's files, and with `onChange` again whenever one changes; each change is told
 * of after it is in force. Without `onChange` it throws when the folder itself cannot be listed; otherwise it
 * is waited for, and told of.
 */
export async function followFiles(
  source: FileSource,
  shelf: Holder,
  onChange?: FileChangeListener,
): Promise<Pick<Library, 'reload' | 'close'>> {
  const follower = new FileFollower(source, shelf, onChange);
  await follower.open();
  return { reload: () => follower.reload(), close: () => follower.close() };
}

class FileFollower {
  readonly #source: FileSource;
  readonly #shelf: Holder;
  readonly #onChange: FileChangeListener | undefined;
  #stopWatching: (() => Promise<void>) | undefined;
  /** Files told of by the watcher and not looked at yet; several that change at once are indexed once. */
  readonly #waiting = new Set<string>();
  /** Refreshes come one after another, so that an older reading never follows a newer one. */
  readonly #inTurn = oneByOne();

  constructor(source: FileSource, shelf: Holder, onChange?: FileChangeListener) {
    this.#source = source;
    this.#shelf = shelf;
    this.#onChange = onChange;
  }

  /** Watches before reading, so that no change falls between. The files need not be there yet. */
  async open(): Promise<void> {
    const listener = this.#onChange;
    if (listener) this.#stopWatching = await this.#watch(listener);
    try {
      await this.#inTurn(async () => this.#shelf.refresh(await this.#list()));
    } catch (error) {
      // The system, and no fault of ours, says that there is nothing to list.
      if (listener && (error as NodeJS.ErrnoException).syscall === 'scandir') return;
      await this.close();
      throw error;
    }
  }

  reload(): Promise<readonly FileChange[]> {
    const known = this.#shelf.paths;
    return this.#inTurn(async () => {
      try {
        return await this.#shelf.refresh([...known, ...(await this.#list())]);
      } catch (error) {
        return [this.#blind('listed', error)];
      }
    });
  }

  async close(): Promise<void> {
    await this.#stopWatching?.();
    this.#waiting.clear();
    await this.#inTurn(async () => undefined);
  }

  async #list(): Promise<readonly string[]> {
    return 'folder' in this.#source ? listFolder(this.#source.folder) : filesOf(this.#source.paths);
  }

  #watch(listener: FileChangeListener): Promise<() => Promise<void>> {
    const files = async () => (await this.#list()).filter((path) => !isLink(path));
    return watchFiles(files, {
      changed: (paths) => this.#note(paths, listener),
      lost: (error) => listener([this.#blind('listed', error)]),
      found: () => listener([{ path: this.#name, what: 'loaded', message: `${this.#name}: is there again` }]),
    });
  }

  #note(changed: readonly string[], listener: FileChangeListener): void {
    const isFirst = this.#waiting.size === 0;
    for (const path of changed) this.#waiting.add(path);
    if (!isFirst) return;
    this.#inTurn(async () => {
      const paths = [...this.#waiting];
      this.#waiting.clear();
      const changes = await this.#shelf.refresh(paths);
      if (changes.length > 0) listener(changes);
    }).catch((error: unknown) => listener([this.#blind('read', error)]));
  }

  /** What is followed, for whoever runs the program. */
  get #name(): string {
    return 'folder' in this.#source ? this.#source.folder : (this.#source.paths[0] ?? '');
  }

  #blind(deed: string, error: unknown): FileChange {
    const reason = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
    return {
      path: this.#name,
      what: 'kept',
      message: `${this.#name}: cannot be ${deed} (${reason}); the articles stay as they were read, and it is looked for again`,
    };
  }
}
