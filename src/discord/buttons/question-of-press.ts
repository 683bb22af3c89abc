import type { ButtonInteraction } from 'discord.js';
import type { Bot } from '../bot.ts';
import { questionBehind } from '../messages/earlier-answer.ts';
import { readAskedLines } from '../render/asked-line.ts';
import { defer } from '../respond.ts';

/**
 * The question that the message with the button answers. Where it must be fetched from Discord, the user is
 * shown that the bot is thinking. Null when it cannot be known any more.
 */
export async function questionOfPress(bot: Bot, request: ButtonInteraction): Promise<string | null> {
  const { message } = request;
  const isAtHand = readAskedLines(message.content).asked ?? bot.conversations.questionOf(message.id);
  if (!isAtHand && message.reference?.messageId) await defer(request, true);
  return questionBehind(bot, message);
}
