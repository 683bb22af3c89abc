import { describe, expect, test } from 'vitest';
import { type Article, sentenceText } from '../../src/article/article.ts';
import { readArticleFile } from '../../src/article/read-article-file.ts';
import { UnreadableArticle } from '../../src/article/unreadable.ts';
import { brokenPromise } from './outline.ts';

function read(html: string): Promise<Article> {
  return readArticleFile('page', Buffer.from(html), 'html');
}

/** Each sentence with its role and section, one a line. */
function told(article: Article): string[] {
  return article.sentences.map((sentence) => {
    const section = sentence.section === null ? '' : ` (${sentence.section})`;
    return `${sentence.role}${section}: ${sentenceText(article, sentence)}`;
  });
}

const MILL = `<!doctype html><html lang="en"><head><title>The mill at Harlow | The Valley Post</title>
<script>document.write('Never shown.')</script></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<article><h1>The mill at Harlow</h1>
<p>The mill at Harlow was built in 1790 by the brothers Tench, who ground corn there for forty years.</p>
<p>It has <b>four</b><i>teen</i> windows,<br>a wheel of oak, and a bell that the village could hear from the hill.</p>
<h2>Opening hours</h2>
<p>The mill is open from April to October, and on fine days in winter too:</p>
<table><tr><th>Day</th><th>Hours</th></tr><tr><td>Monday</td><td>9 to 5</td></tr><tr><td>Sunday</td><td>closed</td></tr></table>
<h3>What to bring</h3>
<ul><li>Shoes that may get wet</li><li>A lamp<ul><li>and its batteries</li></ul></li></ul>
<blockquote><p>The wheel has never stopped, said Ada Tench, who has kept the mill since her father died there.</p></blockquote>
<pre>wheel --start
wheel --stop</pre>
</article>
<footer><p>Copyright The Valley Post. All rights reserved. <a href="/terms">Terms</a> <a href="/cookies">Cookies</a></p></footer>
</body></html>`;

describe('a page is read block by block', () => {
  test('headings, paragraphs, tables, lists, quotations and code, without what stands around the article', async () => {
    expect(told(await read(MILL))).toEqual([
      'title: The mill at Harlow',
      'body: The mill at Harlow was built in 1790 by the brothers Tench, who ground corn there for forty years.',
      'body: It has fourteen windows, a wheel of oak, and a bell that the village could hear from the hill.',
      'heading: Opening hours',
      'body (Opening hours): The mill is open from April to October, and on fine days in winter too:',
      'metadata (Opening hours): Day\tHours',
      'body (Opening hours): Monday\t9 to 5',
      'body (Opening hours): Sunday\tclosed',
      'heading (Opening hours): What to bring',
      'body (Opening hours › What to bring): Shoes that may get wet',
      'body (Opening hours › What to bring): A lamp',
      'body (Opening hours › What to bring): and its batteries',
      'body (Opening hours › What to bring): The wheel has never stopped, said Ada Tench, who has kept the mill since her father died there.',
      'body (Opening hours › What to bring): wheel --start',
      'body (Opening hours › What to bring): wheel --stop',
    ]);
  });

  test('offsets count in the extracted text', async () => {
    const article = await read(MILL);
    expect(brokenPromise(article)).toBeNull();
    expect(article.text.startsWith('The mill at Harlow\n\nThe mill at Harlow was built')).toBe(true);
  });
});

test('a page of one sentence is read', async () => {
  const page =
    '<html><title>The mill</title><body><h1>The mill</h1><p>It was built in 1790.</p></body></html>';
  expect(told(await read(page))).toEqual(['title: The mill', 'body: It was built in 1790.']);
});

test.each([
  ['nothing', '<html><body></body></html>'],
  ['scripts that would fill it', '<html><body><div id="root"></div><script>render()</script></body></html>'],
])('a page with %s is refused with the reason', async (_, html) => {
  await expect(read(html)).rejects.toThrow('there is no text in the page');
});

