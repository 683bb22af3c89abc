import {
  type APILabelComponent,
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Bot } from '../bot.ts';
import { writeCustomId } from '../buttons/custom-id.ts';
import type { PressHandler } from '../buttons/press-handler.ts';
import { ownWords } from '../language.ts';
import { tell } from '../respond.ts';
import { addArticle } from './add-article.ts';

/** The ids of the form's fields. */
const FIELDS = { link: 'link', title: 'title', text: 'text' } as const;

/** What Discord lets be typed into one field. */
const TEXT_LENGTH = 4_000;
const LINK_LENGTH = 2_000;
const TITLE_LENGTH = 150;

/** Opens the form for a link or a text. It remembers for whom, who was known to be allowed to add. */
export async function openAddForm(
  bot: Bot,
  request: ChatInputCommandInteraction | ButtonInteraction,
): Promise<void> {
  const { add } = ownWords(request).own;
  const { Short, Paragraph } = TextInputStyle;
  await request.showModal({
    custom_id: writeCustomId({ action: 'add-form', asker: request.user.id }, bot.key),
    title: add.form,
    components: [
      field(FIELDS.link, add.link, Short, LINK_LENGTH),
      field(FIELDS.title, add.title, Short, TITLE_LENGTH),
      field(FIELDS.text, add.text, Paragraph, TEXT_LENGTH),
    ],
  });
}

/** Opens the form for the one whom the button was made for. */
export const openAdd: PressHandler<'add'> = async (bot, request, { asker }) => {
  if (request.user.id === asker && request.guild !== null) return openAddForm(bot, request);
  await tell(request, ownWords(request).refusals.notManager);
};

/** Adds what stands in the form: the link, or without one the text. */
export async function takeAddForm(bot: Bot, request: ModalSubmitInteraction, asker: string): Promise<void> {
  const words = ownWords(request);
  if (request.user.id !== asker || request.guild === null)
    return tell(request, words.refusals.unreadableButton);
  const entered = (name: string): string => request.fields.getTextInputValue(name).trim();
  const [link, title, text] = [entered(FIELDS.link), entered(FIELDS.title), entered(FIELDS.text)];
  if (link !== '') return addArticle(bot, request, { link, reread: 'daily' });
  if (text !== '') return addArticle(bot, request, { title, text });
  return tell(request, words.own.add.nothing);
}

/** A field of a form, with its label. */
export function field(
  id: string,
  label: string,
  style: TextInputStyle,
  longest: number,
  required = false,
): APILabelComponent {
  const type = ComponentType.TextInput;
  return {
    type: ComponentType.Label,
    label,
    component: { type, custom_id: id, style, max_length: longest, required },
  };
}
