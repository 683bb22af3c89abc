import type { Message } from 'discord.js';
import { turnsOf } from '../../answer/turns-of.ts';
import type { Turn } from '../../question/turn.ts';
import type { Bot } from '../bot.ts';
import { inquire } from '../inquire.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { plainReply, type Reply } from '../render/reply.ts';
import { isWorthSaying } from './addressed.ts';
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
  const found = await inquire(bot, site, {
    question: text,
    article: null,
    turns,
    goesOn: address === 'reply' || address === 'thread',
  });
  if (!isWorthSaying(address, text, found.answer)) return null;
  const refusal = await bot.limits.take(message.author.id, site.channel);
  if (refusal) return refusal.isRepeated ? null : say(refusal.message);
  const repeatsQuestion = !isReply || isBorrowed;
  const showing = { ...found, asker: message.author.id, repeatsQuestion, isPrivate: false, rank: 0 };
  return { reply: renderAnswer(showing), turns: turnsOf(found.answer) };
}

function say(content: string): Prepared {
  return { reply: plainReply(content), turns: null };
}
