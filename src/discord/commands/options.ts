import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js';
import { QUESTION_LENGTH } from '../discord-limits.ts';
import { named } from './command.ts';

export const QUESTION_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...named('question'),
  required: true,
  max_length: QUESTION_LENGTH,
  autocomplete: true,
} satisfies APIApplicationCommandOption;

export const ARTICLE_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...named('article'),
  autocomplete: true,
} satisfies APIApplicationCommandOption;

export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  ...named('private'),
} satisfies APIApplicationCommandOption;
