import type { Message } from 'discord.js';
import type { Bot } from '../bot.ts';
import { noteUnmet } from '../note-unmet.ts';
import { payloadOf } from '../payload.ts';
import { LEFT_ALONE, prepareReply } from './prepare-reply.ts';
import { readMessage, turnsBefore } from './read-message.ts';

/** Answers a message that is for the bot, and notes it, so that its edits and its deletion are followed. */
export async function onMessage(bot: Bot, message: Message): Promise<void> {
  const question = await readMessage(bot, message);
  const { channel } = message;
  if (question === null || !channel.isSendable()) return;
  const permitted = bot.outbox.permittedIn(channel);
  if (!permitted.send) return;
  const { place } = question;
  const findTurns = () => turnsBefore(bot, message, question);
  const prepared = await prepareReply(bot, message, question, permitted.reply, findTurns);
  if (prepared === LEFT_ALONE) return bot.answered.leaveAlone(message.id);
  if (prepared === null || bot.answered.isDeleted(message.id)) return;

  noteUnmet(bot, question.site.server, prepared.unmet);
  const { earlier, made } = prepared.conversation ?? { earlier: [], made: null };
  const upToHere = made && bot.conversations.add(place, earlier, made);
  const reference = { reply: { messageReference: message.id, failIfNotExists: false } };
  const payload = { ...payloadOf(prepared.reply, bot.key), ...(permitted.reply ? reference : {}) };
  const sending = bot.outbox
    .send(channel, payload, nonceFor(message))
    .then((sent) => sent && { id: sent.id, isReply: permitted.reply });
  bot.answered.set(message.id, {
    ...place,
    question: { ...question, turns: earlier },
    answer: sending.catch(() => null),
  });
  const sent = await sending;
  if (sent && upToHere) bot.conversations.link(sent.id, place, upToHere);
}

/** Of the message as it stands now: Discord gives no second answer to the same, and an edit may ask anew. */
function nonceFor({ id, editedTimestamp }: Message): string {
  return editedTimestamp === null ? id : `${id.slice(-ID_END)}-${editedTimestamp}`;
}

/** A nonce has 25 characters, a time in milliseconds 13. */
const ID_END = 11;
