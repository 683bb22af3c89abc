import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { BotSettings } from '../../config.ts';
import { OperatorError } from '../../operator-error.ts';
import { within } from '../../waiting.ts';

/** What is asked when somebody looks. */
export interface Health {
  /** Whether Discord is connected: every shard of this process. */
  readonly connected: () => boolean;
  /** Whether the store answers; a rejection or silence of two seconds counts as no. */
  readonly storeAnswers: () => Promise<boolean>;
  readonly metrics: { readonly text: () => Promise<string>; readonly contentType: string };
}

/** A server that is listening. */
export interface HealthServer {
  /** The port, which the system chose when 0 was asked for. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** In milliseconds. */
const STORE_PATIENCE = 2_000;
const REQUEST_PATIENCE = 5_000;

/**
 * Serves `/healthz` (the process lives), `/readyz` (200 when Discord is connected and the store answers, else
 * 503; which of the two is said in the body) and `/metrics`. Throws an OperatorError when the port is taken
 * or forbidden.
 */
export async function serveHealth(
  { host, port }: NonNullable<BotSettings['health']>,
  health: Health,
): Promise<HealthServer> {
  const server = createServer((request, response) => {
    answer(request, response, health).catch(() => end(response, 500, 'something went wrong\n'));
  });
  server.requestTimeout = REQUEST_PATIENCE;
  server.headersTimeout = REQUEST_PATIENCE;
  await listen(server, host, port);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

async function listen(server: Server, host: string, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        new OperatorError(
          `HEALTH_PORT: ${host}:${port} cannot be served (${error.code}); ${mend(error.code)}`,
        ),
      );
    });
    server.listen(port, host, resolve);
  });
}

function mend(code: string | undefined): string {
  if (code === 'EADDRINUSE') return 'another program has it: end that one or choose another port';
  if (code === 'EACCES') return 'choose a port above 1023';
  return 'choose another address or port; example: HEALTH_PORT=8080';
}

async function answer(request: IncomingMessage, response: ServerResponse, health: Health): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(response, 405, 'only GET\n');
  const path = (request.url ?? '/').split('?', 1)[0];
  if (path === '/healthz') return end(response, 200, 'ok\n');
  if (path === '/readyz') return ready(response, health);
  if (path === '/metrics') return end(response, 200, await health.metrics.text(), health.metrics.contentType);
  end(response, 404, 'there are /healthz, /readyz and /metrics\n');
}

async function ready(response: ServerResponse, { connected, storeAnswers }: Health): Promise<void> {
  const state = {
    discord: connected(),
    store:
      (await within(
        storeAnswers().catch(() => false),
        STORE_PATIENCE,
      )) ?? false,
  };
  end(response, state.discord && state.store ? 200 : 503, `${JSON.stringify(state)}\n`, 'application/json');
}

function end(
  response: ServerResponse,
  status: number,
  body: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}
