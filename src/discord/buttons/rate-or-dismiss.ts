import { PermissionFlagsBits, Routes } from 'discord.js';
import { articlesAt } from '../bot.ts';
import { ownWords } from '../language.ts';
import { isOutOfReach } from '../memory/outbox.ts';
import { deferringLate, siteOf, tell } from '../respond.ts';
import { homeOf } from '../site.ts';
import { articleByKey } from './article-key.ts';
import type { PressHandler } from './press-handler.ts';

/** Counts what is said of an answer, not by whom. A change of mind replaces what was said before. */
export const rate: PressHandler<'right' | 'wrong'> = async (
  bot,
  request,
  { action, verdict, about, message },
) => {
  await deferringLate(request, true, async () => {
    const article = about && articleByKey(await articlesAt(bot, request.guildId), about.article);
    const given = `${message}:${request.user.id}`;
    const before = bot.ratings.get(given);
    if (before === action) return;
    bot.ratings.set(given, action);
    const counted = { article: article?.id ?? about?.article ?? '', verdict };
    try {
      await bot.store.feedback.rate(homeOf(siteOf(request)), counted, action, before);
    } catch (error) {
      bot.ratings.set(given, before);
      throw error;
    }
  });
  const { done } = ownWords(request);
  await tell(request, action === 'right' ? done.ratedRight : done.ratedWrong);
};

/** Deletes the answer, this one or the one the private message is about, for asker and moderators. */
export const dismiss: PressHandler<'dismiss'> = async (bot, request, { asker, answer }) => {
  const { refusals, done } = ownWords(request);
  const mayManage = request.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (request.user.id !== asker && !mayManage) return tell(request, refusals.notYours);
  await request.deferUpdate();
  if (answer === null) return request.deleteReply();
  const deleting = bot.client.rest.delete(Routes.channelMessage(request.channelId, answer));
  const words = await deleting.then(
    () => done.dismissed,
    (error: unknown) => {
      if (!isOutOfReach(error)) throw error;
      return refusals.cannotDelete;
    },
  );
  await tell(request, words);
};
