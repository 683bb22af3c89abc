import type { Article } from '../article/article.ts';
import { fetchPage } from './fetch/fetch-page.ts';
import { type Refusal, refuse } from './fetch/refusal.ts';
import type { FetchSettings } from './fetch/request-once.ts';
import { readPage } from './read-page.ts';

/** Reads what the link leads to as an article. A refusal says why there is none. */
export async function fetchArticle(link: string, settings: FetchSettings): Promise<Article | Refusal> {
  const fetched = await fetchPage(link, settings);
  // Nothing was known of the page that it could still be.
  if (fetched.kind === 'unchanged') return refuse('broken');
  return fetched.kind === 'page' ? readPage(fetched) : fetched;
}
