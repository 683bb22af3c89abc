import type { Message } from 'discord.js';
import type { Turn } from '../../question/turn.ts';
import type { Bot } from '../bot.ts';
import { chosenArticle } from '../chosen-article.ts';
import { plainReply, type Reply } from '../render/reply.ts';
import type { Question } from './question.ts';

const UNREADABLE =
  'I cannot see what you wrote: Discord shows me only messages that mention me. Mention me, or press “Ask a follow-up” under an answer.';

/** What to say, and the turns that it makes in the conversation; null when it is no answer. */
export interface Prepared {
  readonly reply: Reply;
  readonly turns: readonly Turn[] | null;
}

/**
 * What to say to a message that is for the bot; null for nothing. Where people also speak among themselves, only what is worth it counts
 * against the limits, and each person is told of them once.
 */
export async function prepareReply(
  bot: Bot,
  message: Message,
  question: Question,
  isReply: boolean,
): Promise<Prepared | null> {
  if (question.isHidden) return bot.hints.isNew(question.place) ? say(UNREADABLE) : null;
  const { site, turns, text, address, isBorrowed } = question;
  const asker = message.author.id;
  const answered = await bot.engineFor(site.server).run(
    'answer',
    {
      question: text,
      article: (await chosenArticle(bot, site))?.id ?? null,
      turns,
      goesOn: address === 'reply' || address === 'thread',
      address,
      asker,
      repeatsQuestion: !isReply || isBorrowed,
      isPrivate: false,
    },
    { user: asker, server: site.server ?? '' },
  );
  if (!answered.isForBot) return null;
  const refusal = await bot.limits.take(asker, site.channel);
  if (refusal) return refusal.isRepeated ? null : say(refusal.message);
  return { reply: answered.reply, turns: answered.turns };
}

function say(content: string): Prepared {
  return { reply: plainReply(content), turns: null };
}
