import type { AddResult } from '../../library/server-articles.ts';
import { reload } from '../../library/server-links.ts';
import type { Words } from '../../words/words.ts';
import type { Bot } from '../bot.ts';
import { ownWords } from '../language.ts';
import { forManagers } from '../may-manage.ts';
import { cleanName } from '../render/clean-name.ts';
import { renderRefused } from '../render/render-added.ts';
import { plainReply } from '../render/reply.ts';
import { defer, respond } from '../respond.ts';
import { named, type Subcommand } from './command.ts';
import { ARTICLE_OPTION, completeOwn, ownArticleOf } from './options.ts';

/** `/article reload`: reads a link anew, now. */
export const ARTICLE_RELOAD: Subcommand = {
  data: { ...named('reload'), options: [{ ...ARTICLE_OPTION, required: true }] },

  run: forManagers(async (bot, request, server) => {
    const article = await ownArticleOf(bot, request);
    if (!article) return;
    await defer(request, true);
    const result = await reload(bot.library, server, article.id);
    const told = said(bot, result, cleanName(article.title), ownWords(request));
    await respond(bot, request, plainReply(told), true);
  }),

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
