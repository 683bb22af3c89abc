import { CONTENT_LENGTH } from '../discord-limits.ts';
import type { ArticleCard } from '../engine/article-card.ts';
import { cleanName } from './clean-name.ts';
import { smallLine } from './place-line.ts';

/** What a channel reads: its own article, or everything. */
export interface Reading {
  readonly chosen: ArticleCard | null;
  readonly isAskChannel: boolean;
}

/** All articles by title, the channel's own marked; those that do not fit are counted. */
export function renderArticleList(
  articles: readonly ArticleCard[],
  { chosen, isAskChannel }: Reading,
): string {
  if (articles.length === 0)
    return 'There are no articles yet. Whoever runs me puts them into the folder of articles.';
  const lines: string[] = [];
  const foot = smallLine([
    chosen ? 'Questions here go to the article marked →' : 'Questions here go to all articles',
    isAskChannel ? 'questions here are answered without mentioning me' : null,
  ]);
  for (const [i, article] of articles.entries()) {
    const line = `${article.id === chosen?.id ? '→ ' : '- '}${cleanName(article.title)}${about(article)}`;
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
export function renderArticle(article: ArticleCard): string {
  const { author, source, published, url } = article.metadata;
  const details = [
    author && `Author: ${cleanName(author)}`,
    source && `Source: ${cleanName(source)}`,
    published && `Published: ${cleanName(published)}`,
    `Length: ${article.sentences} sentences in ${article.paragraphs} paragraphs`,
    url && /^https?:/.test(url) && `Page: ${cleanName(url, 200)}`,
  ].filter((line) => line);
  return [`**${cleanName(article.title)}**`, ...details].join('\n');
}

function about({ metadata: { source, published } }: ArticleCard): string {
  const parts = [source, published].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.map((part) => cleanName(part, 40)).join(', ')})`;
}
