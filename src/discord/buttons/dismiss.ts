import { PermissionFlagsBits, Routes } from 'discord.js';
import { isOutOfReach } from '../memory/outbox.ts';
import { payloadOf } from '../payload.ts';
import { plainReply } from '../render/reply.ts';
import { tell } from '../respond.ts';
import type { PressHandler } from './press-handler.ts';

const NOT_YOURS = 'Only the person who asked, or somebody who may manage messages, can dismiss an answer.';
const DISMISSED = 'Done. The answer is deleted.';
const OUT_OF_REACH = 'I cannot delete it here. Delete it from its own menu.';

/** Deletes the answer, for the asker and for whoever may manage messages: that with the button, or the one that the private message is about. */
export const dismiss: PressHandler<'dismiss'> = async (bot, request, { asker, message }) => {
  const mayManage = request.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (request.user.id !== asker && !mayManage) return tell(request, NOT_YOURS);
  await request.deferUpdate();
  if (message === null) return request.deleteReply();
  const deleting = bot.client.rest.delete(Routes.channelMessage(request.channelId, message));
  const words = await deleting.then(
    () => DISMISSED,
    (error: unknown) => {
      if (!isOutOfReach(error)) throw error;
      return OUT_OF_REACH;
    },
  );
  await request.editReply(payloadOf(plainReply(words), bot.key));
};
