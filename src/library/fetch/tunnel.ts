import { type IncomingMessage, request as overHttp } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type Socket } from 'node:net';
import { connect as secure } from 'node:tls';

/** How long a proxy may take to open the way, in milliseconds. */
const PATIENCE = 15_000;

/** Where to, as node:http hands it on. */
export interface Destination {
  readonly host?: string | undefined;
  readonly port?: number | string | undefined;
  readonly servername?: string | undefined;
}

type Done = (error: Error | null, socket?: Socket) => void;

/**
 * Makes connections that go through a proxy (CONNECT), for what takes a `createConnection` of node:http; with
 * `isSecure` they speak TLS to the other end, whose certificate is judged as always. The proxy's address may
 * hold a name and a password, which stand in no error.
 */
export function tunnelThrough(proxy: string, isSecure: boolean) {
  const { protocol, hostname, port, username, password } = new URL(proxy);
  const request = protocol === 'https:' ? overHttps : overHttp;
  const host = hostname.replace(/^\[|\]$/g, '');
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`);
  const authorization = username ? { 'proxy-authorization': `Basic ${credentials.toString('base64')}` } : {};
  return (to: Destination, done: Done): void => {
    const name = to.host ?? '';
    const path = `${name.includes(':') ? `[${name}]` : name}:${to.port}`;
    const asking = request({
      ...{ host, port: port || (protocol === 'https:' ? 443 : 80), method: 'CONNECT', path, agent: false },
      ...{ headers: { host: path, ...authorization }, timeout: PATIENCE },
    });
    asking.once('connect', ({ statusCode }: IncomingMessage, socket: Socket, first: Buffer) => {
      if (statusCode !== 200) {
        socket.destroy();
        done(new Error(`the proxy answers ${statusCode} when asked for ${path}`));
        return;
      }
      socket.setTimeout(0);
      if (first.length > 0) socket.unshift(first);
      const servername = to.servername || (isIP(name) ? '' : name);
      done(null, isSecure ? secure({ socket, servername }) : socket);
    });
    asking.once('timeout', () => asking.destroy(new Error('the proxy does not answer')));
    asking.once('error', done);
    asking.end();
  };
}
