import { LANGUAGES, type Words, wordsOf } from '../../words/words.ts';
import { QUESTION_LENGTH } from '../discord-limits.ts';
import { shorten } from './clean-name.ts';
import { escapeMarkdown, unescapeMarkdown } from './escape-markdown.ts';

/** Small print. */
const SMALL = '-# ';
/** Room for a question of the usual characters in full; one that is all escapes is cut. */
const ROOM = QUESTION_LENGTH + 30;

/** The question on one line, no longer than a reply can repeat. What is asked and what is shown are then the same. */
export function askable(question: string): string {
  return shorten(question.replace(/\s+/g, ' ').trim(), QUESTION_LENGTH);
}

/** The small line that repeats a question. */
export function askedLine(question: string, { reply }: Words): string {
  return SMALL + reply.asked + escapeWithin(question);
}

/** The small line that says how a follow-up was understood. */
export function readAsLine(question: string, { reply }: Words): string {
  return SMALL + reply.readAs + escapeWithin(question);
}

function escapeWithin(question: string): string {
  const whole = escapeMarkdown(askable(question));
  return whole.length <= ROOM ? whole : escapeMarkdown(shorten(askable(question), Math.floor(ROOM / 2)));
}

/**
 * The question that a message of ours answers, from its first lines: as it was read if that differs, which stands without the
 * conversation; in whatever language the message is. Undefined when it does not repeat the question, because it replies to it.
 */
export function questionIn(content: string): string | undefined {
  const [first = '', second = ''] = content.split('\n', 2);
  const asked = afterOpening(first, ({ asked }) => asked);
  return afterOpening(asked === undefined ? first : second, ({ readAs }) => readAs) ?? asked;
}

function afterOpening(line: string, openingIn: (reply: Words['reply']) => string): string | undefined {
  const openings = LANGUAGES.map((language) => SMALL + openingIn(wordsOf(language).reply));
  const opening = openings.find((each) => line.startsWith(each));
  return opening && unescapeMarkdown(line.slice(opening.length));
}
