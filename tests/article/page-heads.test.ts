import { describe, expect, test } from 'vitest';
import { readArticleFile } from '../../src/article/read-article-file.ts';

const TEXT = `<p>The mill was built in 1790 by two brothers, who ground corn there for forty years before the river changed its bed.</p>
<p>It has fourteen windows, a wheel of oak, and a bell that the village could hear from the hill, a mile away.</p>
<p>When the railway came, the stones were sold, and for a time cheap flour from the city was all that one could buy.</p>`;

/** Author and date of publication of a page with this in its head, around its title, and after its text; a missing one is undefined. */
async function signed(parts: { lang?: string; head?: string; over?: string; under?: string; foot?: string }) {
  const { lang = 'en', head = '', over = '', under = '', foot = '' } = parts;
  const page = `<html lang="${lang}"><head><title>The mill</title>${head}</head><body><nav><a href="/">Start</a></nav>
<div class="page has-sidebar"><div>${over}<h1>The mill</h1>${under}${TEXT}${foot}</div>
<div class="related"><a href="/author/eve-roe/">Eve Roe</a> <time datetime="2019-01-02">2 January 2019</time></div></div></body></html>`;
  const { author, published } = (await readArticleFile('page', Buffer.from(page), 'html')).metadata;
  return [author, published];
}

const data = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('who wrote a page', () => {
  test.each<[string, Parameters<typeof signed>[0], string | undefined]>([
    ['nobody', {}, undefined],
    [
      'a list of graphs',
      {
        head: data([
          { '@graph': [{ '@type': ['Thing', 'BlogPosting'], author: [{ name: 'Ada Tench' }, 'Ben Roe'] }] },
        ]),
      },
      'Ada Tench, Ben Roe',
    ],
    [
      'an author given by his id',
      {
        head: data([
          { '@type': 'Article', author: { '@id': '#a' } },
          { '@id': '#a', '@type': 'Person', name: 'Ada Tench' },
        ]),
      },
      'Ada Tench',
    ],
    [
      'the two names of a person',
      { head: data({ '@type': 'Article', author: { givenName: 'Ada', familyName: 'Tench' } }) },
      'Ada Tench',
    ],
    [
      'who asked, of a page with answers',
      {
        head: data({ '@type': 'QAPage', mainEntity: { '@type': 'Question', author: { name: 'Ada Tench' } } }),
      },
      'Ada Tench',
    ],
    [
      'data with a comma too many',
      {
        head: '<script type="application/ld+json">{"@type":"Article","author":{"@type":"Person","name":"Ada Tench",},}</script>',
      },
      'Ada Tench',
    ],
    [
      'a person in a meta element before an organisation in data',
      {
        head: `${data({ '@type': 'Article', author: { '@type': 'Organization', name: 'Valley Media Ltd' } })}<meta name="author" content="Ada Tench">`,
      },
      'Ada Tench',
    ],
    [
      'an organisation where it is all there is',
      { head: data({ '@type': 'Article', author: { '@type': 'Organization', name: 'Valley Water Board' } }) },
      'Valley Water Board',
    ],
    [
      'a person before the name of the site',
      {
        head: '<meta property="og:site_name" content="The Post"><meta name="author" content="The Post">',
        under: '<p class="byline">Ada Tench</p>',
      },
      'Ada Tench',
    ],
    ['parsely', { head: '<meta name="parsely-author" content="Ada Tench">' }, 'Ada Tench'],
    ['sailthru', { head: '<meta name="sailthru.author" content="Ada Tench">' }, 'Ada Tench'],
    [
      'Dublin Core',
      { head: '<meta name="DC.Creator" content="Ada Tench"><meta name="DC.creator" content="Ben Roe">' },
      'Ada Tench, Ben Roe',
    ],
    [
      'a card for sharing',
      {
        head: '<meta name="twitter:label1" content="Written by"><meta name="twitter:data1" content="Ada Tench">',
      },
      'Ada Tench',
    ],
    ['no role', { head: '<meta name="author" content="admin">' }, undefined],
    [
      'no account',
      { head: '<meta name="twitter:creator" content="@ada"><meta name="author" content="@ada">' },
      undefined,
    ],
    [
      'what is seen before what is told',
      { head: '<meta name="author" content="Karl Sender">', under: '<p>By Ada Tench</p>' },
      'Ada Tench',
    ],
    [
      'the fuller of what is seen and told',
      { head: '<meta name="author" content="Ada Tench, MD">', under: '<p>By Ada</p>' },
      'Ada Tench, MD',
    ],
    ['a line before the title', { over: '<p>By Ada Tench</p>' }, 'Ada Tench'],
    ['a line with a date first', { under: '<p>8 March 2024 | By Ada Tench | 5 min read</p>' }, 'Ada Tench'],
    ['posted by', { under: '<p>Posted on March 8, 2024 by Ada Tench in Villages</p>' }, 'Ada Tench'],
    ['two names', { under: '<p>By Ada Tench and Ben van der Roe</p>' }, 'Ada Tench and Ben van der Roe'],
    ['what he does', { under: '<p>By Ada Tench, keeper of the mill</p>' }, 'Ada Tench'],
    ['a label and a line', { under: '<div><h3>Author</h3><p>Ada Tench</p></div>' }, 'Ada Tench'],
    ['a label below the text', { foot: '<div><p>Written by</p><p>Ada Tench</p></div>' }, 'Ada Tench'],
    [
      'a sentence below the text',
      { foot: '<p>This article was written by Ada Tench, who keeps the mill.</p>' },
      'Ada Tench',
    ],
    [
      'an element of microdata',
      {
        under:
          '<div itemprop="author" itemscope><img alt=""><span itemprop="name">Ada Tench</span> <span>Keeper of the mill</span></div>',
      },
      'Ada Tench',
    ],
    ['rel', { foot: '<p>More from <a rel="author" href="/x">Ada Tench</a></p>' }, 'Ada Tench'],
    ['a link to his page', { under: '<p><a href="/author/ada-tench/">Ada Tench</a></p>' }, 'Ada Tench'],
    [
      'a box with more than the name',
      {
        under:
          '<div class="post-author"><span>Author</span><a href="/x">Ada Tench</a><p>writes of mills and rivers, and of those who keep them running.</p></div>',
      },
      'Ada Tench',
    ],
    ['a name beside the date', { under: '<div>Ada Tench</div><div>March 8, 2024</div>' }, 'Ada Tench'],
    ['a name after the date', { under: '<div>8 Mar 2024 Ada Tench</div>' }, 'Ada Tench'],
    ['no subject beside the date', { under: '<div>Cheap Flour</div><div>March 8, 2024</div>' }, undefined],
    [
      'not who looked it over',
      { under: '<div class="author">Medically Reviewed By Dr. Ben Roe</div>' },
      undefined,
    ],
    ['not who took the picture', { under: '<p>Photo by Ben Roe</p>' }, undefined],
    ['German', { lang: 'de', under: '<p>Von Ada Tench</p>' }, 'Ada Tench'],
  ])('%s', async (_, parts, author) => {
    expect((await signed(parts))[0]).toBe(author);
  });
});

