import { turnsOf } from '../answer/turns-of.ts';
import type { Turn } from '../question/turn.ts';
import type { Bot } from './bot.ts';
import { type Inquiry, inquire } from './inquire.ts';
import { askable } from './render/asked-line.ts';
import { renderAnswer } from './render/render-answer.ts';
import type { Reply } from './render/reply.ts';
import { placeOf, type Request, respond, siteOf, tell } from './respond.ts';

/** A question put otherwise than by a message. */
export interface Put extends Inquiry {
  readonly isPrivate: boolean;
}

/** Answers a question that was put by a command or a button, within the limits, and remembers it for the place. */
export async function answerRequest(bot: Bot, request: Request, put: Put): Promise<void> {
  if (await isRefused(bot, request)) return;
  const { reply, turns } = await replyFor(bot, request, put);
  bot.conversations.add(placeOf(request, put.isPrivate), put.turns, turns);
  await respond(bot, request, reply, put.isPrivate);
}

/** Whether the user or the channel asks too much; then the user is told so. */
export async function isRefused(bot: Bot, request: Request): Promise<boolean> {
  const refusal = await bot.limits.take(request.user.id, siteOf(request).channel);
  if (refusal) await tell(request, refusal.message);
  return refusal !== null;
}

/** The answer, with the question above it, and the turns that it makes in the conversation. */
export async function replyFor(
  bot: Bot,
  request: Request,
  put: Put,
): Promise<{ reply: Reply; turns: readonly Turn[] }> {
  const found = await inquire(bot, siteOf(request), { ...put, question: askable(put.question) });
  const { isPrivate } = put;
  const showing = { ...found, asker: request.user.id, repeatsQuestion: true, isPrivate, rank: 0 };
  return { reply: renderAnswer(showing), turns: turnsOf(found.answer) };
}