/** A page with a head and a heading, and what it should say of itself. */
const METADATA: readonly (readonly [
  reason: string,
  head: string,
  body: string,
  expected: Readonly<Record<string, string>>,
])[] = [
  ['nothing said', '', '', {}],
  [
    'structured data comes first',
    `<script type="application/ld+json">{"@graph":[{"@type":"WebPage","name":"x"},{"@type":"NewsArticle","headline":"The mill",
     "datePublished":"2024-03-08T10:00:00+01:00","author":[{"@id":"#ada"},{"@type":"Person","name":"Ben Roe"}],"inLanguage":"en-GB"},
     {"@type":"Person","@id":"#ada","name":"Ada Tench"}]}</script><meta name="author" content="Webmaster">`,
    '',
    { author: 'Ada Tench, Ben Roe', published: '2024-03-08T10:00:00+01:00', language: 'en-GB' },
  ],
  [
    'broken structured data says nothing',
    '<script type="application/ld+json">{"@type":"Article",</script>',
    '',
    {},
  ],
  [
    'meta elements',
    `<meta name="author" content="Ada Tench"><meta property="article:published_time" content="2024-03-08">
     <meta property="og:site_name" content="The Valley Post"><link rel="canonical" href="https://post.example/mill">`,
    '',
    {
      author: 'Ada Tench',
      published: '2024-03-08',
      source: 'The Valley Post',
      url: 'https://post.example/mill',
    },
  ],
  [
    'an account or a profile is no name',
    '<meta name="author" content="https://social.example/ada"><meta name="author" content="@ada">',
    '',
    {},
  ],
  [
    'a line under the title',
    '',
    '<p>By Ada Tench, on 8 March 2024</p>',
    { author: 'Ada Tench', published: '2024-03-08' },
  ],
  [
    'a line whose parts touch',
    '',
    '<div class="byline"><b>Ada Tench</b><time>March 8, 2024</time></div>',
    { author: 'Ada Tench', published: '2024-03-08' },
  ],
  [
    'a name seen and told beats one that is only told',
    '<meta name="author" content="Ben Roe">',
    '<p>Written by Ada Tench</p>',
    { author: 'Ada Tench' },
  ],
  [
    'a time',
    '',
    '<article><footer><time datetime="2024-03-08T10:00Z">yesterday</time></footer></article>',
    { published: '2024-03-08T10:00Z' },
  ],
  [
    'the time of a comment is none of the article',
    '',
    '<div class="comments"><time datetime="2024-03-08">8 March</time></div>',
    {},
  ],
  ['when it was changed is not when it was published', '', '<p>Last updated: 8 March 2024</p>', {}],
  ['a day that is none', '<meta name="date" content="2024-02-31">', '', {}],
  ['a date that may mean two days', '<meta name="date" content="03/04/2024">', '', {}],
];

test.each(METADATA)('what a page says about itself: %s', async (_, head, body, expected) => {
  const text = 'The mill was built in 1790 by the brothers Tench, who ground corn there for forty years.';
  const page = `<html><head><title>The mill</title>${head}</head><body><h1>The mill</h1>${body}<p>${text}</p></body></html>`;
  expect((await read(page)).metadata).toEqual(expected);
});

test.each([
  [
    'the heading that the page is named for',
    '<title>The old mill | The Valley Post</title>',
    '<h1>Home</h1><h1>The old mill</h1>',
    'The old mill',
  ],
  [
    'the name without the site',
    '<title>The old mill | The Valley Post</title><meta property="og:site_name" content="The Valley Post">',
    '<h1>Home</h1>',
    'The old mill',
  ],
  ['the heading alone', '', '<h1>The old\n mill</h1>', 'The old mill'],
  ['the name for sharing', '<meta property="og:title" content="The old mill">', '', 'The old mill'],
])('the title of a page is %s', async (_, head, body, expected) => {
  const page = `<html><head>${head}</head><body>${body}<p>The mill was built in 1790 by the brothers Tench.</p></body></html>`;
  expect((await read(page)).title).toBe(expected);
});

