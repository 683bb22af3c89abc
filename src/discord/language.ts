import type { Message } from 'discord.js';
import { type Language, languageOf, type Words, wordsOf } from '../words/words.ts';
import type { Bot } from './bot.ts';
import type { Request } from './respond.ts';

/** What is said to the user alone: in his own language. */
export function ownWords({ locale }: Pick<Request, 'locale'>): Words {
  return wordsOf(locale);
}

/** The server's language where everybody sees the reply; the user's where he alone does or without one. */
export function languageFor(
  { locale, guildLocale }: Pick<Request, 'locale' | 'guildLocale'>,
  isPrivate: boolean,
): Language {
  return languageOf(isPrivate ? locale : (guildLocale ?? locale));
}

/** The language in reply to a message: the server's, or in direct messages the author's if known. */
export function languageInReplyTo({ languages }: Bot, { guild, author }: Message): Language {
  return guild ? languageOf(guild.preferredLocale) : (languages.get(author.id) ?? 'en');
}
