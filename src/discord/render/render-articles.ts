import type { Article } from '../../article/article.ts';
import { CONTENT_LENGTH } from '../discord-limits.ts';
import { cleanName } from './clean-name.ts';
import { smallLine } from './place-line.ts';

/** What a channel reads: its own article, or everything. */
export interface Reading {
  readonly chosen: Article | null;
  readonly isAskChannel: boolean;
}

/** All articles by title, the channel's own marked; those that do not fit are counted. */
export function renderArticleList(articles: readonly Article[], { chosen, isAskChannel }: Reading): string {
  if (articles.length === 0)
    return 'There are no articles yet. Whoever runs me puts them into the folder of articles.';
  const lines: string[] = [];
  const foot = smallLine([
    chosen ? 'Questions here go to the article marked →' : 'Questions here go to all articles',
    isAskChannel ? 'questions here are answered without mentioning me' : null,
  ]);
  for (const [i, article] of articles.entries()) {
    const line = `${article === chosen ? '→ ' : '- '}${cleanName(article.title)}${about(article)}`;
    const more = `- and ${articles.length - i} more`;
    if ([...lines, line, more, foot].join('\n').length > CONTENT_LENGTH) {
      lines.push(more);
      break;
    }
    lines.push(line);
  }
  return [...lines, foot].join('\n');
}

/** What the file says of the article, and how long it is. */
export function renderArticle(article: Article): string {
  const { author, source, published, url } = article.metadata;
  const count = article.sentences.filter(({ role }) => role === 'body').length;
  const details = [
    author && `Author: ${cleanName(author)}`,
    source && `Source: ${cleanName(source)}`,
    published && `Published: ${cleanName(published)}`,
    `Length: ${count} sentences in ${article.paragraphs.length} paragraphs`,
    url && /^https?:/.test(url) && `Page: ${cleanName(url, 200)}`,
  ].filter((line) => line);
  return [`**${cleanName(article.title)}**`, ...details].join('\n');
}

function about({ metadata: { source, published } }: Article): string {
  const parts = [source, published].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.map((part) => cleanName(part, 40)).join(', ')})`;
}
