import { PermissionFlagsBits, Routes } from 'discord.js';
import { ownWords } from '../language.ts';
import { isOutOfReach } from '../memory/outbox.ts';
import { payloadOf } from '../payload.ts';
import { plainReply } from '../render/reply.ts';
import { tell } from '../respond.ts';
import type { PressHandler } from './press-handler.ts';

/** Deletes the answer, this one or the one the private message is about, for asker and moderators. */
export const dismiss: PressHandler<'dismiss'> = async (bot, request, { asker, message }) => {
  const { refusals, done } = ownWords(request);
  const mayManage = request.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (request.user.id !== asker && !mayManage) return tell(request, refusals.notYours);
  await request.deferUpdate();
  if (message === null) return request.deleteReply();
  const deleting = bot.client.rest.delete(Routes.channelMessage(request.channelId, message));
  const words = await deleting.then(
    () => done.dismissed,
    (error: unknown) => {
      if (!isOutOfReach(error)) throw error;
      return refusals.cannotDelete;
    },
  );
  await request.editReply(payloadOf(plainReply(words), bot.key));
};
