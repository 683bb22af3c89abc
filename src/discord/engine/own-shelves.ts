import { LRUCache } from 'lru-cache';
import type { Article } from '../../article/article.ts';
import { extendIndex, type Index } from '../../index/build-index.ts';
import type { Contents, OwnShelf } from './orders.ts';

/** What an index takes, in bytes, for each sentence and at least: reckoned, so that it stays bounded. */
const BYTES_A_SENTENCE = 300;
const LEAST_BYTES = 500_000;
/** What an article takes in memory for each character of its JSON, in bytes: reckoned likewise. */
const BYTES_A_CHARACTER = 3;

interface Held {
  readonly print: string;
  readonly article: Article;
  /** Of its JSON. */
  readonly length: number;
}

interface Stocked {
  /** Which articles, in which versions. */
  readonly version: string;
  /** The operator's articles that it was built over. */
  readonly common: Index;
  readonly volumes: ReadonlyMap<string, Held>;
  readonly index: Index;
}

/**
 * The servers' own articles in a thread, each server's in an index of its own over the operator's articles:
 * nothing in one knows of another, not even its words. Those that were asked longest ago make room.
 */
export class OwnShelves {
  readonly #bytes: number;
  readonly #stocked: LRUCache<string, Stocked>;

  constructor(bytes: number) {
    this.#bytes = bytes;
    // Whatever one server takes, it is held: otherwise it would be made anew for each question.
    const sizeCalculation = (stocked: Stocked): number => Math.min(sizeOf(stocked), bytes);
    this.#stocked = new LRUCache({ maxSize: bytes, sizeCalculation });
  }

  /** The server's index; or, when it must be stocked first, the ids of the articles that it lacks. */
  indexOf({ server, version, articles }: OwnShelf, common: Index): Index | readonly string[] {
    const stocked = this.#stocked.get(server);
    if (stocked?.common === common && stocked.version === version) return stocked.index;
    return articles.filter(({ id, print }) => stocked?.volumes.get(id)?.print !== print).map(({ id }) => id);
  }

  /**
   * Builds the server's index anew, from what it had and what is brought. An article that is in neither is
   * left out, and so are the largest where all together take more than there is for all servers: those are
   * told, by id.
   */
  stock({ server, version, articles }: OwnShelf, contents: Contents, common: Index): readonly string[] {
    const before = this.#stocked.get(server)?.volumes;
    const found = articles.flatMap(({ id, print }) => {
      const known = before?.get(id);
      if (known?.print === print) return { id, length: known.length, open: () => known };
      const content = contents.get(id);
      if (content === undefined) return [];
      const { length } = content;
      // It was kept under a name that may have been taken since.
      const open = (): Held => ({ print, article: { ...(JSON.parse(content) as Article), id }, length });
      return { id, length, open };
    });
    const volumes = new Map<string, Held>();
    const left: string[] = [];
    let room = this.#bytes - LEAST_BYTES - BYTES_A_SENTENCE * common.length.length;
    for (const { id, length, open } of found.toSorted((one, other) => one.length - other.length)) {
      const volume = BYTES_A_CHARACTER * length > room ? null : open();
      const size = BYTES_A_CHARACTER * length + BYTES_A_SENTENCE * (volume?.article.sentences.length ?? 0);
      if (volume === null || size > room) {
        left.push(id);
        continue;
      }
      room -= size;
      volumes.set(id, volume);
    }
    const own = articles.flatMap(({ id }) => volumes.get(id)?.article ?? []);
    const index = extendIndex(common, own);
    this.#stocked.set(server, { version, common, volumes, index });
    return left;
  }
}

function sizeOf({ volumes, index }: Stocked): number {
  let characters = 0;
  for (const { length } of volumes.values()) characters += length;
  return LEAST_BYTES + BYTES_A_CHARACTER * characters + BYTES_A_SENTENCE * index.length.length;
}
