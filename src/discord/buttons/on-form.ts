import {
  type AnyThreadChannel,
  ChannelType,
  type Message,
  type ModalSubmitInteraction,
  PermissionFlagsBits,
  TextInputStyle,
} from 'discord.js';
import { type Words, wordsOf } from '../../words/words.ts';
import { answerRequest, type Put, replyFor } from '../answer-request.ts';
import { articlesAt, type Bot } from '../bot.ts';
import { CONTENT_LENGTH, QUESTION_LENGTH, THREAD_NAME_LENGTH } from '../discord-limits.ts';
import { languageFor, ownWords } from '../language.ts';
import { maySpeak, maySpeakInThread } from '../may-speak.ts';
import { isOutOfReach } from '../memory/outbox.ts';
import { turnsUpTo } from '../messages/earlier-answer.ts';
import { payloadOf } from '../payload.ts';
import { plainName } from '../render/clean-name.ts';
import { defer, isFromPrivate, tell } from '../respond.ts';
import { field, takeAddForm } from '../shelf/form.ts';
import { articleByKey } from './article-key.ts';
import { readCustomId, writeCustomId } from './custom-id.ts';
import type { PressHandler } from './press-handler.ts';

const ARCHIVE_AFTER = 1_440;
/** The id of the form's only field. */
const FIELD = 'question';

/** Opens a form for a question that goes on from the answer. */
export const openForm: PressHandler<'follow-up'> = async (bot, request, { of, about }) => {
  const { form } = ownWords(request);
  await request.showModal({
    custom_id: writeCustomId({ action: 'form', of, about }, bot.key),
    title: form.title,
    components: [field(FIELD, form.field, TextInputStyle.Short, QUESTION_LENGTH, true)],
  });
};

/** A follow-up: in a server's channel it is answered in a thread of its own, elsewhere in place. */
export async function onForm(bot: Bot, request: ModalSubmitInteraction): Promise<void> {
  const press = readCustomId(request.customId, bot.key);
  if (press?.action === 'add-form') return takeAddForm(bot, request, press.asker);
  if (press?.action !== 'form') return tell(request, ownWords(request).refusals.unreadableButton);
  const answered = request.message;
  const way = wayToAnswer(request);
  // Opening a thread and fetching a question that is not remembered may take longer than Discord waits.
  await defer(request, way !== 'here');
  const articles = await articlesAt(bot, request.guildId);
  const put = {
    question: request.fields.getTextInputValue(FIELD),
    article: press.of === null ? null : (articleByKey(articles, press.of)?.id ?? null),
    turns: (answered && (await turnsUpTo(bot, answered, request.user.id))) ?? [],
    goesOn: true,
    isPrivate: way === 'private',
  };
  const about = press.about && articleByKey(articles, press.about.article);
  const thread =
    way === 'thread' && answered ? await threadOf(answered, about?.title ?? '', publicWords(request)) : null;
  if (thread && (await answerInThread(bot, request, thread, put))) return;
  await answerRequest(bot, request, { ...put, isPrivate: way !== 'here' });
}

/** Answers in the thread and tells the user where; false, with nothing kept, if it is closed to us. */
async function answerInThread(
  bot: Bot,
  request: ModalSubmitInteraction,
  thread: AnyThreadChannel,
  put: Put,
): Promise<boolean> {
  const { reply, turns } = await replyFor(bot, request, put);
  const hinted = `${reply.content}\n-# ${publicWords(request).reply.howToGoOn}`;
  const content = bot.seesContent || hinted.length > CONTENT_LENGTH ? reply.content : hinted;
  const sent = await bot.outbox.send(thread, payloadOf({ ...reply, content }, bot.key), request.id);
  if (sent === null) return false;
  const place = { channel: thread.id, user: request.user.id, isShared: true, isPrivate: false };
  bot.conversations.link(sent.id, place, bot.conversations.add(place, put.turns, turns));
  await tell(request, ownWords(request).reply.answeredIn(`<#${thread.id}>`));
  return true;
}

/** Where it is answered: in a thread where one can be had; for the user alone where he may not speak. */
function wayToAnswer(request: ModalSubmitInteraction): 'private' | 'thread' | 'here' {
  if (isFromPrivate(request)) return 'private';
  if (!canHaveThread(request)) return maySpeak(request) ? 'here' : 'private';
  return maySpeakInThread(request, request.message?.hasThread === true) ? 'thread' : 'private';
}

/** Whether the answer stands where a thread can be opened on it, and the bot may do so. */
function canHaveThread(request: ModalSubmitInteraction): boolean {
  if (!request.inCachedGuild()) return false;
  const type = request.channel?.type;
  if (type !== ChannelType.GuildText && type !== ChannelType.GuildAnnouncement) return false;
  const { ViewChannel, CreatePublicThreads, SendMessagesInThreads } = PermissionFlagsBits;
  return request.appPermissions.has([ViewChannel, CreatePublicThreads, SendMessagesInThreads]);
}

/** The thread on the answer, opened and named by the article if there is none; null without one. */
async function threadOf(answered: Message, title: string, { form }: Words): Promise<AnyThreadChannel | null> {
  if (answered.thread) return answered.thread;
  const name = plainName(title, THREAD_NAME_LENGTH) || form.thread;
  try {
    return await answered.startThread({ name, autoArchiveDuration: ARCHIVE_AFTER });
  } catch (error) {
    if (isOutOfReach(error)) return null;
    throw error;
  }
}

function publicWords(request: ModalSubmitInteraction): Words {
  return wordsOf(languageFor(request, false));
}
