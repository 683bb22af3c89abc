import { ApplicationCommandOptionType } from 'discord.js';
import { deferringLate } from '../respond.ts';
import { ARTICLE_ADD } from './article-add.ts';
import { ARTICLE_ASK, ARTICLE_USE } from './article-channel.ts';
import { ARTICLE_EXPORT } from './article-export.ts';
import { ARTICLE_GAPS } from './article-gaps.ts';
import { ARTICLE_LIST, ARTICLE_SHOW } from './article-list.ts';
import { EVERYWHERE, named, type SlashCommand, type Subcommand } from './command.ts';
import { completeArticle } from './options.ts';
import { ARTICLE_RELOAD, ARTICLE_REMOVE } from './own-articles.ts';

const SUBCOMMANDS: readonly Subcommand[] = [
  ...[ARTICLE_LIST, ARTICLE_SHOW, ARTICLE_USE, ARTICLE_ASK],
  ...[ARTICLE_ADD, ARTICLE_REMOVE, ARTICLE_RELOAD, ARTICLE_GAPS, ARTICLE_EXPORT],
];

/** `/article`: what there is to read, and what is read where. */
export const ARTICLE: SlashCommand = {
  data: {
    ...named('articles'),
    ...EVERYWHERE,
    options: SUBCOMMANDS.map(({ data }) => ({ type: ApplicationCommandOptionType.Subcommand, ...data })),
  },

  async run(bot, request) {
    const name = request.options.getSubcommand();
    const run = async () => SUBCOMMANDS.find(({ data }) => data.name === name)?.run(bot, request);
    // A form must be the first answer.
    await (name === ARTICLE_ADD.data.name ? run() : deferringLate(request, true, run));
  },

  complete(bot, typing) {
    const name = typing.options.getSubcommand();
    const own = SUBCOMMANDS.find(({ data }) => data.name === name)?.complete;
    return (own ?? completeArticle)(bot, typing);
  },
};
