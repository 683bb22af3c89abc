import { ANSWER } from './en/answer.ts';
import { ARTICLES } from './en/articles.ts';
import { BOT } from './en/bot.ts';
import { COMMANDS, MENU_ITEMS } from './en/commands.ts';
import { CONSOLE } from './en/console.ts';
import { OWN } from './en/own.ts';
import { READING } from './en/reading.ts';
import { evidenceNames } from './evidence-name.ts';

/** Everything that the program says by itself, in English; the other languages match it by type. */
export const ENGLISH = {
  answer: ANSWER,
  articles: ARTICLES,
  commands: COMMANDS,
  console: CONSOLE,
  evidence: evidenceNames('en'),
  menuItems: MENU_ITEMS,
  own: OWN,
  reading: READING,
  ...BOT,
};
