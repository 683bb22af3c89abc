import { ownWords } from '../language.ts';
import { maySetUp } from '../may-set-up.ts';
import { tell } from '../respond.ts';
import { openAddForm } from '../shelf/form.ts';
import type { PressHandler } from './press-handler.ts';

/** Opens the form in which an article is added, for who may add one. */
export const openAdd: PressHandler<'add'> = async (bot, request) => {
  const refusal = request.guildId === null ? ownWords(request).own.notHere : maySetUp(request);
  await (refusal === null ? openAddForm(bot, request) : tell(request, refusal));
};
