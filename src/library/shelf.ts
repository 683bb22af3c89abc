import { resolve } from 'node:path';
import type { Article } from '../article/article.ts';
import { buildIndex, type Index } from '../index/build-index.ts';
import {
  arrange,
  changeOf,
  faultOf,
  inOrderOfName,
  type ReadArticle,
  readVolume,
  type Volume,
} from './article-file.ts';
import type { FileChange, Problem } from './library.ts';

/** What a shelf may be told. */
export interface ShelfOptions {
  /** Whether the articles stand in the order of their files' names; otherwise as they came. */
  readonly isSorted: boolean;
  /** How what is named is read; as a file when left open. */
  readonly read?: ReadArticle;
  /** Told of each file before it is read, and of null before all are indexed. */
  readonly onReading?: (path: string | null) => void;
}

/** Articles as they were last read from their files, and the index over them. */
export class Shelf {
  readonly #options: ShelfOptions;
  /** By absolute path, so that `a.md` and `./a.md` are one file. */
  #volumes: ReadonlyMap<string, Volume> = new Map();
  #index = buildIndex([]);
  #problems: readonly Problem[] = [];

  constructor(options: ShelfOptions) {
    this.#options = options;
  }

  /** The newest whole state; an index once returned never changes. */
  get index(): Index {
    return this.#index;
  }

  /** In the order of the articles; empty when every file could be read. */
  get problems(): readonly Problem[] {
    return this.#problems;
  }

  /** Every file that an article was read from or that could not be read. */
  get paths(): readonly string[] {
    return [...this.#volumes.values()].map(({ path }) => path);
  }

  /** Looks at these files again and puts the new state in force at once, as a whole. Tells what changed. */
  async refresh(paths: readonly string[]): Promise<readonly FileChange[]> {
    const before = this.#volumes;
    const volumes = new Map(before);
    for (const path of paths) {
      const key = resolve(path);
      this.#options.onReading?.(path);
      const earlier = before.get(key);
      const volume = await readVolume(earlier?.path ?? path, earlier, this.#options.read);
      if (volume) volumes.set(key, volume);
      else volumes.delete(key);
    }
    this.#options.onReading?.(null);
    this.#shelve(volumes);
    return [...new Set(paths.map((path) => resolve(path)))].flatMap((key) => {
      const [earlier, now] = [before.get(key), this.#volumes.get(key)];
      const change = changeOf((earlier ?? now)?.path ?? key, earlier, now ?? null);
      return change ? [this.#withClash(change)] : [];
    });
  }

  /** A file that could be read but whose id another one has is not among the articles all the same. */
  #withClash(change: FileChange): FileChange {
    const problem = this.#problems.find(({ path }) => path === change.path);
    if (change.what !== 'loaded' || !problem) return change;
    return { ...change, what: 'refused', message: problem.message };
  }

  #shelve(volumes: ReadonlyMap<string, Volume>): void {
    const all = [...volumes.values()];
    const { articles, problems } = arrange(this.#options.isSorted ? inOrderOfName(all) : all);
    const isSame =
      articles.length === this.#index.articles.length &&
      articles.every((article, i) => article === this.#index.articles[i]);
    try {
      if (!isSame) this.#index = buildIndex(articles, this.#index);
      this.#volumes = volumes;
      this.#problems = problems;
    } catch (error) {
      this.#shelve(this.#withoutFaulty(volumes, error));
    }
  }

  /** The volumes, unindexable ones brought back to before. Throws when no single one is at fault. */
  #withoutFaulty(volumes: ReadonlyMap<string, Volume>, error: unknown): ReadonlyMap<string, Volume> {
    const sound = new Map(volumes);
    for (const [key, { path, article }] of volumes) {
      if (article === null || this.#index.articles.includes(article)) continue;
      const fault = indexingFault(path, article);
      if (fault !== null) sound.set(key, { path, article: this.#volumes.get(key)?.article ?? null, fault });
    }
    if ([...sound].every(([key, volume]) => volumes.get(key) === volume)) throw error;
    return sound;
  }
}

function indexingFault(path: string, article: Article): string | null {
  try {
    buildIndex([article]);
    return null;
  } catch (error) {
    return faultOf(path, error);
  }
}
