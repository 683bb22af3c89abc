import {
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  type Interaction,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { languageOf, wordsOf } from '../words/words.ts';
import type { Bot } from './bot.ts';
import { readCustomId } from './buttons/custom-id.ts';
import { onForm } from './buttons/on-form.ts';
import { onPress } from './buttons/on-press.ts';
import type { Press } from './buttons/press.ts';
import { MESSAGE_COMMANDS, SLASH_COMMANDS } from './commands/all-commands.ts';
import { Unanswered } from './engine/engine.ts';
import { languageFor, ownWords } from './language.ts';
import { tellFault } from './look-up-for-request.ts';
import { type Surface, tellLimit } from './memory/limits.ts';
import { isTokenRefused } from './refused.ts';
import { type Request, siteOf, tell } from './respond.ts';

/** The interaction is over: answered already, or not answered in time. Nothing can be said any more. */
const OVER = new Set<number | string>([10062, 40060, 10008, 50027]);

/** Answers what a user did. Faults are noted and told calmly; throws only when the token is refused. */
export async function onInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  bot.languages.set(interaction.user.id, languageOf(interaction.locale));
  if (interaction.isAutocomplete()) return complete(bot, interaction);
  if (!interaction.isRepliable() || !isRequest(interaction)) return;
  try {
    await handle(bot, interaction);
  } catch (error) {
    if (error instanceof DiscordAPIError && OVER.has(error.code)) {
      const { type } = interaction;
      return bot.log.info({ code: error.code, type }, 'an interaction was over before it was answered');
    }
    if (isTokenRefused(error)) throw error;
    if (!(error instanceof Unanswered))
      bot.log.error({ err: error, type: interaction.type }, 'an interaction could not be answered');
    // It may have been settled already that everybody sees the answer.
    const words = wordsOf(languageFor(interaction, interaction.ephemeral !== false));
    if (!interaction.replied) await tell(interaction, tellFault(error, words)).catch(() => undefined);
  }
}

function isRequest(interaction: Interaction): interaction is Request {
  return (
    interaction.isChatInputCommand() ||
    interaction.isMessageContextMenuCommand() ||
    interaction.isButton() ||
    interaction.isModalSubmit()
  );
}

/** The limits come before anything is done. */
async function handle(bot: Bot, request: Request): Promise<void> {
  const refusal = bot.limits.take(surfaceOf(bot, request), request.user.id, siteOf(request));
  if (refusal) return tell(request, tellLimit(refusal, ownWords(request)));
  if (request.isButton()) return onPress(bot, request);
  if (request.isModalSubmit()) return onForm(bot, request);
  if (request.isChatInputCommand()) return slashCommand(request)?.run(bot, request) ?? tellUnknown(request);
  return messageCommand(request)?.run(bot, request) ?? tellUnknown(request);
}

const slashCommand = ({ commandName }: Pick<ChatInputCommandInteraction, 'commandName'>) =>
  SLASH_COMMANDS.find(({ data }) => data.name === commandName);
const messageCommand = ({ commandName }: MessageContextMenuCommandInteraction) =>
  MESSAGE_COMMANDS.find(({ data }) => data.name === commandName);

/** Buttons and forms that ask a question. */
const ASKS: ReadonlySet<Press['action'] | undefined> = new Set(['suggestion', 'again', 'form']);

/** Whether the request counts as a question or as a press for the limits. */
function surfaceOf({ key }: Bot, request: Request): Surface {
  if (request.isButton() || request.isModalSubmit())
    return ASKS.has(readCustomId(request.customId, key)?.action) ? 'question' : 'press';
  const command = request.isChatInputCommand() ? slashCommand(request) : messageCommand(request);
  return command?.asks ? 'question' : 'press';
}

function tellUnknown(request: Request): Promise<void> {
  return tell(request, ownWords(request).refusals.unknownCommand);
}

/** Choices that come too late or fail are no loss: what was typed can be sent without them. */
async function complete(bot: Bot, typing: AutocompleteInteraction): Promise<void> {
  const command = slashCommand(typing);
  try {
    const refusal = bot.limits.take('typing', typing.user.id, siteOf(typing));
    const choices = refusal ? [] : await command?.complete?.(bot, typing);
    await typing.respond(choices ?? []);
  } catch (error) {
    bot.log.info({ err: error }, 'choices could not be offered');
  }
}
