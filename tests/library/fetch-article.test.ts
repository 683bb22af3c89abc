import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fetchArticle } from '../../src/library/fetch-article.ts';
import { type Site, settingsFor, startSite } from './fetch/site.ts';

let site: Site;
beforeAll(async () => {
  site = await startSite();
});
afterAll(() => site.close());

const PARAGRAPH =
  'The mill was built in 1790 by the Harrow family, and it grinds rye and wheat for three villages near the brook.';
const ARTICLE = `<article><h1>The mill</h1>${`<p>${PARAGRAPH}</p>`.repeat(8)}</article>`;
const page = (title: string, body: string): string =>
  `<!doctype html><html><head><title>${title}</title></head><body>${body}</body></html>`;

/** The article's title, or the reason why there is none. */
async function read(html: string, path = '/page'): Promise<string> {
  site.text(path, html, 'text/html; charset=utf-8');
  const result = await fetchArticle(site.at(path), settingsFor(site));
  return 'kind' in result ? result.reason : result.title;
}

describe('pages that are no article', () => {
  const form = '<form action="/session"><input name="user"><input type="password" name="pass"></form>';
  const pages: [what: string, title: string, body: string, reason: string, path?: string][] = [
    ['a login', 'Welcome', `<h1>Sign in</h1><p>Please sign in to go on reading.</p>${form}`, 'login-page'],
    [
      'a login that asks for the name first',
      'Welcome',
      '<p>Enter your e-mail to go on.</p><input name="mail">',
      'login-page',
      '/accounts/login',
    ],
    ['a check', 'Just a moment...', '<p>Checking your browser before you go on.</p>', 'bot-check'],
    [
      'a check by a frame',
      'One more step',
      '<p>Please wait.</p><iframe src="https://check.example/turnstile/1"></iframe>',
      'bot-check',
    ],
    [
      'a check by a program',
      'example.org',
      '<p>Enable JavaScript to go on.</p><script src="/cdn/challenge/v1.js"></script>',
      'bot-check',
    ],
    [
      'an error with a good status',
      '404 – Example',
      '<h1>Oops</h1><p>We looked everywhere for this page.</p>',
      'error-page',
    ],
    ['another', 'Page not found', '<p>The page has moved or never was.</p>', 'error-page'],
    ['an empty shell', 'App', '<div id="root"></div><script src="/main.js"></script>', 'empty-shell'],
    [
      'a shell with a line for those without scripts',
      'App',
      '<noscript><p>You need JavaScript.</p></noscript><div id="app"></div><script src="/a.js"></script>',
      'empty-shell',
    ],
    ['nothing at all', 'Nothing', '', 'unreadable'],
  ];
  test.each(pages)('%s', async (_what, title, body, reason, path) => {
    expect(await read(page(title, body), path)).toBe(reason);
  });
});

describe('articles that look like them', () => {
  const pages: [what: string, title: string, body: string][] = [
    [
      'with a login in the head',
      'The mill',
      `<header><form><input type="password"></form></header>${ARTICLE}`,
    ],
    ['about errors', 'The mill', `${ARTICLE}<p>404 not found, said the server.</p>`],
    [
      'about checks',
      'The mill',
      `${ARTICLE}<p>Verify you are human, it said.</p><script src="/recaptcha.js"></script>`,
    ],
    [
      'that is short',
      'The mill',
      `<article><h1>The mill</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH}</p></article><script></script>`,
    ],
  ];
  test.each(pages)('%s', async (_what, title, body) =>
    expect(await read(page(title, body))).toBe('The mill'),
  );
});

test('a page made to be slow is judged in no time', async () => {
  const started = performance.now();
  expect(await read(page('x', '<input <script <iframe '.repeat(3_000)))).not.toBe('x');
  expect(performance.now() - started).toBeLessThan(3_000);
});

test('an article says where it came from', async () => {
  site.on('/short', (_, response) => response.writeHead(301, { location: '/long/The%20mill.html' }).end());
  await read(page('The mill', ARTICLE), '/long/The%20mill.html');
  expect(await fetchArticle(site.at('/short'), settingsFor(site))).toMatchObject({
    id: 'the-mill',
    metadata: { url: site.at('/long/The%20mill.html') },
  });
});
