import { Recent } from '../recent.ts';
import type { FormErrors } from '../refusal.ts';
import type { UploadedFile } from './request-body.ts';

/** A request as it came over the wire. */
export interface RecordedRequest {
  readonly method: string;
  /** After the version, decoded: `/channels/1/messages`. */
  readonly path: string;
  readonly query: string;
  /** The JSON; undefined when there was none. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
  /** Unix milliseconds of its arrival. */
  readonly at: number;
}

/** A request that broke a rule of Discord's. Scripted faults are not among them. */
export interface RecordedRefusal {
  readonly request: RecordedRequest;
  readonly status: number;
  readonly code: number;
  readonly message: string;
  readonly errors: FormErrors | undefined;
}

/** What was asked of the REST side, and what of it was refused. */
export class Journal {
  readonly #requests: Recent<RecordedRequest>;
  readonly #refusals: Recent<RecordedRefusal>;
  /** Errors of the stand-in itself; none, unless it is wrong. */
  readonly breakdowns: unknown[] = [];
  /** Answers of 401, 403 and 429: Discord bans an address at 10,000 of them in ten minutes. */
  invalidRequests = 0;

  constructor(keep: number) {
    this.#requests = new Recent(keep);
    this.#refusals = new Recent(keep);
  }

  note(request: RecordedRequest): void {
    this.#requests.add(request);
  }

  noteRefusal(refusal: RecordedRefusal): void {
    this.#refusals.add(refusal);
  }

  /** Notes an error of the stand-in itself. */
  noteBreakdown(error: unknown): void {
    this.breakdowns.push(error);
  }

  noteStatus(status: number): void {
    if (status === 401 || status === 403 || status === 429) this.invalidRequests += 1;
  }

  get requests(): readonly RecordedRequest[] {
    return this.#requests.list();
  }

  get requestCount(): number {
    return this.#requests.total;
  }

  get refusals(): readonly RecordedRefusal[] {
    return this.#refusals.list();
  }

  /** The newest refusals in a line, for a message about what went wrong. */
  summary(): string {
    const lines = this.refusals.slice(-3).map(({ request, code, message, errors }) => {
      const details = errors === undefined ? '' : ` ${JSON.stringify(errors)}`;
      return `${request.method} ${request.path}: ${code} ${message}${details}`;
    });
    return `Refused so far: ${lines.join('; ') || 'nothing'}`;
  }

  clear(): void {
    this.#requests.clear();
    this.#refusals.clear();
  }
}
