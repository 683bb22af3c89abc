import type { Answer, Match } from '../../answer/answer.ts';
import { CONTENT_LENGTH } from '../discord-limits.ts';
import { answerButtons } from './answer-buttons.ts';
import { askedLine, readAsLine } from './asked-line.ts';
import { type Body, LEAST_ROOM, lengthOf, onlyWords } from './body.ts';
import { cleanName } from './clean-name.ts';
import { factsBody } from './facts-body.ts';
import { listBody } from './list-body.ts';
import { partsBody } from './parts-body.ts';
import { placeLine, STRENGTH } from './place-line.ts';
import { quote } from './quote.ts';
import type { Reply } from './reply.ts';
import { isRemark, type Showing } from './showing.ts';

const NONE = 'The article does not seem to say.';
const NONE_OF_SEVERAL = 'None of the articles seems to say.';
const NO_MORE = 'There is no further match.';
const MAYBE = 'The closest passage; it may not answer:';
const MAYBE_AMONG = 'It may be among these:';
const OPPOSED = '-# Careful: the question and the sentence differ in a negation.';
const SHOWN_CORRECTIONS = 3;
const NOTE_LENGTH = 150;

/** The answer as one message that Discord accepts, whatever the article and the question hold. */
export function renderAnswer(showing: Showing): Reply {
  const head = headLines(showing);
  const body = bodyOf(showing, CONTENT_LENGTH - lengthOf(head));
  return { content: [...head, ...body.lines].join('\n'), buttons: answerButtons(showing, body) };
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

function bodyOf({ answer, asked, rank }: Showing, room: number): Body {
  const { verdict, facts, parts, items, matches } = answer;
  const none = asked > 1 ? NONE_OF_SEVERAL : NONE;
  if (rank === 0 && facts.length > 0) return factsBody(facts, room);
  if (rank === 0 && parts.length > 0) return partsBody(parts, room, none);
  const isList = verdict === 'answer' && items.length > 0;
  const match = isList ? items[rank] : matches[rank];
  if (match === undefined && rank > 0) return onlyWords(NO_MORE);
  if (isList) return listBody(items, rank, room);
  if (match && rank > 0) return furtherMatch(answer, match, rank, room);
  if (isRemark(answer)) return onlyWords();
  if (!match || verdict === 'none') return onlyWords(none);
  return verdict === 'answer' ? bestMatch(answer, match, room) : possibleMatches(answer, room);
}

function bestMatch(answer: Answer, match: Match, room: number): Body {
  const place = placeLine(match, STRENGTH.answer);
  const after = match.opposed ? [OPPOSED, place] : [place];
  const quoted = quote(match, Math.max(LEAST_ROOM, room - lengthOf(after)));
  return { lines: [quoted, ...after], quoted: match, nextRank: answer.matches.length > 1 ? 1 : null };
}

/** The likeliest first, each with an equal share of the room that is left, and none in bold: none is *the* answer. */
function possibleMatches({ matches, shown }: Answer, room: number): Body {
  const lines = [shown.length === 1 ? MAYBE : MAYBE_AMONG];
  let nextRank = 0;
  for (const match of shown) {
    const share = Math.floor((room - lengthOf(lines)) / (shown.length - nextRank));
    const place = placeLine(match, nextRank === 0 ? STRENGTH.possible : undefined);
    const after = match.opposed ? [OPPOSED, place] : [place];
    const left = share - lengthOf(after);
    if (nextRank > 0 && left < LEAST_ROOM) break;
    lines.push(quote(match, Math.max(LEAST_ROOM, left), false), ...after);
    nextRank += 1;
  }
  return { lines, quoted: shown[0] ?? null, nextRank: nextRank < matches.length ? nextRank : null };
}

function furtherMatch({ matches, verdict }: Answer, match: Match, rank: number, room: number): Body {
  const place = placeLine(match, `match ${rank + 1}`);
  return {
    lines: [quote(match, Math.max(LEAST_ROOM, room - lengthOf([place])), verdict === 'answer'), place],
    quoted: match,
    nextRank: rank + 1 < matches.length ? rank + 1 : null,
  };
}
