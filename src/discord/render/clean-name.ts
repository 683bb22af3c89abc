import { escapeMarkdown } from './escape-markdown.ts';

/** Characters that cannot be seen or that turn the direction of a text. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu;

/** A name as plain text on one line, at most `length` long. For labels, where nothing is escaped. */
export function plainName(name: string, length: number): string {
  const line = name.replace(/\s+/g, ' ').replace(INVISIBLE, '').trim();
  return shorten(line, length);
}

/** The same for the text of a message, escaped. */
export function cleanName(name: string, length = 100): string {
  return escapeMarkdown(plainName(name, length));
}

/** The text itself, or as much of it as fits with an ellipsis at its end; never half a character. */
export function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const kept = text.slice(0, length - 1);
  const whole = /[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept;
  return `${whole.trimEnd()}…`;
}
