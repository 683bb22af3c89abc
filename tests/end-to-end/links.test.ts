import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, startSite } from '../library/fetch/site.ts';
import { runBuilt } from './run-built.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
  site.text(
    '/articles/The%20mill.md',
    '# The mill\n\nThe mill was built in 1790 by the Harrow family.\n',
    'text/markdown',
  );
  site.on('/moved', (_, response) => response.writeHead(301, { location: '/articles/The%20mill.md' }).end());
  site.on('/page', (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' })
      .end(
        Buffer.from(
          `<title>The mill</title><article><h1>The mill</h1>${PARAGRAPH.repeat(5)}</article>`,
          'latin1',
        ),
      ),
  );
  site.text('/image', 'PNG', 'image/png');
  site.text('/nothing', '# Only a title\n', 'text/markdown');
});
afterAll(() => site.close());

/** With a letter that other encodings write otherwise. */
const PARAGRAPH =
  '<p>The mill was built in 1790 by the Ch\xe1rrow family. It grinds rye and wheat for three villages near the brook.</p>';

const QUESTION = ['--question', 'When was the mill built?'];
/** Asks what stands at the path of the site, which is admitted under its address. */
const ask = (path: string, environment: Record<string, string> = {}) =>
  runBuilt(['console', '--article', site.at(path, '127.0.0.1'), '--json', ...QUESTION], {
    environment: { FETCH_ALLOW: `127.0.0.1:${site.port}`, CONTACT: 'bot@example.org', ...environment },
  });

describe('--article LINK', () => {
  test('is read like a file; the id comes from the address that it led to', async () => {
    const { code, stdout, stderr } = await ask('/moved');
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout).matches[0]).toMatchObject({
      article: 'the-mill',
      sentence: 'The mill was built in 1790 by the Harrow family.',
    });
    expect(site.requests[0]?.headers['user-agent']).toMatch(
      /^Verbatim\/\d+\.\d+\.\d+ \(\+bot@example\.org\)$/,
    );
  });

  test('a page is read as a page, in the encoding that its site names', async () => {
    const { stdout } = await ask('/page');
    expect(JSON.parse(stdout).matches[0].sentence).toBe('The mill was built in 1790 by the Chárrow family.');
  });

  const refused: [path: string, why: string][] = [
    ['/gone', 'There is no such page'],
    ['/image', 'It is neither a page nor a text'],
    ['/nothing', 'it holds no sentence to quote'],
  ];
  test.each(refused)('%s is named with the reason, and the exit code is 3', async (path, why) => {
    const { code, stdout, stderr } = await ask(path);
    expect([code, stdout]).toEqual([3, '']);
    expect(stderr).toContain(`${site.at(path, '127.0.0.1')}: ${why}`);
    expect(stderr.trim()).not.toContain('\n');
  });

  test('the reason is told in the language of whoever asks', async () => {
    const { stderr } = await runBuilt(['console', '--article', site.at('/gone', '127.0.0.1'), ...QUESTION], {
      environment: { FETCH_ALLOW: `127.0.0.1:${site.port}`, LC_ALL: 'de_DE.UTF-8' },
    });
    expect(stderr).toContain(': Diese Seite gibt es nicht oder nicht mehr (404).');
  });

  test('a private address is refused, and not asked', async () => {
    const before = site.requests.length;
    const { code, stderr } = await ask('/moved', { FETCH_ALLOW: '127.0.0.1' });
    expect(code).toBe(3);
    expect(stderr).toContain('The link names a port other than 80 and 443');
    expect(site.requests).toHaveLength(before);
  });

  test('a wrong setting is told of before anything is read', async () => {
    const { code, stderr } = await ask('/moved', { FETCH_ALLOW: 'http://x' });
    expect(code).toBe(2);
    expect(stderr).toContain('FETCH_ALLOW: "http://x" is not a host');
  });
});
