import type { Turn } from '../question/turn.ts';
import type { Bot } from './bot.ts';
import { chosenArticle } from './channel-settings.ts';
import { languageFor } from './language.ts';
import { lookUp } from './look-up-for-request.ts';
import { noteUnmet } from './note-unmet.ts';
import { askable } from './render/asked-line.ts';
import type { Reply } from './render/reply.ts';
import { placeOf, type Request, respond, siteOf } from './respond.ts';

/** A question put otherwise than by a message. */
export interface Put {
  readonly question: string;
  /** The id of the one article to ask; null for the channel's. */
  readonly article: string | null;
  readonly turns: readonly Turn[];
  /** Whether it was put as a follow-up, under an answer. */
  readonly goesOn: boolean;
  readonly isPrivate: boolean;
}

/** Answers a question that was put by a command or a button, and remembers it for the place. */
export async function answerRequest(bot: Bot, request: Request, put: Put): Promise<void> {
  const { reply, turns } = await replyFor(bot, request, put);
  bot.conversations.add(placeOf(request, request.user.id, put.isPrivate), put.turns, turns);
  await respond(bot, request, reply, put.isPrivate);
}

/** The answer, with the question above it, and the turns that it makes in the conversation. */
export async function replyFor(
  bot: Bot,
  request: Request,
  put: Put,
): Promise<{ reply: Reply; turns: readonly Turn[] }> {
  const article = put.article ?? (await chosenArticle(bot, siteOf(request)))?.id ?? null;
  const asked = { question: askable(put.question), address: null, asker: request.user.id };
  const language = languageFor(request, put.isPrivate);
  const input = { ...put, ...asked, article, language, repeatsQuestion: true };
  const answered = await lookUp(bot, request, put.isPrivate, 'answer', input);
  // What is asked in private stays there.
  if (!put.isPrivate) noteUnmet(bot, request.guildId, answered.unmet);
  return answered;
}
