import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Gateway } from '../gateway.ts';
import { Refusal, refuse } from '../refusal.ts';
import type { Token } from '../token.ts';
import type { World } from '../world.ts';
import type { Fault, Faults } from './faults.ts';
import type { Journal, RecordedRequest } from './journal.ts';
import { parseBody, readBytes } from './request-body.ts';
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
  readonly segments: readonly string[];
  readonly version: string | null;
  readonly query: URLSearchParams;
  readonly authorization: string | undefined;
  readonly recorded: RecordedRequest;
}

type Headers = Readonly<Record<string, string>>;

/** @throws Refusal for a body that cannot be read. */
async function readRequest(request: IncomingMessage, at: number): Promise<Asked> {
  const url = new URL(request.url ?? '/', 'http://local');
  const [, version, rest] = /^\/api(?:\/v(\d+))?\/(.*)$/.exec(url.pathname) ?? [];
  const segments = (rest ?? '').split('/').map(decodeURIComponent);
  const body = await parseBody(await readBytes(request), request.headers['content-type'] ?? '');
  return {
    segments,
    version: version ?? null,
    query: url.searchParams,
    authorization: request.headers.authorization,
    recorded: {
      method: request.method ?? 'GET',
      path: `/${segments.join('/')}`,
      query: url.searchParams.toString(),
      body: body.json,
      files: body.files,
      at,
    },
  };
}

function send(response: ServerResponse, { status, body }: Answer, headers: Headers = {}): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  }
}

function sendRateLimit(
  response: ServerResponse,
  { seconds, global = false }: Fault & { kind: 'rate limit' },
): void {
  const body = { message: 'You are being rate limited.', retry_after: seconds, global };
  send(
    response,
    { status: 429, body },
    {
      'retry-after': String(Math.ceil(seconds)),
      'x-ratelimit-scope': global ? 'global' : 'user',
      ...(global ? { 'x-ratelimit-global': 'true' } : {}),
    },
  );
}

/** Lets a fault happen before its request is carried out. Returns whether the request is thereby over. */
async function befall(fault: Fault | undefined, response: ServerResponse): Promise<boolean> {
  if (fault?.kind === 'rate limit') sendRateLimit(response, fault);
  else if (fault?.kind === 'status') {
    const body = { message: fault.message ?? 'A scripted fault', code: fault.code ?? 0 };
    send(response, { status: fault.status, body });
  } else if (fault?.kind === 'hang-up' && fault.after !== true) response.destroy();
  else {
    if (fault?.kind === 'delay') await wait(fault.milliseconds, undefined, { ref: false });
    return false;
  }
  return true;
}

/** Answers requests as Discord's REST interface does; each answer and each refusal goes to the journal. */
export function createRestHandler(
  parts: RestParts,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  const { world, gateway, token, faults, journal } = parts;
  const find = createRouter(parts.routes);

  const carryOut = ({ segments, version, query, authorization, recorded }: Asked): Answer => {
    if (version !== null && version !== '10') throw refuse.invalidApiVersion();
    const found = find(recorded.method, segments);
    if (found === undefined) throw refuse.generalError();
    const isAuthorized = found.route.open === true || authorization === `Bot ${token.value}`;
    if (!isAuthorized) throw refuse.unauthorized();
    const { body, files } = recorded;
    return found.route.handle({ world, gateway, params: found.params, query, body, files });
  };

  const fail = (response: ServerResponse, request: RecordedRequest, error: unknown): void => {
    if (error instanceof Refusal) {
      const { status, code, message, errors } = error;
      const refusal = { request, status, code, message, errors };
      journal.noteRefusal(refusal);
      send(response, { status, body: error.body() });
      world.happened({ kind: 'refusal', refusal });
    } else {
      journal.noteBreakdown(error);
      send(response, { status: 500, body: { message: '500: Internal Server Error', code: 0 } });
    }
  };

  return async (request, response) => {
    const { method = 'GET', url = '/' } = request;
    const at = world.settings.now();
    let recorded: RecordedRequest = { method, path: url, query: '', body: undefined, files: [], at };
    response.on('close', () => journal.noteStatus(response.statusCode));
    try {
      const asked = await readRequest(request, at);
      recorded = asked.recorded;
      journal.note(recorded);
      world.happened({ kind: 'request', request: recorded });
      const fault = faults.take(method, recorded.path);
      if (await befall(fault, response)) return;
      const answer = carryOut(asked);
      if (fault?.kind === 'hang-up') response.destroy();
      else send(response, answer);
    } catch (error) {
      fail(response, recorded, error);
    } finally {
      world.happened({ kind: 'change' });
    }
  };
}
