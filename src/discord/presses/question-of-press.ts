import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { questionIn } from '../asked-line.ts';
import type { Bot } from '../bot.ts';
import { questionBehind } from '../turn-in-message.ts';

/**
 * The question that the message with the button answers. Where it must be fetched from Discord, the user is shown that the bot is thinking.
 * Null when it cannot be known any more.
 */
export async function questionOfPress(bot: Bot, request: ButtonInteraction): Promise<string | null> {
  const { message } = request;
  const isAtHand = questionIn(message.content) ?? bot.conversations.upTo(message.id);
  if (!isAtHand && message.reference?.messageId) await request.deferReply({ flags: MessageFlags.Ephemeral });
  return questionBehind(bot, message);
}