describe('when a page was published', () => {
  test.each<[string, Parameters<typeof signed>[0], string | undefined]>([
    ['never', {}, undefined],
    [
      'a graph',
      { head: data({ '@graph': [{ '@type': 'WebPage', datePublished: '2024-03-08' }] }) },
      '2024-03-08',
    ],
    [
      'data with a comma too many',
      {
        head: '<script type="application/ld+json">{"@type":"Article","datePublished":"2024-03-08",}</script>',
      },
      '2024-03-08',
    ],
    ['a video', { head: data({ '@type': 'VideoObject', uploadDate: '2024-03-08' }) }, '2024-03-08'],
    ['og', { head: '<meta property="og:article:published_time" content="2024-03-08">' }, '2024-03-08'],
    [
      'parsely',
      { head: '<meta name="parsely-pub-date" content="2024-03-08T09:00:00Z">' },
      '2024-03-08T09:00:00Z',
    ],
    [
      'sailthru',
      { head: '<meta name="sailthru.date" content="Fri, 08 Mar 2024 09:00:00 GMT">' },
      '2024-03-08',
    ],
    ['Dublin Core', { head: '<meta name="DC.date.issued" content="2024-03-08">' }, '2024-03-08'],
    ['another spelling of a name', { head: '<meta name="publish_date" content="2024/03/08">' }, '2024-03-08'],
    [
      'RDFa',
      { under: '<span property="dc:date dc:created" content="2024-03-08T10:00:00+01:00">Friday</span>' },
      '2024-03-08T10:00:00+01:00',
    ],
    ['microdata', { under: '<meta itemprop="datePublished" content="2024-03-08">' }, '2024-03-08'],
    [
      'the marked one of two times',
      {
        foot: '<p><time class="updated" datetime="2025-01-01"></time><time class="published" datetime="2024-03-08"></time></p>',
      },
      '2024-03-08',
    ],
    ['a class', { foot: '<div class="entry-date">8 March 2024</div>' }, '2024-03-08'],
    ['a line before the title', { over: '<p>March 8, 2024</p>' }, '2024-03-08'],
    [
      'the first of two in a line',
      { under: '<p>Published 8 March 2024. Updated 1 January 2025.</p>' },
      '2024-03-08',
    ],
    [
      'the second of two in a line',
      { under: '<p>Last updated: 1 January 2025 | First published: 8 March 2024</p>' },
      '2024-03-08',
    ],
    [
      'what is told, where the change is seen',
      {
        head: data({ '@type': 'Article', datePublished: '2024-03-08', dateModified: '2025-01-01' }),
        under: '<p>1 January 2025</p>',
      },
      '2024-03-08',
    ],
    ['a label and a line', { under: '<h3>Published</h3><p>8 March 2024</p>' }, '2024-03-08'],
    ['a line below the text', { foot: '<p>Posted on March 8th, 2024</p>' }, '2024-03-08'],
    [
      'the address',
      { head: '<link rel="canonical" href="https://post.example/2024/03/08/mill">' },
      '2024-03-08',
    ],
    [
      'no date of a sentence',
      { under: '<p>The mill closes its doors for the last time on 8 March 2034, the owners say.</p>' },
      undefined,
    ],
    ['no day when it was looked over', { under: '<p>Reviewed by Ben Roe on March 8, 2024</p>' }, undefined],
    ['figures of the United States', { lang: 'en-US', under: '<p>03/08/2024</p>' }, '2024-03-08'],
    ['figures of Britain', { lang: 'en-GB', under: '<p>08/03/2024</p>' }, '2024-03-08'],
    ['figures that can mean one day only', { under: '<p>03/28/2024</p>' }, '2024-03-28'],
    ['figures that may mean two', { under: '<p>03/08/2024</p>' }, undefined],
    ['German', { lang: 'de', under: '<p>Veröffentlicht am 8. März 2024</p>' }, '2024-03-08'],
    ['French', { lang: 'fr', under: '<p>Publié le 8 août 2024</p>' }, '2024-08-08'],
    ['Spanish', { lang: 'es', under: '<p>8 de marzo de 2024</p>' }, '2024-03-08'],
    ['points', { lang: 'de', under: '<p>08.03.2024</p>' }, '2024-03-08'],
  ])('%s', async (_, parts, published) => {
    expect((await signed(parts))[1]).toBe(published);
  });
});
