/** Who wants something: a user, in a server; null outside of servers. */
export interface Asker {
  readonly user: string;
  readonly server: string | null;
}

/** What waits to be done. Servers take turns, and in a server its users; what a user asks stays in order. */
export class FairQueue<Item> {
  readonly #servers = new Map<string | null, Map<string, Item[]>>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(item: Item, { user, server }: Asker): void {
    const users = this.#servers.get(server) ?? new Map<string, Item[]>();
    this.#servers.set(server, users);
    const items = users.get(user) ?? [];
    users.set(user, items);
    items.push(item);
    this.#size += 1;
  }

  /** The next in turn, which waits no longer; undefined when nothing waits but what these users asked. */
  take(unless: ReadonlySet<string> = NOBODY): Item | undefined {
    for (const [server, users] of this.#servers) {
      for (const [user, items] of users) {
        if (unless.has(user)) continue;
        const item = items.shift();
        toEnd(users, user, items.length > 0);
        toEnd(this.#servers, server, users.size > 0);
        this.#size -= 1;
        return item;
      }
    }
    return undefined;
  }
}

const NOBODY: ReadonlySet<string> = new Set();

/** Behind the others, whose turn it is now, or out. */
function toEnd<Key, Value>(map: Map<Key, Value>, key: Key, stays: boolean): void {
  const value = map.get(key);
  map.delete(key);
  if (stays && value !== undefined) map.set(key, value);
}
