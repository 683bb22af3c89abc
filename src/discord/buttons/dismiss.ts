import { PermissionFlagsBits } from 'discord.js';
import { tell } from '../respond.ts';
import type { PressHandler } from './press-handler.ts';

const NOT_YOURS = 'Only the person who asked, or somebody who may manage messages, can dismiss an answer.';

/** Deletes the answer, for the asker and for whoever may manage messages. */
export const dismiss: PressHandler<'dismiss'> = async (_bot, request, { asker }) => {
  const mayManage = request.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false;
  if (request.user.id !== asker && !mayManage) return tell(request, NOT_YOURS);
  await request.deferUpdate();
  await request.deleteReply();
};
