import { createServer as createSocketServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchPage } from '../../../src/library/fetch/fetch-page.ts';
import type { FetchSettings } from '../../../src/library/fetch/request-once.ts';
import { ADMITTED, resolveBy, SENTENCE, type Site, settingsFor, startSite } from './site.ts';

let site: Site;
beforeEach(async () => {
  site = await startSite();
});
afterEach(() => site.close());

const fetched = (link: string, more: Partial<FetchSettings> = {}) => fetchPage(link, settingsFor(site, more));

/** The text of a page, or why there is none. */
async function outcome(link: string, more: Partial<FetchSettings> = {}): Promise<string> {
  const page = await fetched(link, more);
  if (page.kind === 'page') return new TextDecoder().decode(page.bytes);
  return page.kind === 'refused' ? page.reason : page.kind;
}

describe('a page', () => {
  test('comes as it was sent, with where it came from and how to ask for it again', async () => {
    site.on('/mill.md', (_, response) =>
      response
        .writeHead(200, {
          'content-type': 'text/markdown',
          etag: '"one"',
          'last-modified': 'Mon, 01 Jan 2024 00:00:00 GMT',
        })
        .end(SENTENCE),
    );
    site.on('/old', (_, response) => response.writeHead(301, { location: '/mill.md#wheel' }).end());
    expect(await fetched(site.at('/old#top'))).toEqual({
      kind: 'page',
      bytes: Buffer.from(SENTENCE),
      format: 'md',
      url: site.at('/mill.md'),
      etag: '"one"',
      lastModified: 'Mon, 01 Jan 2024 00:00:00 GMT',
    });
  });

  test('is asked for by name, without cookies or referrer, one that was set included', async () => {
    site.on('/a', (_, response) =>
      response.writeHead(302, { location: '/b', 'set-cookie': 'session=1; Path=/' }).end(),
    );
    site.text('/b');
    expect(await outcome(site.at('/a'))).toBe(SENTENCE);
    for (const { headers, method } of site.requests) {
      expect(method).toBe('GET');
      expect(headers['user-agent']).toBe('Verbatim/1.2.3 (+bot@example.org)');
      expect(headers).not.toHaveProperty('cookie');
      expect(headers).not.toHaveProperty('referer');
      expect(headers).not.toHaveProperty('authorization');
      expect(headers).not.toHaveProperty('range');
    }
  });

  test('that is the same as before is not sent again', async () => {
    site.on('/a', ({ headers }, response) => {
      if (headers['if-none-match'] === '"one"') response.writeHead(304).end();
      else response.writeHead(200, { 'content-type': 'text/plain', etag: '"two"' }).end('changed');
    });
    const known = { url: site.at('/a'), etag: '"one"', lastModified: null };
    expect(await fetchPage(site.at('/a'), settingsFor(site), known)).toEqual({ kind: 'unchanged' });
    expect(await fetchPage(site.at('/a'), settingsFor(site), { ...known, etag: '"old"' })).toMatchObject({
      etag: '"two"',
    });
    // What another address said is not told to this one.
    const elsewhere = { ...known, url: site.at('/b') };
    expect(await fetchPage(site.at('/a'), settingsFor(site), elsewhere)).toMatchObject({ etag: '"two"' });
  });

  test('that claims to be the same without having been asked is damage', async () => {
    site.on('/a', (_, response) => response.writeHead(304).end());
    expect(await outcome(site.at('/a'))).toBe('broken');
  });
});

