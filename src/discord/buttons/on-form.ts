import {
  type AnyThreadChannel,
  ChannelType,
  type Message,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
} from 'discord.js';
import type { Turn } from '../../question/turn.ts';
import { isRefused, type Put, replyFor } from '../answer-request.ts';
import type { Bot } from '../bot.ts';
import { CONTENT_LENGTH, THREAD_NAME_LENGTH } from '../discord-limits.ts';
import { isOutOfReach } from '../memory/outbox.ts';
import { turnIn } from '../messages/earlier-answer.ts';
import { plainName } from '../render/clean-name.ts';
import { payloadOf, plainReply, type Reply } from '../render/reply.ts';
import { defer, isFromPrivate, respond, tell } from '../respond.ts';
import { articleByKey } from './article-key.ts';
import { readCustomId } from './custom-id.ts';
import { FIELD } from './follow-up.ts';
import { UNREADABLE_BUTTON } from './on-press.ts';

const HOW_TO_GO_ON = '\n-# Mention me to go on here, or reply to an answer.';
const ARCHIVE_AFTER = 1_440;

/** A question that follows up an answer: in a server's channel it is answered in a thread of its own, elsewhere where it was asked. */
export async function onForm(bot: Bot, request: ModalSubmitInteraction): Promise<void> {
  const press = readCustomId(request.customId, bot.key);
  if (press?.action !== 'form') return tell(request, UNREADABLE_BUTTON);
  if (await isRefused(bot, request)) return;
  const answered = request.message;
  const opensThread = mayOpenThread(request);
  const isPrivate = isFromPrivate(request);
  // Opening a thread and fetching a question that is not remembered may take longer than Discord waits.
  await defer(request, isPrivate || opensThread);
  const articles = bot.engineFor(request.guildId).articles();
  const put = {
    question: request.fields.getTextInputValue(FIELD),
    article: press.of === null ? null : (articleByKey(articles, press.of) ?? null),
    turns: answered ? await turnsUpTo(bot, answered) : [],
    goesOn: true,
    isPrivate,
  };
  if (answered && opensThread) await answerInThread(bot, request, answered, put);
  else await respond(bot, request, await replyFor(bot, request, put), isPrivate);
}

async function answerInThread(
  bot: Bot,
  request: ModalSubmitInteraction,
  answered: Message,
  put: Put,
): Promise<void> {
  const thread = await threadOf(answered, put.question);
  const channel = thread?.id ?? answered.channelId;
  const reply = await replyFor(bot, request, put, {
    channel,
    user: request.user.id,
    isShared: thread !== null,
  });
  const shown = payloadOf(bot.seesContent ? reply : withHint(reply), bot.key);
  const sent = thread && (await bot.outbox.send(thread, shown, request.id));
  await respond(bot, request, sent ? plainReply(`Answered in <#${sent.channelId}>.`) : reply, true);
}

async function turnsUpTo(bot: Bot, answered: Message): Promise<readonly Turn[]> {
  const remembered = bot.conversations.upTo(answered.id);
  if (remembered) return remembered;
  const turn = await turnIn(bot, answered);
  return turn ? [turn] : [];
}

/** Whether the answer stands where a thread can be opened on it, and the bot may do so. */
function mayOpenThread(request: ModalSubmitInteraction): boolean {
  if (!request.inCachedGuild() || isFromPrivate(request)) return false;
  const type = request.channel?.type;
  if (type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement) return false;
  const { ViewChannel, CreatePublicThreads, SendMessagesInThreads } = PermissionFlagsBits;
  return request.appPermissions.has([ViewChannel, CreatePublicThreads, SendMessagesInThreads]);
}

/** The thread on the answer, opened when there is none; null when it cannot be had. */
async function threadOf(answered: Message, question: string): Promise<AnyThreadChannel | null> {
  const known = answered.thread ?? null;
  if (known) return known;
  const name = plainName(question, THREAD_NAME_LENGTH) || 'Follow-up';
  try {
    return await answered.startThread({ name, autoArchiveDuration: ARCHIVE_AFTER });
  } catch (error) {
    if (isOutOfReach(error)) return null;
    throw error;
  }
}

function withHint(reply: Reply): Reply {
  const content = reply.content + HOW_TO_GO_ON;
  return content.length <= CONTENT_LENGTH ? { ...reply, content } : reply;
}
