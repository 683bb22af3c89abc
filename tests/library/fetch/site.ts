import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Resolve } from '../../../src/library/fetch/guarded-lookup.ts';
import type { FetchSettings } from '../../../src/library/fetch/request-once.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A web server on this machine, and what it was asked for. */
export interface Site {
  readonly port: number;
  /** The paths that were asked for, robots.txt left out, in order. */
  readonly asked: readonly string[];
  readonly requests: readonly IncomingMessage[];
  /** Answers for one path from now on. */
  on(path: string, handler: Handler): void;
  /** Answers with a text, by default a page of one sentence. */
  text(path: string, text?: string, type?: string): void;
  /** The path at a name that leads to this server. */
  at(path: string, name?: string): string;
  close(): Promise<void>;
}

/** The name that is admitted in `settingsFor`. */
export const ADMITTED = 'pages.example';

export const SENTENCE = 'The mill was built in 1790 by the Harrow family.';

/** Starts a server that has nothing: every path is 404 until it is told of. */
export async function startSite(): Promise<Site> {
  const handlers = new Map<string, Handler>();
  const requests: IncomingMessage[] = [];
  const server: Server = createServer((request, response) => {
    requests.push(request);
    const handler = handlers.get(new URL(request.url ?? '/', 'http://site').pathname);
    if (handler) handler(request, response);
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const on = (path: string, handler: Handler): void => void handlers.set(path, handler);
  return {
    port,
    requests,
    get asked() {
      return requests.map(({ url = '' }) => url).filter((url) => url !== '/robots.txt');
    },
    on,
    text: (path, text = SENTENCE, type = 'text/plain; charset=utf-8') =>
      on(path, (_, response) => response.writeHead(200, { 'content-type': type }).end(text)),
    at: (path, name = ADMITTED) => `http://${name}:${port}${path}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Looks names up in a table; what is not in it leads to this machine. */
export function resolveBy(table: Readonly<Record<string, readonly string[]>>): Resolve {
  return async (name) =>
    (table[name] ?? ['127.0.0.1']).map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
}

/** Settings that admit one name at the site's port; every other name is judged. */
export function settingsFor({ port }: Site, more: Partial<FetchSettings> = {}): FetchSettings {
  return {
    userAgent: 'Verbatim/1.2.3 (+bot@example.org)',
    admitted: [{ host: ADMITTED, port }],
    proxy: null,
    resolve: resolveBy({}),
    patience: 3_000,
    ...more,
  };
}