describe('names that lead to addresses which are not public', () => {
  const tables: [what: string, addresses: string[]][] = [
    ['loopback', ['127.0.0.1']],
    ['loopback in IPv6', ['::1']],
    ['a private address', ['10.0.0.1']],
    ['metadata', ['169.254.169.254']],
    ['a mapped address', ['::ffff:127.0.0.1']],
    ['a public address and a private one', ['93.184.216.34', '127.0.0.1']],
    ['a private address and a public one', ['127.0.0.1', '2606:4700:4700::1111']],
  ];
  test.each(tables)('%s: refused, and nobody is asked', async (_what, addresses) => {
    site.text('/');
    const resolve = resolveBy({ 'trap.example': addresses });
    expect(await outcome('http://trap.example/', { resolve })).toBe('private-address');
    // Nor by way of a redirect.
    site.on('/away', (_, response) => response.writeHead(302, { location: 'http://trap.example/' }).end());
    expect(await outcome(site.at('/away'), { resolve })).toBe('private-address');
    expect(site.asked).toEqual(['/away']);
  });

  test('a name that changes its answer is judged at every connection', async () => {
    site.text('/');
    let looked = 0;
    // Harmless when the link's site is asked for its rules, loopback when it is asked for the page.
    const resolve = async (name: string) =>
      name === ADMITTED
        ? [{ address: '127.0.0.1', family: 4 }]
        : [{ address: ['10.0.0.1'][looked++] ?? '127.0.0.1', family: 4 }];
    for (let i = 0; i < 3; i++)
      expect(await outcome('http://changing.example/', { resolve })).toBe('private-address');
    expect(looked).toBe(3);
    expect(site.requests).toEqual([]);
  });

  test('a name without an address is not reached', async () => {
    expect(await outcome('http://nobody.example/', { resolve: resolveBy({ 'nobody.example': [] }) })).toBe(
      'unreachable',
    );
    const resolve = () => Promise.reject(new Error('ENOTFOUND'));
    expect(await outcome('http://nobody.example/', { resolve })).toBe('unreachable');
  });

  test('what is admitted is admitted at its own port and under its own name alone', async () => {
    site.text('/');
    const other = await startSite();
    other.text('/');
    expect(await outcome(site.at('/'))).toBe(SENTENCE);
    expect(await outcome(other.at('/'))).toBe('port');
    expect(await outcome(site.at('/', 'other.example'))).toBe('port');
    expect(await outcome(site.at('/', '127.0.0.1'))).toBe('port');
    site.on('/to-other', (_, response) => response.writeHead(302, { location: other.at('/') }).end());
    site.on('/to-number', (_, response) =>
      response.writeHead(302, { location: site.at('/', '2130706433') }).end(),
    );
    expect(await outcome(site.at('/to-other'))).toBe('port');
    expect(await outcome(site.at('/to-number'))).toBe('port');
    expect(other.requests).toEqual([]);
    await other.close();
  });
});

describe('redirects', () => {
  const chain = (length: number): void => {
    for (let i = 0; i < length; i++) {
      site.on(`/${i}`, (_, response) => response.writeHead(302, { location: `/${i + 1}` }).end('moved'));
    }
    site.text(`/${length}`);
  };

  test.each([301, 302, 303, 307, 308])('%i is followed', async (status) => {
    site.on('/a', (_, response) => response.writeHead(status, { location: '/b' }).end());
    site.text('/b');
    expect(await outcome(site.at('/a'))).toBe(SENTENCE);
  });

  test.each([300, 305, 306])('%i is not', async (status) => {
    site.on('/a', (_, response) => response.writeHead(status, { location: '/b' }).end());
    expect(await outcome(site.at('/a'))).toBe('broken');
  });

  test('five are, a sixth is not', async () => {
    chain(6);
    expect(await outcome(site.at('/1'))).toBe(SENTENCE);
    expect(await outcome(site.at('/0'))).toBe('too-many-redirects');
  });

  test('a loop ends', async () => {
    site.on('/a', (_, response) => response.writeHead(302, { location: '/a' }).end());
    expect(await outcome(site.at('/a'))).toBe('too-many-redirects');
    expect(site.asked).toHaveLength(6);
  });

  const away: [location: string | null, reason: string][] = [
    ['http://127.0.0.1/', 'private-address'],
    ['http://0x7f.1/', 'private-address'],
    ['http://[::1]/', 'private-address'],
    ['http://169.254.169.254/latest/meta-data/', 'private-address'],
    ['http://localhost/', 'private-address'],
    ['file:///etc/passwd', 'unsafe-redirect'],
    ['data:text/plain,hello', 'unsafe-redirect'],
    ['ftp://pages.example/', 'unsafe-redirect'],
    [null, 'unsafe-redirect'],
  ];
  test.each(away)('to %s is refused: %s', async (location, reason) => {
    site.on('/a', (_, response) => response.writeHead(302, location === null ? {} : { location }).end());
    expect(await outcome(site.at('/a'))).toBe(reason);
  });
});

