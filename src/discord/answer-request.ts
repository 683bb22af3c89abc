import { turnsOf } from '../answer/turns-of.ts';
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

/** Answers a question that was put by a command, a button or a form, within the limits. */
export async function answerRequest(bot: Bot, request: Request, put: Put): Promise<void> {
  if (await isRefused(bot, request)) return;
  await respond(bot, request, await replyFor(bot, request, put), put.isPrivate);
}

/** Whether the user or the channel asks too much; then the user is told so. */
export async function isRefused(bot: Bot, request: Request): Promise<boolean> {
  const refusal = await bot.limits.take(request.user.id, siteOf(request).channel);
  if (refusal) await tell(request, refusal.message);
  return refusal !== null;
}

/** The answer, with the question above it; what was found is remembered for the place. */
export async function replyFor(
  bot: Bot,
  request: Request,
  put: Put,
  place = placeOf(request),
): Promise<Reply> {
  const { turns, isPrivate } = put;
  const found = await inquire(bot, siteOf(request), { ...put, question: askable(put.question) });
  bot.conversations.add(place, turns, turnsOf(found.answer));
  return renderAnswer({ ...found, asker: request.user.id, repeatsQuestion: true, isPrivate, rank: 0 });
}
