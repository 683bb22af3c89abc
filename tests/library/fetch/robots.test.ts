import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { fetchPage } from '../../../src/library/fetch/fetch-page.ts';
import { allowsReading } from '../../../src/library/fetch/robots.ts';
import { type Site, settingsFor, startSite } from './site.ts';

const allows = (robots: string, path = '/a/page'): boolean =>
  allowsReading(new URL(path, 'https://example.org'), robots);

const RULES: [what: string, robots: string, allowed: boolean][] = [
  ['no rule', '', true],
  ['a page of HTML in its place', '<!doctype html><title>Home</title>', true],
  ['everybody is kept out', 'User-agent: *\nDisallow: /', false],
  ['of elsewhere', 'User-agent: *\nDisallow: /b', true],
  ['of nothing', 'User-agent: *\nDisallow:', true],
  ['we are kept out by name', 'User-agent: Verbatim\nDisallow: /', false],
  ['in any spelling', 'USER-AGENT :  verbatim/1.0 # the bot\nDISALLOW : /a', false],
  ['others are', 'User-agent: Googlebot\nDisallow: /', true],
  [
    'we are let in where others are not',
    'User-agent: *\nDisallow: /\n\nUser-agent: verbatim\nAllow: /',
    true,
  ],
  ['among others', 'User-agent: A\nUser-agent: verbatim\nUser-agent: B\nDisallow: /a', false],
  ['after others', 'User-agent: A\nDisallow: /b\n\nUser-agent: verbatim\nDisallow: /a', false],
  ['the longer rule counts', 'User-agent: *\nDisallow: /a\nAllow: /a/page', true],
  ['whatever the order', 'User-agent: *\nAllow: /a/page\nDisallow: /a', true],
  ['wildcards', 'User-agent: *\nDisallow: /*/pa*e$', false],
  ['an end that is not there', 'User-agent: *\nDisallow: /a$', true],
  ['lines that mean nothing', 'hello\n: \nUser-agent: *\nSitemap: /x\nDisallow: /a\nCrawl-delay: 10', false],
  ['line ends of old', 'User-agent: *\rDisallow: /a', false],
];
test.each(RULES)('%s', (_what, robots, allowed) => expect(allows(robots)).toBe(allowed));

test('thousands of names and rules cost no time', () => {
  const many = 'User-agent: a\n'.repeat(17_000) + 'Disallow: /x\n'.repeat(17_000);
  const own = `${'User-agent: *\nUser-agent: b\n'.repeat(8_000)}Disallow: /a\n`;
  const wild = `User-agent: *\nDisallow: /${'*a'.repeat(200_000)}`;
  const started = performance.now();
  expect(allows(many)).toBe(true);
  expect(allows(own)).toBe(false);
  expect(allows(wild, `/${'a'.repeat(1_900)}`)).toBe(true);
  expect(performance.now() - started).toBeLessThan(3_000);
});

describe('the file', () => {
  let site: Site;
  beforeEach(async () => {
    site = await startSite();
    site.text('/a/page');
  });
  afterEach(() => site.close());

  const kind = async (path = '/a/page'): Promise<string> => {
    const page = await fetchPage(site.at(path), settingsFor(site));
    return page.kind === 'refused' ? page.reason : page.kind;
  };

  test('is read before the page, once', async () => {
    site.text('/robots.txt', 'User-agent: *\nDisallow: /private');
    site.on('/old', (_, response) => response.writeHead(302, { location: '/a/page' }).end());
    expect(await kind('/old')).toBe('page');
    expect(site.requests.map(({ url }) => url)).toEqual(['/robots.txt', '/old', '/a/page']);
  });

  test('keeps the page from being asked for, and where a redirect leads as well', async () => {
    site.text('/robots.txt', 'User-agent: verbatim\nDisallow: /a');
    site.on('/old', (_, response) => response.writeHead(302, { location: '/a/page' }).end());
    expect(await kind()).toBe('robots');
    expect(await kind('/old')).toBe('robots');
    expect(site.asked).toEqual(['/old']);
  });

  // RFC 9309, 2.3.1: what is not there forbids nothing, what cannot be had forbids everything.
  test.each([
    [404, 'page'],
    [403, 'page'],
    [500, 'server-error'],
    [503, 'server-error'],
  ])('with status %i: %s', async (status, result) => {
    site.on('/robots.txt', (_, response) => response.writeHead(status).end('User-agent: *\nDisallow: /'));
    expect(await kind()).toBe(result);
  });

  test('is followed where it leads, but not to a private address', async () => {
    site.on('/robots.txt', (_, response) => response.writeHead(302, { location: '/rules' }).end());
    site.text('/rules', 'User-agent: *\nDisallow: /a');
    expect(await kind()).toBe('robots');
    site.on('/robots.txt', (_, response) => response.writeHead(302, { location: 'http://127.0.0.1/' }).end());
    expect(await kind()).toBe('private-address');
    site.on('/robots.txt', (_, response) => response.writeHead(302, { location: '/robots.txt' }).end());
    expect(await kind()).toBe('page');
  });

  test('is not obeyed by halves when it is enormous', async () => {
    site.text('/robots.txt', '# '.repeat(300_000));
    expect(await kind()).toBe('robots');
  });
});