describe('what takes too long or too much', () => {
  test('a site that never answers', async () => {
    site.on('/a', () => undefined);
    expect(await outcome(site.at('/a'), { patience: 300 })).toBe('timeout');
  });

  test('a site that sends a byte at a time, without end', async () => {
    let sending: NodeJS.Timeout | undefined;
    site.on('/a', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      sending = setInterval(() => response.write('a'), 20);
    });
    expect(await outcome(site.at('/a'), { patience: 300 })).toBe('timeout');
    clearInterval(sending);
  });

  test('headers a byte at a time, and a connection that says nothing', async () => {
    const sockets: Socket[] = [];
    const slow = createSocketServer((socket) => {
      sockets.push(socket);
      socket.on('error', () => undefined);
      socket.write('HTTP/1.1 200 OK\r\nx');
    });
    await new Promise<void>((resolve) => slow.listen(0, '127.0.0.1', resolve));
    const { port } = slow.address() as { port: number };
    const admitted = [{ host: ADMITTED, port }];
    expect(await outcome(`http://${ADMITTED}:${port}/`, { admitted, patience: 300 })).toBe('timeout');
    for (const socket of sockets) socket.destroy();
    slow.close();
  });

  test('the time is for all redirects together', async () => {
    for (let i = 0; i < 5; i++) {
      site.on(`/${i}`, (_, response) => {
        setTimeout(() => response.writeHead(302, { location: `/${i + 1}` }).end(), 150);
      });
    }
    site.text('/5');
    expect(await outcome(site.at('/0'), { patience: 400 })).toBe('timeout');
  });

  test('a body without end', async () => {
    let sent = 0;
    site.on('/a', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      const chunk = Buffer.alloc(100_000, 'a');
      const more = (): void => {
        if (response.destroyed) return;
        sent += chunk.length;
        if (response.write(chunk)) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    expect(await outcome(site.at('/a'))).toBe('too-large');
    expect(sent).toBeLessThan(50_000_000);
  });

  test('5 MB are read, a byte more is not, whether announced or not', async () => {
    const whole = Buffer.alloc(5_000_000, 'a');
    site.on('/whole', (_, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(whole));
    site.on('/more', (_, response) => {
      response.writeHead(200, { 'content-type': 'text/plain' });
      response.write(whole);
      response.end('a');
    });
    site.on('/announced', (_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain', 'content-length': 5_000_001 }).write('a'),
    );
    expect(await outcome(site.at('/whole'))).toHaveLength(5_000_000);
    expect(await outcome(site.at('/more'))).toBe('too-large');
    expect(await outcome(site.at('/announced'))).toBe('too-large');
  });

  test('headers without end', async () => {
    site.on('/a', (_, response) => response.writeHead(200, { 'x-long': 'a'.repeat(100_000) }).end(SENTENCE));
    expect(await outcome(site.at('/a'))).toBe('broken');
  });
});

describe('compression', () => {
  const send = (path: string, encoding: string, body: Buffer): void =>
    site.on(path, (_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain', 'content-encoding': encoding }).end(body),
    );

  const good: [encoding: string, body: Buffer][] = [
    ['gzip', gzipSync(SENTENCE)],
    ['GZIP', gzipSync(SENTENCE)],
    ['x-gzip', gzipSync(SENTENCE)],
    ['br', brotliCompressSync(SENTENCE)],
    ['identity', Buffer.from(SENTENCE)],
  ];
  test.each(good)('%s is undone', async (encoding, body) => {
    send('/a', encoding, body);
    expect(await outcome(site.at('/a'))).toBe(SENTENCE);
  });

  const bomb = Buffer.alloc(200_000_000);
  const bombs: [encoding: string, body: Buffer][] = [
    ['gzip', gzipSync(bomb)],
    ['br', brotliCompressSync(bomb)],
    ['gzip, gzip', gzipSync(gzipSync(bomb))],
  ];
  test.each(bombs)('200 MB in a little %s are not unpacked', async (encoding, body) => {
    send('/a', encoding, body);
    const before = process.memoryUsage().rss;
    expect(await outcome(site.at('/a'))).toMatch(/^(?:too-large|broken)$/);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  const damaged: [what: string, encoding: string, body: Buffer][] = [
    ['cut short', 'gzip', gzipSync(SENTENCE.repeat(100)).subarray(0, 40)],
    ['of another kind', 'gzip', brotliCompressSync(SENTENCE)],
    ['text all along', 'br', Buffer.from(SENTENCE)],
    ['an encoding that nobody asked for', 'deflate', deflateSync(SENTENCE)],
    ['an unknown encoding', 'lzma', Buffer.from(SENTENCE)],
  ];
  test.each(damaged)('%s is damage', async (_what, encoding, body) => {
    send('/a', encoding, body);
    expect(await outcome(site.at('/a'))).toBe('broken');
  });
});

describe('answers that are no page', () => {
  const statuses: [status: number, headers: Record<string, string>, reason: string][] = [
    [401, {}, 'login-page'],
    [403, {}, 'not-allowed'],
    [403, { 'cf-mitigated': 'challenge' }, 'bot-check'],
    [404, {}, 'not-found'],
    [410, {}, 'not-found'],
    [429, {}, 'bot-check'],
    [451, {}, 'not-allowed'],
    [418, {}, 'not-allowed'],
    [500, {}, 'server-error'],
    [503, {}, 'server-error'],
    [503, { 'cf-mitigated': 'challenge' }, 'bot-check'],
    [204, {}, 'broken'],
    [206, { 'content-range': 'bytes 0-5/100' }, 'broken'],
  ];
  test.each(statuses)('%i %j: %s', async (status, headers, reason) => {
    site.on('/a', (_, response) =>
      response
        .writeHead(status, { 'content-type': 'text/plain', ...headers })
        .end(status === 204 ? '' : SENTENCE),
    );
    expect(await outcome(site.at('/a'))).toBe(reason);
  });

  const raw: [what: string, answer: string, reason: string][] = [
    [
      'less than was announced',
      'HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 99\r\n\r\nabc',
      'broken',
    ],
    ['two lengths', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabcde', 'broken'],
    ['a length that is none', 'HTTP/1.1 200 OK\r\nContent-Length: -3\r\n\r\nabc', 'broken'],
    ['chunks that are none', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n', 'broken'],
    ['no HTTP', 'SSH-2.0-OpenSSH_9.2\r\n', 'broken'],
    ['nothing', '', 'broken'],
  ];
  test.each(raw)('%s', async (_what, answer, reason) => {
    const server = createSocketServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', (request) => {
        const isRobots = request.toString().startsWith('GET /robots.txt');
        socket.end(isRobots ? 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n' : answer);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    expect(await outcome(`http://${ADMITTED}:${port}/a`, { admitted: [{ host: ADMITTED, port }] })).toBe(
      reason,
    );
    server.close();
  });

  test('a port where nobody listens, and https where http is spoken', async () => {
    const closed = await startSite();
    await closed.close();
    expect(await outcome(closed.at('/'), settingsFor(closed))).toBe('unreachable');
    site.text('/');
    expect(await outcome(site.at('/').replace('http:', 'https:'))).toBe('unreachable');
  });
});
