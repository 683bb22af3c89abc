import {
  type APIApplicationCommandSubcommandOption,
  type ApplicationCommandOptionChoiceData,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type LocalizationMap,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import { type Words, wordsOf } from '../../words/words.ts';
import type { Bot } from '../bot.ts';

export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether it counts as a question. */
  readonly asks?: true;
  readonly run: (bot: Bot, request: ChatInputCommandInteraction) => Promise<void>;
  readonly complete?: Complete;
}

/** What may be chosen for the option that is being typed, at once. */
export type Complete = (
  bot: Bot,
  typing: AutocompleteInteraction,
) => Promise<readonly ApplicationCommandOptionChoiceData[]>;

/** A command in a message's menu. */
export interface MessageCommand {
  readonly data: RESTPostAPIContextMenuApplicationCommandsJSONBody;
  /** Whether it counts as a question. */
  readonly asks?: true;
  readonly run: (bot: Bot, request: MessageContextMenuCommandInteraction) => Promise<void>;
}

/** In servers, in direct messages and elsewhere; installed to a server or to a user. */
export const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

/** Discord's names of the languages of commands; Spanish for Spain, and for Latin America too. */
const LOCALES = ['de', 'fr', 'es-ES', 'es-419'] as const;

/** Name and description of a command or an option with their translations, as Discord wants them. */
export function named(key: keyof Words['commands']) {
  const [name, description] = wordsOf('en').commands[key];
  return {
    ...{ name, name_localizations: localized(({ commands }) => commands[key][0]) },
    ...{ description, description_localizations: localized(({ commands }) => commands[key][1]) },
  };
}

/** What is chosen of a list or in a message's menu, with its translations. */
export function calledInMenu(key: keyof Words['menuItems']) {
  return {
    name: wordsOf('en').menuItems[key],
    name_localizations: localized(({ menuItems }) => menuItems[key]),
  };
}

function localized(said: (words: Words) => string): LocalizationMap {
  return Object.fromEntries(LOCALES.map((locale) => [locale, said(wordsOf(locale))]));
}

/** What follows `/article`. */
export interface Subcommand {
  readonly data: Omit<APIApplicationCommandSubcommandOption, 'type'>;
  readonly run: SlashCommand['run'];
  /** What may be chosen for its article, where that is not any that there is. */
  readonly complete?: Complete;
}
