import type { ENGLISH } from './en.ts';
import { ANSWER } from './es/answer.ts';
import { ARTICLES } from './es/articles.ts';
import { BOT } from './es/bot.ts';
import { COMMANDS, MENU_ITEMS } from './es/commands.ts';
import { CONSOLE } from './es/console.ts';
import { OWN } from './es/own.ts';
import { READING } from './es/reading.ts';
import { evidenceNames } from './evidence-name.ts';

export const SPANISH: typeof ENGLISH = {
  answer: ANSWER,
  articles: ARTICLES,
  commands: COMMANDS,
  console: CONSOLE,
  evidence: evidenceNames('es'),
  menuItems: MENU_ITEMS,
  own: OWN,
  reading: READING,
  ...BOT,
};
