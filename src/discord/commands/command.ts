import {
  type APIApplicationCommandSubcommandOption,
  ApplicationIntegrationType,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  InteractionContextType,
  type MessageContextMenuCommandInteraction,
  type RESTPostAPIChatInputApplicationCommandsJSONBody,
  type RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord.js';
import type { Bot } from '../bot.ts';
import type { ArticleChoice } from '../name-article.ts';

/** A command that is typed. */
export interface SlashCommand {
  readonly data: RESTPostAPIChatInputApplicationCommandsJSONBody;
  /** Whether it counts as a question. */
  readonly asks?: true;
  readonly run: (bot: Bot, request: ChatInputCommandInteraction) => Promise<void>;
  /** What may be chosen for the option that is being typed, at once. */
  readonly complete?: (
    bot: Bot,
    typing: AutocompleteInteraction,
  ) => readonly ArticleChoice[] | Promise<readonly ArticleChoice[]>;
}

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

/** A name or description in the languages that commands are translated to. */
interface Translations {
  readonly de: string;
  readonly fr: string;
  /** For Spain, and for Latin America too. */
  readonly 'es-ES': string;
}

type Words = readonly [english: string, translations: Translations];

/** Name and description with their translations, as Discord wants them. */
export function named(name: Words, description: Words) {
  return {
    name: name[0],
    name_localizations: localized(name[1]),
    description: description[0],
    description_localizations: localized(description[1]),
  };
}

export function localized(translations: Translations) {
  return { ...translations, 'es-419': translations['es-ES'] };
}

/** What follows `/article`. */
export interface Subcommand {
  readonly data: Omit<APIApplicationCommandSubcommandOption, 'type'>;
  readonly run: SlashCommand['run'];
  /** What may be chosen for its article, where that is not any that there is. */
  readonly complete?: SlashCommand['complete'];
}
