import {
  type APIApplicationCommandBasicOption,
  ApplicationCommandOptionType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import type { Words } from '../../words/words.ts';
import { articlesAt, type Bot } from '../bot.ts';
import { chosenArticle, isAskChannel } from '../channel-settings.ts';
import { ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { forManagers, maySetUp } from '../may-manage.ts';
import { suggestionRow } from '../render/answer-buttons.ts';
import { articleLines, renderArticle, renderArticleList } from '../render/render-articles.ts';
import { ownDetails, ownLines } from '../render/render-own.ts';
import { respond, siteOf, tell } from '../respond.ts';
import { openChannel } from '../shelf/moderator-log.ts';
import { named, type Subcommand } from './command.ts';
import { ARTICLE_OPTION, articleOf } from './options.ts';
import { ownArticles } from './own-articles.ts';

const TELL_HERE: APIApplicationCommandBasicOption = {
  type: ApplicationCommandOptionType.Boolean,
  ...named('tellHere'),
};

/** `/article list`: all articles and their faults; with an option, where moderators are told of those. */
export const ARTICLE_LIST: Subcommand = {
  data: { ...named('list'), options: [TELL_HERE] },

  async run(bot, request) {
    const tellsHere = request.options.getBoolean('tell-here');
    return tellsHere === null ? list(bot, request) : setLogChannel(bot, request);
  },
};

async function list(bot: Bot, request: ChatInputCommandInteraction): Promise<void> {
  const site = siteOf(request);
  const words = ownWords(request);
  const chosen = await chosenArticle(bot, site);
  const own = await ownArticles(bot, site.server);
  const articles = await articlesAt(bot, site.server);
  if (articles.length === 0) {
    return tell(request, site.server === null ? words.articles.list.empty : words.own.remove.none);
  }
  const operators = articleLines(
    articles.filter(({ id }) => !own.some((one) => one.id === id)),
    chosen,
  );
  const lines =
    own.length === 0
      ? operators
      : [
          words.own.list.own,
          ...ownLines(own, chosen?.id ?? null, bot.library.limits, words),
          ...(operators.length === 0 ? [] : [words.own.list.operator, ...operators]),
        ];
  const reading = { chosen, isAskChannel: await isAskChannel(bot, site) };
  await tell(request, renderArticleList(lines, reading, await whereTold(bot, request, words), words));
}

/** Where moderators are told of faults, for them alone; null where that is nowhere. */
async function whereTold(
  bot: Bot,
  request: ChatInputCommandInteraction,
  { own }: Words,
): Promise<string | null> {
  const { guild } = request;
  if (guild === null || maySetUp(request) !== null) return null;
  const channel = await bot.store.homes.logChannel(guild.id);
  if (channel === null) return null;
  const said = openChannel(bot, guild, channel) ? own.log.toldIn : own.log.cannotTellIn;
  return said(`<#${channel}>`);
}

const setLogChannel = forManagers(async (bot, request, server) => {
  const { log } = ownWords(request).own;
  const { guild, channelId } = request;
  const tellsHere = request.options.getBoolean('tell-here', true);
  if (tellsHere && !(guild && openChannel(bot, guild, channelId))) return tell(request, log.cannotWrite);
  await bot.store.homes.setLogChannel(server, tellsHere ? channelId : null);
  await tell(request, tellsHere ? log.on : log.off);
});

/** `/article show`: what the article says of itself, with questions to try. */
export const ARTICLE_SHOW: Subcommand = {
  data: { ...named('show'), options: [{ ...ARTICLE_OPTION, required: true }] },

  async run(bot, request) {
    const article = await articleOf(bot, request);
    if (!article) return;
    const suggestions = await lookUp(bot, request, true, 'suggest', { article: article.id });
    const buttons = suggestionRow(suggestions, article.key);
    const kept = (await ownArticles(bot, request.guildId)).find(({ id }) => id === article.id);
    const words = ownWords(request);
    const details = kept ? ownDetails(kept, bot.library.limits, words) : [];
    const content = [renderArticle(article, words), ...details].join('\n');
    await respond(bot, request, { content, buttons }, true);
  },
};
