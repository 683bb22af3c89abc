import { GERMAN } from './de.ts';
import { ENGLISH } from './en.ts';
import { SPANISH } from './es.ts';
import { FRENCH } from './fr.ts';

/** Everything that the program says by itself in one language; quotes and titles stay in the article's. */
export type Words = typeof ENGLISH;

const TABLES = { en: ENGLISH, de: GERMAN, fr: FRENCH, es: SPANISH } as const satisfies Record<string, Words>;

/** A language that the program speaks. */
export type Language = keyof typeof TABLES;

export const LANGUAGES = Object.keys(TABLES) as readonly Language[];

/** The language of a locale as Discord (pt-BR) or a system (de_AT.UTF-8) writes it; else English. */
export function languageOf(locale: string | null | undefined): Language {
  const code = /^[a-z]+/i.exec(locale ?? '')?.[0].toLowerCase();
  return LANGUAGES.find((language) => language === code) ?? 'en';
}

/** What is said to whoever has that locale. */
export function wordsOf(locale: string | null | undefined): Words {
  return TABLES[languageOf(locale)];
}
