import type { ButtonInteraction } from 'discord.js';
import type { Bot } from '../bot.ts';
import type { Press } from './press.ts';

/** What a button does that was pressed for this. */
export type PressHandler<Action extends Press['action']> = (
  bot: Bot,
  request: ButtonInteraction,
  press: Press & { readonly action: Action },
) => Promise<void>;
