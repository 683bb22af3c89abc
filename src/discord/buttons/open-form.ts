import { type APIModalInteractionResponseCallbackData, TextInputStyle } from 'discord.js';
import { QUESTION_LENGTH } from '../discord-limits.ts';
import { ownWords } from '../language.ts';
import { tell } from '../respond.ts';
import { field, openAddForm } from '../shelf/form.ts';
import { writeCustomId } from './custom-id.ts';
import type { PressHandler } from './press-handler.ts';

/** The id of the form's only field. */
export const FIELD = 'question';

/** Opens a form for a question that goes on from the answer. */
export const openForm: PressHandler<'follow-up'> = async (bot, request, { of, about }) => {
  const { form: words } = ownWords(request);
  const form: APIModalInteractionResponseCallbackData = {
    custom_id: writeCustomId({ action: 'form', of, about }, bot.key),
    title: words.title,
    components: [field(FIELD, words.field, TextInputStyle.Short, QUESTION_LENGTH, true)],
  };
  await request.showModal(form);
};

/** Opens the form in which an article is added, for the one whom the button was made for. */
export const openAdd: PressHandler<'add'> = async (bot, request, { asker }) => {
  if (request.user.id === asker && request.guild !== null) return openAddForm(bot, request);
  await tell(request, ownWords(request).refusals.notManager);
};
