import type { AddResult } from '../../library/server-articles.ts';
import { reload } from '../../library/server-links.ts';
import type { Words } from '../../words/words.ts';
import type { Bot } from '../bot.ts';
import { ownWords } from '../language.ts';
import { managedServer } from '../may-manage.ts';
import { namedArticle, noSuchArticle } from '../name-article.ts';
import { cleanName } from '../render/clean-name.ts';
import { renderRefused } from '../render/render-added.ts';
import { plainReply } from '../render/reply.ts';
import { defer, respond, tell } from '../respond.ts';
import { ownCards } from '../shelf/own-articles.ts';
import { completeOwn } from './article-remove.ts';
import { named, type Subcommand } from './command.ts';
import { ARTICLE_OPTION } from './options.ts';

/** `/article reload`: reads a link anew, now. */
export const ARTICLE_RELOAD: Subcommand = {
  data: { ...named('reload'), options: [{ ...ARTICLE_OPTION, required: true }] },

  async run(bot, request) {
    const words = ownWords(request);
    const guildId = await managedServer(bot, request);
    if (guildId === null) return;
    const own = await ownCards(bot, guildId);
    const typed = request.options.getString('article', true);
    const article = namedArticle(own, typed);
    if (!article)
      return tell(request, own.length === 0 ? words.own.remove.none : noSuchArticle(own, typed, words));
    await defer(request, true);
    const result = await reload(bot.library, guildId, article.id);
    await respond(bot, request, plainReply(said(bot, result, cleanName(article.title), words)), true);
  },

  complete: completeOwn,
};

function said(bot: Bot, result: AddResult, title: string, words: Words): string {
  const { reload: own } = words.own;
  if ('reading' in result) return own.changed(title);
  if (result.kind === 'unchanged' || result.kind === 'busy') return own[result.kind](title);
  if (result.kind === 'unknown') return words.refusals.articleGone;
  if (result.kind === 'refused' && result.reason === 'not-a-link') return own.notALink(title);
  return `${renderRefused(result, bot.library.limits, words)} ${own.kept}`;
}
