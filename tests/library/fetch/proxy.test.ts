import { createServer, request as httpRequest } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fetchPage } from '../../../src/library/fetch/fetch-page.ts';
import { SENTENCE, type Site, settingsFor, startSite } from './site.ts';

/** A proxy that leads every name to one server, and what it was asked for. */
async function startProxy(site: Site) {
  const asked: string[] = [];
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`);
    const { pathname } = new URL(incoming.url ?? '/');
    const onward = httpRequest({ port: site.port, path: pathname, headers: incoming.headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.end();
  });
  server.on('connect', (incoming, socket) => {
    asked.push(`CONNECT ${incoming.url} ${incoming.headers['proxy-authorization'] ?? ''}`.trim());
    const onward = connect(site.port, '127.0.0.1', () => socket.write('HTTP/1.1 200 OK\r\n\r\n'));
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
    onward.pipe(socket).pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { asked, server, port, address: `http://127.0.0.1:${port}` };
}

let site: Site;
let proxy: Awaited<ReturnType<typeof startProxy>>;
beforeEach(async () => {
  site = await startSite();
  site.text('/a');
  proxy = await startProxy(site);
});
afterEach(async () => {
  proxy.server.closeAllConnections();
  proxy.server.close();
  await site.close();
});

const fetched = (link: string, address = proxy.address) =>
  fetchPage(
    link,
    settingsFor(site, { proxy: address, resolve: () => Promise.reject(new Error('not asked')) }),
  );

test('http goes by the proxy, which looks the name up', async () => {
  expect(await fetched('http://mill.example/a')).toMatchObject({
    kind: 'page',
    bytes: Buffer.from(`\uFEFF${SENTENCE}`),
  });
  expect(proxy.asked).toEqual(['GET http://mill.example/robots.txt', 'GET http://mill.example/a']);
});

test('https goes through a tunnel, with the name and password of the proxy where it has one', async () => {
  // Behind the tunnel is a server that speaks no TLS, so the page is not had; that the tunnel was asked for is what counts.
  expect(await fetched('https://mill.example/a', proxy.address.replace('//', '//me:secret@'))).toMatchObject({
    reason: 'unreachable',
  });
  expect(proxy.asked).toEqual([`CONNECT mill.example:443 Basic ${btoa('me:secret')}`]);
});

test('it opens no way to what is not public: not to numbers, not to local names, not to itself', async () => {
  for (const host of [
    '127.0.0.1',
    '0x7f.1',
    '[::1]',
    '169.254.169.254',
    'localhost',
    'metadata.google.internal',
  ]) {
    expect(await fetched(`http://${host}/a`)).toMatchObject({ reason: 'private-address' });
    expect(await fetched(`https://${host}/a`)).toMatchObject({ reason: 'private-address' });
  }
  expect(await fetched(`${proxy.address}/`)).toMatchObject({ reason: 'port' });
  expect(proxy.asked).toEqual([]);
});

test('nor by a redirect', async () => {
  site.on('/away', (_, response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end());
  expect(await fetched('http://mill.example/away')).toMatchObject({ reason: 'private-address' });
  expect(proxy.asked.at(-1)).toBe('GET http://mill.example/away');
});

test('a proxy that is not there is a site that is not reached', async () => {
  expect(await fetched('http://mill.example/a', 'http://127.0.0.1:1')).toMatchObject({
    reason: 'unreachable',
  });
});
