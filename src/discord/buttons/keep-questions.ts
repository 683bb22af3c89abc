import { ownWords } from '../language.ts';
import { maySetUp } from '../may-set-up.ts';
import { payloadOf } from '../payload.ts';
import { plainReply } from '../render/reply.ts';
import { tell } from '../respond.ts';
import type { PressHandler } from './press-handler.ts';

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
