/** What goes wrong with a request instead of, before or after being answered. */
export type Fault =
  /** An error of Discord's, such as 500 or 502; or any other status, with the `code` of a refusal. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: number; readonly message?: string }
  /** Too many requests: for `seconds` on this method and path, or with `global` on all, each one is limited. */
  | { readonly kind: 'rate limit'; readonly seconds: number; readonly global?: boolean }
  /** The line breaks: before the request is carried out, or after it, so that only the answer is lost. */
  | { readonly kind: 'hang-up'; readonly after?: boolean }
  /** The request is carried out `milliseconds` late. */
  | { readonly kind: 'delay'; readonly milliseconds: number };

/** Which requests a fault hits; what is not said fits all. */
export interface FaultTarget {
  readonly method?: string;
  /** Tried on the path after the version, such as `/channels/1/messages`. */
  readonly path?: RegExp;
  /** How many requests are hit. Default: 1. */
  readonly times?: number;
}

interface Planned {
  readonly target: FaultTarget;
  readonly fault: Fault;
  left: number;
}

interface Limit {
  readonly until: number;
  readonly global: boolean;
}

/** The key of the limit on all requests. */
const EVERYWHERE = '*';

/** The faults that are still to happen, and the rate limits in force. */
export class Faults {
  readonly #planned = new Set<Planned>();
  readonly #limits = new Map<string, Limit>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Plans a fault; the function returned calls it off. */
  plan(fault: Fault, target: FaultTarget = {}): () => void {
    const planned = { target, fault, left: target.times ?? 1 };
    this.#planned.add(planned);
    return () => this.#planned.delete(planned);
  }

  /** The fault that hits a request, undefined for none. A planned fault is used up by its number of hits. */
  take(method: string, path: string): Fault | undefined {
    const limited = this.#limitOn(`${method} ${path}`) ?? this.#limitOn(EVERYWHERE);
    if (limited !== undefined) return limited;
    const planned = [...this.#planned].find(({ target }) => {
      const fits = target.path === undefined || target.path.test(path);
      return fits && (target.method === undefined || target.method === method);
    });
    if (planned === undefined) return undefined;
    planned.left -= 1;
    if (planned.left <= 0) this.#planned.delete(planned);
    const { fault } = planned;
    if (fault.kind === 'rate limit') this.#limit(fault.global ? EVERYWHERE : `${method} ${path}`, fault);
    return fault;
  }

  #limit(key: string, { seconds, global = false }: Fault & { kind: 'rate limit' }): void {
    this.#limits.set(key, { until: this.#now() + seconds * 1_000, global });
  }

  #limitOn(key: string): Fault | undefined {
    const limit = this.#limits.get(key);
    if (limit === undefined) return undefined;
    const seconds = (limit.until - this.#now()) / 1_000;
    if (seconds > 0) return { kind: 'rate limit', seconds, global: limit.global };
    this.#limits.delete(key);
    return undefined;
  }
}
