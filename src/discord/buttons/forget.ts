import { maySetUp } from '../may-set-up.ts';
import { payloadOf } from '../payload.ts';
import { button, plainReply, row } from '../render/reply.ts';
import { siteOf, tell } from '../respond.ts';
import { homeOf } from '../site.ts';
import type { PressHandler } from './press-handler.ts';

const FORGOTTEN = 'Done. I have forgotten what you asked me.';
const SURE =
  'This deletes the channels’ articles, the ask channels and the counts of right and wrong. It cannot be undone.';

/** Forgets what the user asked, wherever that was in this process: conversations, and what buttons and edits would bring back of them. */
export const forgetMe: PressHandler<'forget-me'> = async (bot, request) => {
  bot.conversations.forget(request.user.id);
  bot.answered.forget(request.user.id);
  await tell(request, FORGOTTEN);
};

/** Asks once more before anything is deleted. */
export const askToForgetHome: PressHandler<'forget-home'> = async (bot, request) => {
  const refusal = maySetUp(request);
  if (refusal !== null) return tell(request, refusal);
  const buttons = row(button('Yes, delete it', { action: 'forget-home-now' }));
  await request.update(payloadOf({ content: SURE, buttons }, bot.key));
};

/** Deletes everything that is kept for the server, or outside of servers for the channel. */
export const forgetHome: PressHandler<'forget-home-now'> = async (bot, request) => {
  const refusal = maySetUp(request);
  if (refusal !== null) return tell(request, refusal);
  const deleted = await bot.store.forget(homeOf(siteOf(request)));
  const words = deleted === 0 ? 'There was nothing to delete.' : 'Done. Everything kept here is deleted.';
  await request.update(payloadOf(plainReply(words), bot.key));
};
