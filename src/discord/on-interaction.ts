import { type AutocompleteInteraction, DiscordAPIError, type Interaction } from 'discord.js';
import { wordsOf } from '../words/words.ts';
import type { Bot } from './bot.ts';
import { onForm } from './buttons/on-form.ts';
import { onPress } from './buttons/on-press.ts';
import { MESSAGE_COMMANDS, SLASH_COMMANDS } from './commands/all-commands.ts';
import { Unanswered } from './engine/engine.ts';
import { languageFor, ownWords } from './language.ts';
import { tellFault } from './look-up.ts';
import { isTokenRefused } from './refused.ts';
import { type Request, siteOf, tell } from './respond.ts';

/** The interaction is over: answered already, or not answered in time. Nothing can be said any more. */
const OVER = new Set<number | string>([10062, 40060, 10008, 50027]);

/** Answers what a user did. Faults of ours are noted and told in one calm sentence. Throws only when Discord refuses the token. */
export async function onInteraction(bot: Bot, interaction: Interaction): Promise<void> {
  bot.languages.note(interaction.user.id, interaction.locale);
  if (interaction.isAutocomplete()) return complete(bot, interaction);
  if (!interaction.isRepliable() || !isRequest(interaction)) return;
  try {
    await handle(bot, interaction);
  } catch (error) {
    if (error instanceof DiscordAPIError && OVER.has(error.code)) {
      bot.log.info(
        { code: error.code, type: interaction.type },
        'an interaction was over before it was answered',
      );
      return;
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

async function handle(bot: Bot, request: Request): Promise<void> {
  if (request.isButton()) return onPress(bot, request);
  if (request.isModalSubmit()) return onForm(bot, request);
  if (request.isChatInputCommand()) {
    const command = SLASH_COMMANDS.find(({ data }) => data.name === request.commandName);
    return command ? command.run(bot, request) : tellUnknown(request);
  }
  const command = MESSAGE_COMMANDS.find(({ data }) => data.name === request.commandName);
  return command ? command.run(bot, request) : tellUnknown(request);
}

function tellUnknown(request: Request): Promise<void> {
  return tell(request, ownWords(request).refusals.unknownCommand);
}

/** Choices that come too late or fail are no loss: what was typed can be sent without them. */
async function complete(bot: Bot, typing: AutocompleteInteraction): Promise<void> {
  const command = SLASH_COMMANDS.find(({ data }) => data.name === typing.commandName);
  try {
    const refusal = bot.limits.take('typing', typing.user.id, siteOf(typing));
    if (refusal) await typing.respond([]);
    else await typing.respond([...((await command?.complete?.(bot, typing)) ?? [])]);
  } catch (error) {
    bot.log.info({ err: error }, 'choices could not be offered');
  }
}
