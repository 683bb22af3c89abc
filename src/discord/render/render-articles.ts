import type { Words } from '../../words/words.ts';
import type { ArticleCard } from '../engine/article-card.ts';
import { cleanName } from './clean-name.ts';
import { fittingLines } from './fitting-lines.ts';
import { smallLine } from './place-line.ts';

/** The articles, then what is asked here and where faults are told; what does not fit is counted. */
export function renderArticleList(
  all: readonly string[],
  { chosen, isAskChannel }: { readonly chosen: ArticleCard | null; readonly isAskChannel: boolean },
  toldIn: string | null,
  { articles: { list } }: Words,
): string {
  const foot = [chosen ? list.toMarked : list.toAll, isAskChannel ? list.isAskChannel : null, toldIn];
  const isArticle = (line: string): boolean => /^(?:- |→ )/.test(line);
  return fittingLines([], all, [smallLine(foot)], (left) => `- ${list.more(left.filter(isArticle).length)}`);
}

/** A line for each article by its title, the channel's own marked. */
export function articleLines(
  articles: readonly ArticleCard[],
  chosen: ArticleCard | null,
): readonly string[] {
  return articles.map(
    (article) => `${article.id === chosen?.id ? '→ ' : '- '}${cleanName(article.title)}${about(article)}`,
  );
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
