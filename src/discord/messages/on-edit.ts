import type { Message, PartialMessage } from 'discord.js';
import type { Bot } from '../bot.ts';
import { isOutOfReach } from '../memory/outbox.ts';
import { payloadOf } from '../payload.ts';
import { questionOf } from './message-text.ts';
import { prepareReply } from './prepare-reply.ts';

/** Answers anew when a question of the last ten minutes was put in other words. Discord also calls it an edit when it adds a preview. */
export async function onEdit(bot: Bot, message: Message | PartialMessage): Promise<void> {
  const taken = bot.answered.find(message.id);
  if (!taken?.question || message.partial) return;
  const text = questionOf(message);
  if (text === '' || text === taken.question.text) return;
  const question = { ...taken.question, text, isBorrowed: false, isHidden: false };
  bot.answered.set(message.id, { ...taken, question });
  const answer = await taken.answer;
  if (answer === null) return;
  const { turns, place } = question;
  const prepared = await prepareReply(bot, message, question, answer.isReply, async () => turns);
  // What is no answer (too many changes at once) does not take an answer's place.
  if (!prepared?.conversation) return;
  await unlessGone(message.channel.messages.edit(answer.id, payloadOf(prepared.reply, bot.key)));
  bot.conversations.amend(place, answer.id, turns, prepared.conversation.made);
}

/** Takes back the answers to questions of the last ten minutes that were deleted. */
export async function onDelete(bot: Bot, messages: readonly string[]): Promise<void> {
  for (const message of messages) {
    const taken = bot.answered.remove(message);
    const answer = await taken?.answer;
    const channel = taken && bot.client.channels.cache.get(taken.channel);
    if (answer && channel?.isTextBased()) await unlessGone(channel.messages.delete(answer.id));
  }
}

async function unlessGone(change: Promise<unknown>): Promise<void> {
  await change.catch((error: unknown) => {
    if (!isOutOfReach(error)) throw error;
  });
}
