import { ownWords } from '../language.ts';
import { maySetUp } from '../may-manage.ts';
import { payloadOf } from '../payload.ts';
import { button, plainReply, row } from '../render/reply.ts';
import { siteOf, tell } from '../respond.ts';
import { homeOf } from '../site.ts';
import type { PressHandler } from './press-handler.ts';

/** Forgets what the user asked in this process, and what buttons and edits would bring back of it. */
export const forgetMe: PressHandler<'forget-me'> = async (bot, request) => {
  bot.conversations.forget(request.user.id);
  bot.answered.forget(request.user.id);
  bot.languages.delete(request.user.id);
  await tell(request, ownWords(request).done.forgottenMe);
};

/** Asks once more before anything is deleted. */
export const askToForgetHome: PressHandler<'forget-home'> = async (bot, request) => {
  const refusal = maySetUp(request);
  if (refusal !== null) return tell(request, refusal);
  const words = ownWords(request);
  const buttons = row(button(words.buttons.forgetNow, { action: 'forget-home-now' }));
  await request.update(payloadOf({ content: words.privacy.sure, buttons }, bot.key));
};

/** Deletes everything that is kept for the server, or outside of servers for the channel. */
export const forgetHome: PressHandler<'forget-home-now'> = async (bot, request) => {
  const refusal = maySetUp(request);
  if (refusal !== null) return tell(request, refusal);
  await request.deferUpdate();
  const deleted = await bot.store.forget(homeOf(siteOf(request)));
  const { done } = ownWords(request);
  const said = deleted === 0 ? done.nothingToForget : done.forgottenHome;
  await request.editReply(payloadOf(plainReply(said), bot.key));
};

/** Switches on or off that the server's unanswered questions are kept. */
export const keepQuestions: PressHandler<'keep-questions' | 'keep-no-questions'> = async (
  bot,
  request,
  { action },
) => {
  const words = ownWords(request);
  const refusal = request.guildId === null ? words.own.notHere : maySetUp(request);
  if (request.guildId === null || refusal !== null) return tell(request, refusal ?? words.own.notHere);
  const on = action === 'keep-questions';
  await request.deferUpdate();
  await bot.store.gaps.setKept(request.guildId, on);
  const { switchedOn, switchedOff } = words.own.privacy;
  await request.editReply(payloadOf(plainReply(on ? switchedOn : switchedOff), bot.key));
};
