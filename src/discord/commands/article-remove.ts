import { ownWords } from '../language.ts';
import { managedServer } from '../may-manage.ts';
import { articleChoices, namedArticle, noSuchArticle } from '../name-article.ts';
import { cleanName } from '../render/clean-name.ts';
import { tell } from '../respond.ts';
import { ownCards } from '../shelf/own-articles.ts';
import { named, type Subcommand } from './command.ts';
import { ARTICLE_OPTION } from './options.ts';

/** The server's own articles, offered while one is named. */
export const completeOwn: NonNullable<Subcommand['complete']> = async (bot, typing) =>
  articleChoices(await ownCards(bot, typing.guildId), typing.options.getFocused());

/** `/article remove`: takes one of the server's own articles away. */
export const ARTICLE_REMOVE: Subcommand = {
  data: { ...named('remove'), options: [{ ...ARTICLE_OPTION, required: true }] },

  async run(bot, request) {
    const words = ownWords(request);
    const guildId = await managedServer(bot, request);
    if (guildId === null) return;
    const own = await ownCards(bot, guildId);
    const typed = request.options.getString('article', true);
    const article = namedArticle(own, typed);
    if (!article) {
      const operators = namedArticle((await bot.engineFor(guildId)).articles(), typed);
      if (operators) return tell(request, words.own.remove.byOperator(cleanName(operators.title)));
      return tell(request, own.length === 0 ? words.own.remove.none : noSuchArticle(own, typed, words));
    }
    await bot.library.kept.remove(guildId, article.id);
    await tell(request, words.own.remove.done(cleanName(article.title)));
  },

  complete: completeOwn,
};
