import { ANSWER } from './de/answer.ts';
import { ARTICLES } from './de/articles.ts';
import { BOT } from './de/bot.ts';
import { COMMANDS, MENU_ITEMS } from './de/commands.ts';
import { CONSOLE } from './de/console.ts';
import { OWN } from './de/own.ts';
import { READING } from './de/reading.ts';
import type { ENGLISH } from './en.ts';
import { evidenceNames } from './evidence-name.ts';

export const GERMAN: typeof ENGLISH = {
  answer: ANSWER,
  articles: ARTICLES,
  commands: COMMANDS,
  console: CONSOLE,
  evidence: evidenceNames('de'),
  menuItems: MENU_ITEMS,
  own: OWN,
  reading: READING,
  ...BOT,
};
