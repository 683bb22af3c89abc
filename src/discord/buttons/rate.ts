import { ownWords } from '../language.ts';
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
    const article = about && articleByKey((await bot.engineFor(request.guildId)).articles(), about.article);
    const before = bot.ratings.give(message, request.user.id, action);
    if (before === action) return;
    const counted = { article: article?.id ?? about?.article ?? '', verdict };
    try {
      await bot.store.rate(homeOf(siteOf(request)), counted, action, before);
    } catch (error) {
      bot.ratings.takeBack(message, request.user.id, before);
      throw error;
    }
  });
  const { done } = ownWords(request);
  await tell(request, action === 'right' ? done.ratedRight : done.ratedWrong);
};
