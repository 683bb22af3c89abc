import type { Message, PartialMessage } from 'discord.js';
import type { Bot } from '../bot.ts';
import { FOLLOWED_FOR, type Taken } from '../memory/answered.ts';
import { isOutOfReach } from '../memory/outbox.ts';
import { payloadOf } from '../payload.ts';
import { mentionsBot, questionOf } from './message-text.ts';
import { onMessage } from './on-message.ts';
import { LEFT_ALONE, prepareReply } from './prepare-reply.ts';
import { readMessage } from './read-message.ts';

type Edited = Message | PartialMessage;

/**
 * Answers anew when a question of the last ten minutes was put in other words, takes the answer back when it
 * asks no more, and answers what was left alone before and now asks, or did not name the bot and now does.
 * Discord also calls it an edit when it adds a preview.
 */
export async function onEdit(bot: Bot, before: Edited, message: Edited): Promise<void> {
  if (message.partial) return;
  const taken = bot.answered.find(message.id);
  if (taken) return follow(bot, message, taken);
  if (message.editedTimestamp === null) return;
  const isAddressed = !before.partial && !mentionsBot(before) && mentionsBot(message);
  const isRecent = message.editedTimestamp - message.createdTimestamp <= FOLLOWED_FOR;
  if (bot.answered.isLeftAlone(message.id) || (isAddressed && isRecent)) await onMessage(bot, message);
}

async function follow(bot: Bot, message: Message, taken: Taken): Promise<void> {
  const text = questionOf(message);
  if (!taken.question || text === '' || text === taken.question.text) return;
  // A mention may have come or gone. A reply stays one, which an edit need not tell of.
  const before = taken.question.address;
  const address = before === 'reply' ? before : ((await readMessage(bot, message))?.address ?? null);
  const question = { ...taken.question, text, isBorrowed: false, isHidden: false };
  bot.answered.set(message.id, { ...taken, question });
  const answer = await taken.answer;
  if (answer === null) return;
  const { turns, place } = question;
  const prepared =
    address === null
      ? LEFT_ALONE
      : await prepareReply(bot, message, { ...question, address }, answer.isReply, async () => turns);
  // Only the last of several edits counts.
  if (bot.answered.find(message.id)?.question !== question || message.channel === null) return;
  if (prepared === LEFT_ALONE) {
    bot.answered.leaveAlone(message.id);
    bot.conversations.amend(place, answer.id, turns, []);
    return unlessGone(message.channel.messages.delete(answer.id));
  }
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
