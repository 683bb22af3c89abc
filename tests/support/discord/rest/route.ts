import type { Gateway } from '../gateway.ts';
import type { World } from '../world.ts';
import type { UploadedFile } from './request-body.ts';

/** A request whose route is found and whose token is checked. */
export interface Call {
  readonly world: World;
  readonly gateway: Gateway;
  /** What stands in the path where the route's pattern has `:name`. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

/** What goes back: JSON, or nothing at all with 204. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Such as `channels/:channel/messages`. */
  readonly path: string;
  /** Whether it needs no token: what carries its own in the path. */
  readonly open?: true;
  readonly handle: (call: Call) => Answer;
}

export const NOTHING: Answer = { status: 204 };

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function created(body: unknown): Answer {
  return { status: 201, body };
}

export function param(call: Call, name: string): string {
  return call.params[name] ?? '';
}
