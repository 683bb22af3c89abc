import type { Words } from '../../words/words.ts';
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
  { articles: { list } }: Words,
): string {
  if (articles.length === 0) return list.empty;
  const lines: string[] = [];
  const foot = smallLine([chosen ? list.toMarked : list.toAll, isAskChannel ? list.isAskChannel : null]);
  for (const [i, article] of articles.entries()) {
    const line = `${article.id === chosen?.id ? '→ ' : '- '}${cleanName(article.title)}${about(article)}`;
    const more = `- ${list.more(articles.length - i)}`;
    if ([...lines, line, more, foot].join('\n').length > CONTENT_LENGTH) {
      lines.push(more);
      break;
    }
    lines.push(line);
  }
  return [...lines, foot].join('\n');
}

/** What the file says of the article, and how long it is. */
export function renderArticle(article: ArticleCard, { articles: { card } }: Words): string {
  const { author, source, published, url } = article.metadata;
  const details = [
    author && card.author(cleanName(author)),
    source && card.source(cleanName(source)),
    published && card.published(cleanName(published)),
    card.length(article.sentences, article.paragraphs),
    url && /^https?:/.test(url) && card.page(cleanName(url, 200)),
  ].filter((line) => line);
  return [`**${cleanName(article.title)}**`, ...details].join('\n');
}

function about({ metadata: { source, published } }: ArticleCard): string {
  const parts = [source, published].filter((part) => part !== undefined);
  return parts.length === 0 ? '' : ` (${parts.map((part) => cleanName(part, 40)).join(', ')})`;
}
