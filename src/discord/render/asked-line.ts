import { LANGUAGES, type Words, wordsOf } from '../../words/words.ts';
import { QUESTION_LENGTH } from '../discord-limits.ts';
import { shorten } from './clean-name.ts';
import { escapeMarkdown, unescapeMarkdown } from './escape-markdown.ts';

/** Small print. */
const SMALL = '-# ';
/** Room for a question of the usual characters in full; one that is all escapes is cut. */
const ROOM = QUESTION_LENGTH + 30;

/** The question on one line, no longer than a reply can repeat: what is asked is what is shown. */
export function askable(question: string): string {
  return shorten(question.replace(/\s+/g, ' ').trim(), QUESTION_LENGTH);
}

/** The small line that repeats a question. */
export function askedLine(question: string, { reply }: Words): string {
  return SMALL + reply.asked + escapeWithin(question);
}

/** The small line that says what a follow-up carries over; null when it carries nothing. */
export function readWithLine(carried: readonly string[], { answer }: Words): string | null {
  return carried.length === 0 ? null : SMALL + answer.readWith + escapeWithin(carried.join(BETWEEN));
}

/** Between carried words, none of which holds a comma. */
const BETWEEN = ', ';

function escapeWithin(question: string): string {
  const whole = escapeMarkdown(askable(question));
  return whole.length <= ROOM ? whole : escapeMarkdown(shorten(askable(question), Math.floor(ROOM / 2)));
}

/**
 * What the first lines of a message of ours tell of the question that it answers, in whatever language: as it
 * was asked, undefined when the message does not repeat it, because it replies to it; and what it carries.
 */
export function readAskedLines(content: string) {
  const [first = '', second = ''] = content.split('\n', 2);
  const asked = afterOpening(first, ASKED);
  const next = asked === undefined ? first : second;
  return { asked, carried: afterOpening(next, READ_WITH)?.split(BETWEEN) ?? [] };
}

const ASKED = LANGUAGES.map((language) => wordsOf(language).reply.asked);
const READ_WITH = LANGUAGES.map((language) => wordsOf(language).answer.readWith);

function afterOpening(line: string, openings: readonly string[]): string | undefined {
  const opening = openings.find((each) => line.startsWith(SMALL + each));
  return opening && unescapeMarkdown(line.slice((SMALL + opening).length));
}
