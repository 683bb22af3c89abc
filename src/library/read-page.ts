import { type Article, bodyOf } from '../article/article.ts';
import { readArticleFile } from '../article/read-article-file.ts';
import { UnreadableArticle } from '../article/unreadable.ts';
import { idOfAddress } from './article-id.ts';
import type { Page } from './fetch/fetch-page.ts';
import { pageFault } from './fetch/page-fault.ts';
import { type Reason, type Refusal, refuse } from './fetch/refusal.ts';

/** Reads a page as an article, whose id comes from the address. A refusal says why it is none. */
export async function readPage(page: Page): Promise<Article | Refusal> {
  const read = await readArticleFile(idOfAddress(new URL(page.url)), page.bytes, page.format).catch(
    (error: unknown) => {
      if (error instanceof UnreadableArticle) return error;
      throw error;
    },
  );
  const fault = page.format === 'html' ? whyNotMeant(page, read instanceof Error ? null : read) : null;
  if (fault !== null) return refuse(fault);
  if (read instanceof Error) return refuse('unreadable', read.trouble);
  return { ...read, metadata: { url: page.url, ...read.metadata } };
}

/** Why a web page is not what was meant, whether or not it could be read. */
function whyNotMeant({ bytes, url }: Page, article: Article | null): Reason | null {
  const body = article ? bodyOf(article) : [];
  const words = body.flatMap(({ start, end }) => article!.text.slice(start, end).split(/\s+/)).length;
  // The signs that are looked for are plain letters in every encoding.
  return pageFault({ html: Buffer.from(bytes).toString('latin1'), url: new URL(url), words });
}
