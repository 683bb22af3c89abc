import type { Article } from './article.ts';
import type { Draft } from './block.ts';
import { decode } from './decode.ts';
import { type ArticleFormat, type ExtractedFormat, isTextFormat } from './format.ts';
import { articleOf, parseArticle } from './parse-article.ts';
import { UnreadableArticle } from './unreadable.ts';

/** Each reader is loaded only when there is such a file: a page's takes a tenth of a second. */
const extractors: Readonly<Record<ExtractedFormat, (bytes: Uint8Array) => Promise<Draft>>> = {
  html: readPage,
  htm: readPage,
};

/**
 * Reads a file's bytes as an article; `article.warnings` tells what is doubtful in it. Takes seconds for a page or document made to be
 * slow, during which nothing else runs: where that matters it belongs in a worker. Throws an UnreadableArticle.
 */
export async function readArticleFile(
  id: string,
  bytes: Uint8Array,
  format: ArticleFormat,
): Promise<Article> {
  const article = isTextFormat(format)
    ? parseArticle(id, textOf(bytes), format)
    : articleOf(id, await extractors[format](bytes));
  if (!article.sentences.some((sentence) => sentence.role === 'body')) {
    throw new UnreadableArticle(
      'it holds no sentence to quote, only title or metadata; write the article into it',
    );
  }
  return article;
}

function textOf(bytes: Uint8Array): string {
  const text = decode(bytes);
  if (text.trim() === '') throw new UnreadableArticle('it is empty; write the article into it');
  return text;
}

async function readPage(bytes: Uint8Array): Promise<Draft> {
  const { readHtml } = await import('./html/read-html.ts');
  return readHtml(textOf(bytes));
}
