import { ownWords } from '../language.ts';
import { forManagers } from '../may-manage.ts';
import { cleanName } from '../render/clean-name.ts';
import { tell } from '../respond.ts';
import { named, type Subcommand } from './command.ts';
import { ARTICLE_OPTION, completeOwn, ownArticleOf } from './options.ts';

/** `/article remove`: takes one of the server's own articles away. */
export const ARTICLE_REMOVE: Subcommand = {
  data: { ...named('remove'), options: [{ ...ARTICLE_OPTION, required: true }] },

  run: forManagers(async (bot, request, server) => {
    const article = await ownArticleOf(bot, request);
    if (!article) return;
    await bot.library.kept.remove(server, article.id);
    await tell(request, ownWords(request).own.remove.done(cleanName(article.title)));
  }),

  complete: completeOwn,
};
