import { QUESTION_LENGTH } from '../discord-limits.ts';
import { shorten } from './clean-name.ts';
import { escapeMarkdown, unescapeMarkdown } from './escape-markdown.ts';

const ASKED = '-# Asked: ';
const READ_AS = '-# Read as: ';
/** Room for a question of the usual characters in full; one that is all escapes is cut. */
const ROOM = QUESTION_LENGTH + 30;

/** The question on one line, no longer than a reply can repeat. What is asked and what is shown are then the same. */
export function askable(question: string): string {
  return shorten(question.replace(/\s+/g, ' ').trim(), QUESTION_LENGTH);
}

/** The small line that repeats a question. */
export function askedLine(question: string): string {
  return ASKED + escapeWithin(question);
}

/** The small line that says how a follow-up was understood. */
export function readAsLine(question: string): string {
  return READ_AS + escapeWithin(question);
}

function escapeWithin(question: string): string {
  const whole = escapeMarkdown(askable(question));
  return whole.length <= ROOM ? whole : escapeMarkdown(shorten(askable(question), Math.floor(ROOM / 2)));
}

/**
 * The question that a message of ours answers, from its first lines: as it was read if that differs, which stands without the
 * conversation. Undefined when the message does not repeat it, because it replies to it.
 */
export function questionIn(content: string): string | undefined {
  const [first = '', second = ''] = content.split('\n', 2);
  const readAs = first.startsWith(ASKED) ? second : first;
  if (readAs.startsWith(READ_AS)) return unescapeMarkdown(readAs.slice(READ_AS.length));
  return first.startsWith(ASKED) ? unescapeMarkdown(first.slice(ASKED.length)) : undefined;
}
