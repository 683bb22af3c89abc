import { button, payloadOf, plainReply, row } from '../render/reply.ts';
import { respond, siteOf } from '../respond.ts';
import { homeOf } from '../site.ts';
import { articleByKey } from './article-key.ts';
import type { PressHandler } from './press-handler.ts';

/** Asks whoever presses for a word on the answer. */
export const askForRating: PressHandler<'rate'> = async (bot, request, { verdict, about }) => {
  const content =
    verdict === 'none'
      ? 'Was it right that the article does not say?'
      : 'Was that the right passage for the question?';
  const message = request.message.id;
  const buttons = row(
    button('Right', { action: 'right', verdict, about, message }),
    button('Wrong', { action: 'wrong', verdict, about, message }),
  );
  await respond(bot, request, { content, buttons }, true);
};

/** Counts the word, without whose it is. A change of mind replaces what was said before. */
export const rate: PressHandler<'right' | 'wrong'> = async (
  bot,
  request,
  { action, verdict, about, message },
) => {
  const article = about && articleByKey(bot.engineFor(request.guildId).articles(), about.article);
  const before = bot.ratings.give(message, request.user.id, action);
  if (before !== action) {
    const counted = { article: article?.id ?? about?.article ?? '', verdict };
    await bot.store.rate(homeOf(siteOf(request)), counted, action, before);
  }
  const thanks = action === 'right' ? 'Thank you, counted as right.' : 'Thank you, counted as wrong.';
  await request.update(payloadOf(plainReply(thanks), bot.key));
};
