import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Gateway } from '../gateway.ts';
import { Refusal, refuse } from '../refusal.ts';
import type { Token } from '../token.ts';
import type { World } from '../world.ts';
import type { Fault, Faults } from './faults.ts';
import type { Journal, RecordedRequest } from './journal.ts';
import { parseBody, type RequestBody, readBytes } from './request-body.ts';
import type { Answer, Route } from './route.ts';
import { createRouter } from './router.ts';

/** What the REST side works with. */
export interface RestParts {
  readonly world: World;
  readonly gateway: Gateway;
  readonly token: Token;
  readonly faults: Faults;
  readonly journal: Journal;
  readonly routes: readonly Route[];
}

interface Asked {
  readonly method: string;
  readonly segments: readonly string[];
  readonly version: string | null;
  readonly query: URLSearchParams;
}

function readAddress(request: IncomingMessage): Asked {
  const url = new URL(request.url ?? '/', 'http://local');
  const [, version, rest] = /^\/api(?:\/v(\d+))?\/(.*)$/.exec(url.pathname) ?? [];
  const segments = (rest ?? '').split('/').map(decodeURIComponent);
  return { method: request.method ?? 'GET', segments, version: version ?? null, query: url.searchParams };
}

function faultAnswer(fault: Fault): Answer & { readonly headers?: Record<string, string> } {
  if (fault.kind === 'rate limit') {
    const { seconds, global = false } = fault;
    return {
      status: 429,
      body: { message: 'You are being rate limited.', retry_after: seconds, global },
      headers: {
        'retry-after': String(Math.ceil(seconds)),
        ...(global ? { 'x-ratelimit-global': 'true' } : {}),
        'x-ratelimit-scope': global ? 'global' : 'user',
      },
    };
  }
  if (fault.kind !== 'status') return { status: 200 };
  return { status: fault.status, body: { message: fault.message ?? 'scripted', code: fault.code ?? 0 } };
}

/** Answers one HTTP request after the other as Discord's REST interface does. */
export function createRestHandler(
  parts: RestParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { world, gateway, token, faults, journal } = parts;
  const find = createRouter(parts.routes);

  const answer = (request: IncomingMessage, asked: Asked, body: RequestBody): Answer => {
    if (asked.version !== null && asked.version !== '10') throw refuse.invalidApiVersion();
    const found = find(asked.method, asked.segments);
    if (found === undefined) throw refuse.generalError();
    const authorized = request.headers.authorization === `Bot ${token.value}`;
    if (found.route.open === undefined && !authorized) throw refuse.unauthorized();
    const { json, files } = body;
    return found.route.handle({
      world,
      gateway,
      params: found.params,
      query: asked.query,
      body: json,
      files,
    });
  };

  const send = (response: ServerResponse, reply: Answer & { readonly headers?: object }): void => {
    journal.noteStatus(reply.status);
    if (reply.body === undefined) return void response.writeHead(reply.status).end();
    const headers = { 'content-type': 'application/json', ...reply.headers };
    response.writeHead(reply.status, headers).end(JSON.stringify(reply.body));
  };

  const refuseWith = (response: ServerResponse, request: RecordedRequest, error: unknown): void => {
    if (!(error instanceof Refusal)) throw error;
    const { status, code, message, errors } = error;
    journal.noteRefusal({ request, status, code, message, errors });
    send(response, { status, body: error.body() });
  };

  return async (request, response) => {
    const asked = readAddress(request);
    const at = world.settings.now();
    const path = `/${asked.segments.join('/')}`;
    const bytes = await readBytes(request);
    const fault = faults.take(asked.method, path);
    const record = { method: asked.method, path, query: asked.query.toString(), at };
    let recorded: RecordedRequest = { ...record, body: undefined, files: [] };
    try {
      const body = await parseBody(bytes, request.headers['content-type'] ?? '');
      recorded = { ...record, body: body.json, files: body.files };
      journal.note(recorded);
      if (fault?.kind === 'status' || fault?.kind === 'rate limit') return send(response, faultAnswer(fault));
      if (fault?.kind === 'hang-up' && !fault.after) return void request.socket.destroy();
      if (fault?.kind === 'delay') await wait(fault.milliseconds);
      const reply = answer(request, asked, body);
      if (fault?.kind === 'hang-up') return void request.socket.destroy();
      send(response, reply);
    } catch (error) {
      refuseWith(response, recorded, error);
    } finally {
      world.changed();
    }
  };
}
