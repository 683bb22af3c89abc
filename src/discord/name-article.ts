import type { ApplicationCommandOptionChoiceData } from 'discord.js';
import type { Words } from '../words/words.ts';
import { articleByKey } from './buttons/article-key.ts';
import { CHOICE_LENGTH, CHOICES } from './discord-limits.ts';
import type { ArticleCard } from './engine/article-card.ts';
import { cleanName, plainName } from './render/clean-name.ts';

/** Marks a value that stands for an article whose id is too long for a choice. */
const KEY_MARK = 'key:';
const NAMED = 5;

/** The articles whose title or id holds what was typed so far. */
export function articleChoices(
  articles: readonly ArticleCard[],
  typed: string,
): readonly ApplicationCommandOptionChoiceData[] {
  const wanted = fold(typed);
  return articles
    .filter(({ title, id }) => fold(title).includes(wanted) || fold(id).includes(wanted))
    .slice(0, CHOICES)
    .map((article) => ({
      name: plainName(article.title, CHOICE_LENGTH) || plainName(article.id, CHOICE_LENGTH) || '?',
      value: article.id.length <= CHOICE_LENGTH ? article.id : KEY_MARK + article.key,
    }));
}

/** The article chosen, or typed: its id, title, or a part of just one title. Undefined for none. */
export function namedArticle(articles: readonly ArticleCard[], typed: string): ArticleCard | undefined {
  const wanted = fold(typed);
  const exact =
    articles.find(({ id }) => id === typed) ??
    (typed.startsWith(KEY_MARK) ? articleByKey(articles, typed.slice(KEY_MARK.length)) : undefined) ??
    articles.find(({ id, title }) => fold(title) === wanted || fold(id) === wanted);
  if (exact) return exact;
  const similar = articles.filter(({ title }) => wanted !== '' && fold(title).includes(wanted));
  return similar.length === 1 ? similar[0] : undefined;
}

/** One sentence for a name that fits no article, with some that there are. */
export function noSuchArticle(
  articles: readonly ArticleCard[],
  typed: string,
  { articles: { unknown } }: Words,
): string {
  const name = cleanName(typed, 80);
  if (articles.length === 0) return unknown.none(name);
  const some = articles.slice(0, NAMED).map(({ title }) => cleanName(title, 80));
  return unknown.some(name, some, articles.length - some.length);
}

function fold(text: string): string {
  return text.trim().toLowerCase();
}
