import { ownWords } from '../language.ts';
import { tell } from '../respond.ts';
import { openAddForm } from '../shelf/form.ts';
import type { PressHandler } from './press-handler.ts';

/** Opens the form in which an article is added, for the one whom the button was made for. */
export const openAdd: PressHandler<'add'> = async (bot, request, { asker }) => {
  if (request.user.id === asker && request.guild !== null) return openAddForm(bot, request);
  await tell(request, ownWords(request).refusals.notManager);
};
