import type { Answer, Match, Part, Verdict } from '../answer/answer.ts';
import { answerButtons } from './answer-buttons.ts';
import { askedLine, readAsLine } from './asked-line.ts';
import { cleanName } from './clean-name.ts';
import { CONTENT_LENGTH } from './discord-limits.ts';
import { placeLine, STRENGTH, smallLine } from './place-line.ts';
import type { AskedOf } from './press.ts';
import { quote } from './quote.ts';
import type { Reply } from './reply.ts';

/** An answer and the circumstances under which it is shown. */
export interface Showing {
  readonly answer: Answer;
  readonly of: AskedOf;
  /** How many articles were asked. */
  readonly asked: number;
  /** The user who asked. */
  readonly asker: string;
  /** Whether the message must say what was asked: it does not reply to a message that does. */
  readonly repeatsQuestion: boolean;
  /** Whether only the asker sees it. */
  readonly isPrivate: boolean;
  /** Which match to show first, or from which item on, counted from 0. */
  readonly rank: number;
}

/** What stands in the message, and what its buttons are about. */
export interface Body {
  readonly lines: readonly string[];
  /** The first sentence quoted; null when none is. */
  readonly quoted: Match | null;
  /** What comes after; null when nothing does. */
  readonly nextRank: number | null;
}

const NONE = 'The article does not seem to say.';
const NONE_OF_SEVERAL = 'None of the articles seems to say.';
const NO_MORE = 'There is no further match.';
const LEAD: Record<Verdict, string | null> = {
  answer: null,
  possible: 'The closest passage; it may not answer:',
  none: null,
};
const OPPOSED = '-# Careful: only one of the question and the sentence holds a negation.';
/** A quote is given at least this much room, so that it says something. */
const LEAST_ROOM = 120;
const FACTS_ROOM = 900;
const NOTE_LENGTH = 150;
const SHOWN_CORRECTIONS = 3;
/** A part that gets less room than this would say next to nothing. */
const PART_ROOM = 450;

/** The answer as one message that Discord accepts, whatever the article and the question hold. */
export function renderAnswer(showing: Showing): Reply {
  const head = headLines(showing);
  const body = bodyOf(showing, CONTENT_LENGTH - lengthOf(head));
  return { content: [...head, ...body.lines].join('\n'), components: answerButtons(showing, body) };
}

function headLines({ answer, repeatsQuestion }: Showing): readonly string[] {
  return [
    repeatsQuestion && answer.question.trim() !== '' ? askedLine(answer.question) : null,
    answer.readAs === null ? null : readAsLine(answer.readAs),
    correctedLine(answer),
    answer.note === null ? null : cleanName(answer.note, NOTE_LENGTH),
  ].filter((line) => line !== null);
}

function correctedLine({ corrections }: Answer): string | null {
  const said = corrections
    .slice(0, SHOWN_CORRECTIONS)
    .map(({ from, to }) => `${cleanName(from, 25)} → ${cleanName(to, 25)}`);
  return said.length === 0 ? null : `-# Corrected: ${said.join(', ')}`;
}

function bodyOf(showing: Showing, room: number): Body {
  const { answer, rank } = showing;
  if (rank === 0 && answer.facts.length > 0) return factLines(answer);
  if (rank === 0 && answer.parts.length > 0) return partLines(answer.parts, room);
  const isList = answer.items.length > 0;
  const match = isList ? answer.items[rank] : answer.matches[rank];
  if (match === undefined && rank > 0) return nothing([NO_MORE]);
  if (isList) return itemLines(answer, rank, room);
  if (match && rank > 0) return furtherMatch(answer, match, rank, room);
  if (answer.kind !== 'question' && answer.note !== null && answer.verdict === 'none') return nothing([]);
  if (answer.verdict === 'none' || match === undefined)
    return nothing([showing.asked > 1 ? NONE_OF_SEVERAL : NONE]);
  return bestMatch(answer, match, room);
}

function nothing(lines: readonly string[]): Body {
  return { lines, quoted: null, nextRank: null };
}

function bestMatch(answer: Answer, match: Match, room: number): Body {
  const { verdict } = answer;
  const lead = LEAD[verdict];
  const strength = verdict === 'none' ? undefined : STRENGTH[verdict];
  const around = [lead, match.opposed ? OPPOSED : null, placeLine(match, strength)].filter(
    (line) => line !== null,
  );
  const quoted = quote(match, Math.max(LEAST_ROOM, room - lengthOf(around)));
  const lines = lead === null ? [quoted, ...around] : [lead, quoted, ...around.slice(1)];
  return { lines, quoted: match, nextRank: answer.matches.length > 1 ? 1 : null };
}

function furtherMatch(answer: Answer, match: Match, rank: number, room: number): Body {
  const place = placeLine(match, `match ${rank + 1} of ${answer.matches.length}`);
  return {
    lines: [quote(match, Math.max(LEAST_ROOM, room - lengthOf([place]))), place],
    quoted: match,
    nextRank: rank + 1 < answer.matches.length ? rank + 1 : null,
  };
}

/** As many parts as have room, each with an equal share of what is left. */
function partLines(parts: readonly Part[], room: number): Body {
  const shown = parts.slice(0, Math.max(1, Math.floor(room / PART_ROOM)));
  const lines: string[] = [];
  shown.forEach((part, i) => {
    const share = Math.floor((room - lengthOf(lines)) / (shown.length - i));
    lines.push(...onePart(part, share));
  });
  const quoted =
    shown.find(({ verdict, matches }) => verdict !== 'none' && matches.length > 0)?.matches[0] ?? null;
  return { lines, quoted, nextRank: null };
}

function onePart({ question, verdict, matches }: Part, room: number): readonly string[] {
  const title = `**${cleanName(question, 60)}**`;
  const match = matches[0];
  if (verdict === 'none' || match === undefined) return [title, NONE];
  const place = placeLine(match, STRENGTH[verdict]);
  return [title, quote(match, Math.max(LEAST_ROOM, room - lengthOf([title, place]))), place];
}

/** As many items from `rank` on as have room, in the article's order. */
function itemLines({ items, verdict }: Answer, rank: number, room: number): Body {
  const lead = LEAD[verdict];
  const lines: string[] = lead !== null && rank === 0 ? [lead] : [];
  let shown = 0;
  for (const item of items.slice(rank)) {
    const place = placeLine(item, `${rank + shown + 1} of ${items.length}`);
    const left = room - lengthOf([...lines, place]);
    const line = quote({ ...item, contextStart: item.sentence.start }, Math.max(LEAST_ROOM, left));
    if (line.length > left || (shown > 0 && line.endsWith('…'))) break;
    lines.push(line, place);
    shown += 1;
  }
  const next = rank + shown;
  return { lines, quoted: items[rank] ?? null, nextRank: shown > 0 && next < items.length ? next : null };
}

/** What the file says of itself, labelled so that nobody takes it for a sentence of the article. */
function factLines({ facts }: Answer): Body {
  const lines = facts.slice(0, 10).flatMap(({ article, label, value }) => {
    const said =
      value === null
        ? `The file names no ${cleanName(label.toLowerCase(), 40)}.`
        : `**${cleanName(label, 40)}:** ${cleanName(value, 120)}`;
    return [said, smallLine([cleanName(article.title, 60), 'from the file’s details, not its text'])];
  });
  return { lines: fit(lines, FACTS_ROOM), quoted: null, nextRank: null };
}

function fit(lines: readonly string[], room: number): readonly string[] {
  return lines.filter((_, i) => lengthOf(lines.slice(0, i + 1)) <= room);
}

/** The lines with their line breaks, including one after the last. */
function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
