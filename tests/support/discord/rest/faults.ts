/** What goes wrong with a request instead of, before or after being answered. */
export type Fault =
  /** An error of Discord's: 500, 502, 503; or any other status, with a JSON `code` for 4xx. */
  | { readonly kind: 'status'; readonly status: number; readonly code?: number; readonly message?: string }
  /** Too many requests: on this route, or with `global` on all. */
  | { readonly kind: 'rate limit'; readonly seconds: number; readonly global?: boolean }
  /** The line breaks: before the request is carried out, or after it was, so that only the answer is lost. */
  | { readonly kind: 'hang-up'; readonly after?: boolean }
  /** The request is carried out `milliseconds` late. */
  | { readonly kind: 'delay'; readonly milliseconds: number };

/** Which requests a fault hits; what is not said fits all. */
export interface FaultTarget {
  readonly method?: string;
  /** Tried on the path after the version, such as `/channels/1/messages`. */
  readonly path?: RegExp;
  /** How many requests are hit; 1 unless said. */
  readonly times?: number;
}

interface Planned {
  readonly target: FaultTarget;
  readonly fault: Fault;
  left: number;
}

/** The faults that are still to happen. */
export class Faults {
  readonly #planned = new Set<Planned>();

  /** Plans a fault; the function returned calls it off. */
  plan(fault: Fault, target: FaultTarget = {}): () => void {
    const planned = { target, fault, left: target.times ?? 1 };
    this.#planned.add(planned);
    return () => this.#planned.delete(planned);
  }

  /** The fault that hits a request, undefined for none; each planned fault is used up by its number of hits. */
  take(method: string, path: string): Fault | undefined {
    for (const planned of this.#planned) {
      const { target } = planned;
      if (target.method !== undefined && target.method !== method) continue;
      if (target.path !== undefined && !target.path.test(path)) continue;
      planned.left -= 1;
      if (planned.left <= 0) this.#planned.delete(planned);
      return planned.fault;
    }
    return undefined;
  }
}
