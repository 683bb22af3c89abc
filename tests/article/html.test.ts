import { describe, expect, test } from 'vitest';
import { type Article, sentenceText } from '../../src/article/article.ts';
import { readArticleFile } from '../../src/article/read-article-file.ts';
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
      'body (Opening hours): Day\tHours',
      'body (Opening hours): Monday\t9 to 5',
      'body (Opening hours): Sunday\tclosed',
      'heading (Opening hours): What to bring',
      'body (What to bring): Shoes that may get wet',
      'body (What to bring): A lamp',
      'body (What to bring): and its batteries',
      'body (What to bring): The wheel has never stopped, said Ada Tench, who has kept the mill since her father died there.',
      'body (What to bring): wheel --start',
      'body (What to bring): wheel --stop',
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
