import { type APIApplicationCommandOption, ApplicationCommandOptionType } from 'discord.js';
import { QUESTION_LENGTH } from '../discord-limits.ts';
import { named } from './command.ts';

export const QUESTION_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...named(
    ['question', { de: 'frage', fr: 'question', 'es-ES': 'pregunta' }],
    [
      'What do you want to know?',
      { de: 'Was möchtest du wissen?', fr: 'Que voulez-vous savoir ?', 'es-ES': '¿Qué quieres saber?' },
    ],
  ),
  required: true,
  max_length: QUESTION_LENGTH,
  autocomplete: true,
} satisfies APIApplicationCommandOption;

export const ARTICLE_OPTION = {
  type: ApplicationCommandOptionType.String,
  ...named(
    ['article', { de: 'artikel', fr: 'article', 'es-ES': 'artículo' }],
    [
      'The article to ask, by its title',
      {
        de: 'Der Artikel, nach seinem Titel',
        fr: 'L’article, par son titre',
        'es-ES': 'El artículo, por su título',
      },
    ],
  ),
  autocomplete: true,
} satisfies APIApplicationCommandOption;

export const PRIVATE_OPTION = {
  type: ApplicationCommandOptionType.Boolean,
  ...named(
    ['private', { de: 'privat', fr: 'privé', 'es-ES': 'privado' }],
    [
      'Show the answer only to you',
      {
        de: 'Die Antwort nur dir zeigen',
        fr: 'Ne montrer la réponse qu’à vous',
        'es-ES': 'Mostrar la respuesta solo a ti',
      },
    ],
  ),
} satisfies APIApplicationCommandOption;