/** Pages made to be slow. Each has to end, with its text or an error, while a reader waits. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['20,000 divs inside each other', `${'<div>'.repeat(20_000)}<p>The mill was built in 1790.</p>`],
  ['60,000 paragraphs', '<p>The mill was built in 1790.</p>'.repeat(60_000)],
  ['one word of 4.9 MB', `<p>The ${'mill'.repeat(1_200_000)}.</p>`],
  [
    '100,000 attributes',
    `<p ${Array.from({ length: 100_000 }, (_, i) => `a${i}=x`).join(' ')}>The mill was built in 1790.</p>`,
  ],
  ['800,000 open elements', `${'<b><i>'.repeat(400_000)}<p>The mill was built in 1790.`],
  ['600,000 lines', `<p>${'mill<br>'.repeat(600_000)}`],
  [
    '120,000 authors',
    `${'<meta name=author content="Ada Tench">'.repeat(120_000)}<p>The mill was built in 1790.`,
  ],
  [
    '60,000 times beside each other',
    `<div class="comment">${'<time datetime="x">a</time>'.repeat(60_000)}</div><p>The mill was built in 1790.`,
  ],
  ['lists inside each other', '<ul><li>The mill was built in 1790.'.repeat(100_000)],
  ['tables inside each other', '<table><tr><td>The mill was built in 1790.'.repeat(5_000)],
  [
    'data of a million brackets',
    `<script type="application/ld+json">${'['.repeat(1_000_000)}</script><p>The mill was built in 1790.</p>`,
  ],
  ['signs that markup escapes', `<p>The mill was built in 1790.</p><p>${'&lt;'.repeat(700_000)}`],
  ['blanks that do not break', `<p>The mill was built in 1790.</p><p>${'&nbsp;'.repeat(500_000)}`],
  ['names of no sign', `<p>The mill was built in 1790.</p><p>${'&x;'.repeat(700_000)}`],
  ['markup that is none', '<p<<>><div class="<p>"<!-- <![CDATA[ The mill '.repeat(20_000)],
];

test.each(HOSTILE)('a page of %s ends', { timeout: 60_000 }, async (_, html) => {
  const begun = process.cpuUsage();
  const read = await readArticleFile('page', Buffer.from(html), 'html').catch((error: unknown) => error);
  // Processor time, which a busy machine does not stretch.
  expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5);
  if (read instanceof Error) expect(read).toBeInstanceOf(UnreadableArticle);
  else expect(brokenPromise(read as Article)).toBeNull();
});

describe('pages that are no articles', () => {
  const said = (n: number) =>
    `<p>Answer number ${n} says that the sluice is opened by hand, and that it takes two people some nine minutes.</p>`;
  const posts = [1, 2, 3, 4, 5].map(
    (n) => `<div class="post" id="p${n}"><div class="body">${said(n).repeat(4)}</div></div>`,
  );

  test.each([
    [
      'hidden until a script shows it',
      `<body><div style="visibility:hidden">${said(1)}${said(2)}</div></body>`,
    ],
    ['for readers without scripts', `<body><p>Loading</p><noscript>${said(1)}${said(2)}</noscript></body>`],
    ['inside what browsers take for a comment', `<body><![CDATA[ <div>${said(1)}${said(2)}</div> ]]></body>`],
  ])('text %s is read', async (_, html) => {
    expect(told(await read(html)).join()).toContain('number 2 says');
  });

  test('all posts of a page are read, and not what stands around them', async () => {
    const html = `<body><nav><a href="/">Home of the sluice</a></nav>${posts.join('')}<div class="sidebar"><p>Buy a lamp, it is cheap.</p></div></body>`;
    const lines = told(await read(html)).join();
    for (const n of [1, 2, 3, 4, 5]) expect(lines).toContain(`number ${n} says`);
    expect(lines).not.toMatch(/Home|cheap/);
  });
});

describe('the frame of a page', () => {
  const said = (n: number) =>
    `<p>Answer number ${n} says that the sluice is opened by hand, and that it takes two people some nine minutes.</p>`;
  const post = (n: number) =>
    `<div class="post"><div class="user"><b>Writer ${n}</b><div class="userTitle">Greenhorn</div><dl class="userExtras"><dt>Messages</dt><dd>1,046</dd></dl></div><div>${said(n).repeat(3)}</div></div>`;

  test('a rank and a number of posts are no part of a post', async () => {
    const lines = told(await read(`<body>${[1, 2, 3, 4].map(post).join('')}</body>`)).join();
    expect(lines).toContain('number 4 says');
    expect(lines).not.toMatch(/Greenhorn|Messages|1,046/);
  });

  test('what stands under "Similar threads" leads away, up to the next heading of its level', async () => {
    const html = `<body><h2>The sluice</h2>${said(1).repeat(3)}<h2>Similar threads</h2><h3>Lamps</h3><p>A lamp is cheap.</p><h2>Notes</h2>${said(2)}</body>`;
    const lines = told(await read(html)).join();
    expect(lines).toContain('number 2 says');
    expect(lines).not.toMatch(/Similar|cheap/);
  });

  test('a page that is a list of related articles is read', async () => {
    const html = `<body><h1>The sluice</h1><h2>Related articles</h2>${[1, 2, 3].map(said).join('')}</body>`;
    expect(told(await read(html)).join()).toContain('number 3 says');
  });

  test('navigation is none of the text, whatever it is made of', async () => {
    const menu = Array.from({ length: 40 }, (_, n) => `<p>Sluice number ${n} of the valley</p>`).join('');
    const html = `<body><nav><div>${menu}</div></nav><h1>Sluices</h1>${said(1)}${said(2)}</body>`;
    expect(told(await read(html)).join()).not.toContain('Sluice number');
  });

  test('links right behind one another are words of their own', async () => {
    const html = `<body><h1>Sluices</h1>${said(1).repeat(4)}<p>They stand in <a href="/a">Harlow</a><a href="/b">Brook</a>, and nowhere else in the valley.</p></body>`;
    expect(told(await read(html)).join()).toContain('in Harlow Brook, and');
  });
});

describe('a page of links', () => {
  const links = (n: number) =>
    Array.from(
      { length: n },
      (_, i) => `<li><a href="/${i}">Sluice number ${i} is mended by hand</a></li>`,
    ).join('');

  test('is read when it has hardly anything else: news by their titles', async () => {
    const html = `<body><h1>All sluices</h1><p>We mend them all.</p><ul>${links(20)}</ul></body>`;
    const lines = told(await read(html)).join();
    expect(lines).toContain('We mend them all.');
    expect(lines).toContain('Sluice number 19');
  });

  test('is not what stands below a text', async () => {
    const text = Array.from(
      { length: 6 },
      (_, n) => `<p>Paragraph ${n} tells how the sluice is opened, and by whom.</p>`,
    );
    const html = `<body><div class="text">${text.join('')}</div><div class="more"><ul>${links(40)}</ul></div></body>`;
    expect(told(await read(html)).join()).not.toContain('Sluice number 19');
  });
});

describe('what belongs to the text though it looks as if it did not', () => {
  const said = (n: number) =>
    `<p>Paragraph ${n} says that the sluice is opened by hand, and that it takes two people, who have to be strong, some nine minutes.</p>`;
  const text = Array.from({ length: 14 }, (_, n) => said(n)).join('');

  test('a page that is called after its sidebar', async () => {
    const half = Array.from(
      { length: 3 },
      (_, n) => `<div class="benefit"><div>${said(n)}${said(n + 20)}</div></div>`,
    );
    const html = `<body><div class="with-sidebar"><h1>The sluice</h1>${half.join('')}</div><div class="sidebar"><p>Buy a lamp, it is cheap, and it will never leave you in the dark again.</p></div></body>`;
    const lines = told(await read(html)).join();
    expect(lines).toContain('Paragraph 22 says');
    expect(lines).not.toContain('Buy a lamp');
  });

  test('comments below a text are none of it', async () => {
    const comments = Array.from({ length: 30 }, (_, n) => `<li class="comment">${said(100 + n)}</li>`);
    const html = `<body><div class="content-sidebar-wrap"><main><h1>The sluice</h1><div>${text}</div></main><ol class="comments">${comments.join('')}</ol></div></body>`;
    const lines = told(await read(html)).join();
    expect(lines).toContain('Paragraph 13 says');
    expect(lines).not.toContain('Paragraph 110');
  });

  test('what is there to be heard is not read', async () => {
    const html = `<body><h1>The sluice</h1><p>It opens at dawn.<span class="sr-only">Opens in a new window</span> It closes at dusk.</p></body>`;
    expect(told(await read(html)).join()).not.toContain('new window');
  });
});

test('a short line in bold stands for a heading, and not before another one', async () => {
  const page = `<html><body><article><h1>The boathouse</h1><p><b>Keys</b></p><p>They are with the steward of the house.</p>
    <p><strong>Nobody may row at night.</strong></p><p><b>Boats</b> are red.</p><p><b>Closed</b></p><h2>Winter</h2><p>The water is off.</p></article></body></html>`;
  expect(told(await read(page)).slice(1)).toEqual([
    'heading: Keys',
    'body (Keys): They are with the steward of the house.',
    'body (Keys): Nobody may row at night.',
    'body (Keys): Boats are red.',
    'body (Keys): Closed',
    'heading: Winter',
    'body (Winter): The water is off.',
  ]);
});

test('a row of a table is nobody who wrote the page', async () => {
  const page =
    '<html><body><article><h1>Thin pancakes</h1><p>They are made with water from the spring.</p><table><tr><th>Total time</th><td>40 minutes</td></tr><tr><th>Difficulty</th><td>Easy</td></tr></table><p>Whisk the flour and the eggs.</p></article></body></html>';
  expect((await read(page)).metadata.author).toBeUndefined();
});

test('numbers that lead to notes, and arrows that lead back, are not read', async () => {
  const html = `<body><p>The lamp is lit at dusk.<a href="#n1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a> It is red.</p>
<p>By order of the harbour master.<a href="#r1" role="doc-backlink">↩</a></p></body>`;
  expect(told(await read(html))).toEqual([
    'body: The lamp is lit at dusk.',
    'body: It is red.',
    'body: By order of the harbour master.',
  ]);
});

describe('a term and what defines it are one statement', () => {
  test.each([
    ['<dt>Reach</dt><dd>4 m</dd><dt>Weight</dt><dd>9 kg</dd>', ['Reach: 4 m', 'Weight: 9 kg']],
    ['<dt>Reach:<dd>4 m<dt>Weight<dd>9 kg', ['Reach: 4 m', 'Weight: 9 kg']],
    [
      '<div><dt>Reach</dt><dd><p>4 m. It bends.</p><p>It is red.</p></dd></div>',
      ['Reach: 4 m.', 'It bends.', 'It is red.'],
    ],
    ['<dt>Mass</dt><dt>Weight</dt><dd>9 kg</dd>', ['Mass, Weight: 9 kg']],
    ['<dt><p>Reach</p></dt><dd><p>4 m</p><p>It bends.</p></dd>', ['Reach: 4 m', 'It bends.']],
    ['<dt><div><p>Mass</div><dt><p><b>Weight</b></p></dt><dd>9 kg</dd>', ['Mass, Weight: 9 kg']],
    ['<dt>Open</dt><dd>Monday 9–12</dd><dd>Friday 9–14</dd>', ['Open: Monday 9–12', 'Friday 9–14']],
    ['<dt>Bring</dt><dd><ul><li>a hose</li><li>a rope</li></ul></dd>', ['Bring', 'a hose', 'a rope']],
    ['<dt>Who hires it?</dt><dd>The club does.</dd>', ['Who hires it?', 'The club does.']],
    ['<dt>Reach</dt><dd>4 m</dd><dt>Weight</dt>', ['Reach: 4 m', 'Weight']],
  ])('%s', async (list, sentences) => {
    const article = await read(`<h1>The crane</h1><p>It stands by the pier.</p><dl>${list}</dl>`);
    expect(article.sentences.slice(2).map((one) => sentenceText(article, one))).toEqual(sentences);
    expect(brokenPromise(article)).toBeNull();
  });

  test('and what follows belongs to it', async () => {
    const article = await read('<h1>The crane</h1><dl><dt>Open</dt><dd>Monday</dd><dd>Friday</dd></dl>');
    expect(article.sentences.at(-1)).toMatchObject({ lead: article.sentences.length - 2 });
  });
});

describe('bullets that somebody typed are no text', () => {
  test.each([
    ['<ul><li>• sand</li><li>● lime</li></ul>', ['sand', 'lime']],
    ['<p>• sand</p><p>• lime</p>', ['sand', 'lime']],
    ['<ol><li>1. Dig.</li><li>2. Wait.</li></ol>', ['Dig.', 'Wait.']],
    ['<ul><li>2. Division</li><li>sand</li></ul>', ['2. Division', 'sand']],
    ['<p>– said Ann.</p>', ['– said Ann.']],
  ])('%s', async (list, sentences) => {
    const article = await read(`<h1>The crane</h1><p>It stands by the pier.</p>${list}`);
    expect(article.sentences.slice(2).map((one) => sentenceText(article, one))).toEqual(sentences);
    expect(brokenPromise(article)).toBeNull();
  });
});
