import type { ENGLISH } from './en.ts';
import { evidenceNames } from './evidence-name.ts';
import { ANSWER } from './fr/answer.ts';
import { ARTICLES } from './fr/articles.ts';
import { BOT } from './fr/bot.ts';
import { COMMANDS, MENU_ITEMS } from './fr/commands.ts';
import { CONSOLE } from './fr/console.ts';
import { OWN } from './fr/own.ts';
import { READING } from './fr/reading.ts';

export const FRENCH: typeof ENGLISH = {
  answer: ANSWER,
  articles: ARTICLES,
  commands: COMMANDS,
  console: CONSOLE,
  evidence: evidenceNames('fr'),
  menuItems: MENU_ITEMS,
  own: OWN,
  reading: READING,
  ...BOT,
};
