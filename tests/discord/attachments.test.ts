import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { attachmentsOf } from '../../src/discord/attachments.ts';
import { resolveBy, type Site, startSite } from '../library/fetch/site.ts';

const SETTINGS = { userAgent: 'Verbatim/test', admitted: [], proxy: null, patience: 3_000 };
const CDN = 'cdn.discordapp.com';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

describe('files come from where Discord keeps them, and from nowhere else', () => {
  const refused: [address: string, reason: string][] = [
    ['https://example.org/mill.md', 'foreign-file'],
    [`https://${CDN}.example.org/mill.md`, 'foreign-file'],
    [`https://x.${CDN}/mill.md`, 'foreign-file'],
    ['https://cdn.discordapp.com.%65xample.org/mill.md', 'foreign-file'],
    ['https://cdn.dıscordapp.com/mill.md', 'foreign-file'],
    ['https://discord.com/mill.md', 'foreign-file'],
    [`http://${CDN}/mill.md`, 'foreign-file'],
    [`https://${CDN}:8443/mill.md`, 'port'],
    [`https://user@${CDN}/mill.md`, 'credentials'],
    [`https://${CDN}@127.0.0.1/mill.md`, 'credentials'],
    ['https://127.0.0.1/mill.md', 'private-address'],
    [`file://${CDN}/mill.md`, 'not-a-link'],
    // Its names lead to this machine, as an attacker of the resolver would have it.
    [`https://${CDN}/mill.md`, 'private-address'],
    [`HTTPS://CDN.DISCORDAPP.COM./mill.md`, 'private-address'],
    ['https://media.discordapp.net/mill.md', 'private-address'],
  ];
  test.each(refused)('%s: %s', async (address, reason) => {
    const fetchAttachment = attachmentsOf(null, { ...SETTINGS, resolve: resolveBy({}) });
    expect(await fetchAttachment(address)).toMatchObject({ kind: 'refused', reason });
  });

  test('a redirect is not followed, and no more is taken than is asked for', async () => {
    const api = `http://127.0.0.1:${site.port}/api`;
    const fetchAttachment = attachmentsOf(api, SETTINGS);
    const at = (path: string) => `http://127.0.0.1:${site.port}${path}`;
    site.text('/mill', 'The mill was built in 1790.');
    site.on('/away', (_, response) => response.writeHead(302, { location: at('/mill') }).end());
    expect(await fetchAttachment(at('/away'))).toMatchObject({ reason: 'broken' });
    expect(await fetchAttachment(at('/none'))).toMatchObject({ reason: 'not-found' });
    expect(await fetchAttachment(at('/mill'), 10)).toMatchObject({ reason: 'too-large' });
    expect(Buffer.from((await fetchAttachment(at('/mill'))) as Uint8Array).toString()).toContain('1790');
    expect(await fetchAttachment(`http://127.0.0.1:${site.port + 1}/mill`)).toMatchObject({ reason: 'port' });
  });
});
