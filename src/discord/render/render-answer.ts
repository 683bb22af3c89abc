import type { Answer, AnsweredPart, Match, MetadataFact } from '../../answer/answer.ts';
import { factText } from '../../answer/metadata-facts.ts';
import { noteText } from '../../answer/notes.ts';
import type { Words } from '../../words/words.ts';
import { CONTENT_LENGTH } from '../discord-limits.ts';
import { answerButtons } from './answer-buttons.ts';
import { askedLine, readWithLine } from './asked-line.ts';
import { type Body, LEAST_ROOM, lengthOf, onlyWords } from './body.ts';
import { cleanName } from './clean-name.ts';
import { endsList, leftLine, listBody } from './list-body.ts';
import { placeLine, smallLine } from './place-line.ts';
import { quote } from './quote.ts';
import type { Reply } from './reply.ts';
import { isRemark, type Showing } from './showing.ts';

const SHOWN_CORRECTIONS = 3;

/** The answer as one message that Discord accepts, whatever the article and the question hold. */
export function renderAnswer(showing: Showing): Reply {
  const head = headLines(showing);
  const left = leftLine(showing.answer, showing.words);
  const body = bodyOf(showing, CONTENT_LENGTH - lengthOf([...head, ...left]));
  const foot = endsList(showing, body) ? left : [];
  return { content: [...head, ...body.lines, ...foot].join('\n'), buttons: answerButtons(showing, body) };
}

function headLines({ answer, repeatsQuestion, words }: Showing): readonly string[] {
  return [
    repeatsQuestion && answer.question.trim() !== '' ? askedLine(answer.question, words) : null,
    readWithLine(answer.carried, words),
    correctedLine(answer, words),
    answer.note === null ? null : noteText(answer.note, words),
  ].filter((line) => line !== null);
}

function correctedLine({ corrections }: Answer, { reply }: Words): string | null {
  const said = corrections
    .slice(0, SHOWN_CORRECTIONS)
    .map(({ from, to }) => `${cleanName(from, 25)} → ${cleanName(to, 25)}`);
  return said.length === 0 ? null : smallLine([reply.corrected(said.join(', '))]);
}

function bodyOf({ answer, asked, rank, words }: Showing, room: number): Body {
  const { verdict, facts, parts, items, matches } = answer;
  const none = asked > 1 ? words.reply.noneOfSeveral : words.answer.none;
  if (rank === 0 && facts.length > 0) return factsBody(facts, room, words);
  if (rank === 0 && parts.length > 0) return partsBody(parts, room, none, words);
  const isList = verdict === 'answer' && items.length > 1;
  const told = isList ? items : [items[0] ?? matches[0], ...matches.slice(1)];
  const match = told[rank];
  if (match === undefined && rank > 0) return onlyWords(words.reply.noMore);
  if (isList) return listBody(items, rank, room, words);
  if (match && rank > 0) return furtherMatch(answer, match, rank, room, words);
  if (isRemark(answer)) return onlyWords();
  if (!match || verdict === 'none') return onlyWords(none);
  return verdict === 'answer' ? bestMatch(answer, match, room, words) : possibleMatches(answer, room, words);
}

function bestMatch(answer: Answer, match: Match, room: number, words: Words): Body {
  const after = linesUnder(match, words, words.answer.strength.answer);
  const quoted = quote(match, Math.max(LEAST_ROOM, room - lengthOf(after)));
  return { lines: [quoted, ...after], quoted: match, nextRank: answer.matches.length > 1 ? 1 : null };
}

/** The likeliest first, each with an equal share of the room, none in bold: none is *the* answer. */
function possibleMatches({ matches, shown }: Answer, room: number, words: Words): Body {
  const lines = [shown.length === 1 ? words.answer.perhapsThis : words.answer.amongThese];
  let nextRank = 0;
  for (const match of shown) {
    const share = Math.floor((room - lengthOf(lines)) / (shown.length - nextRank));
    const after = linesUnder(match, words, nextRank === 0 ? words.answer.strength.possible : undefined);
    const left = share - lengthOf(after);
    if (nextRank > 0 && left < LEAST_ROOM) break;
    lines.push(quote(match, Math.max(LEAST_ROOM, left), false), ...after);
    nextRank += 1;
  }
  return { lines, quoted: shown[0] ?? null, nextRank: nextRank < matches.length ? nextRank : null };
}

/** A warning where it is due, and the place. */
function linesUnder(match: Match, words: Words, strength?: string): readonly string[] {
  const place = placeLine(match, words, strength);
  return match.opposed ? [smallLine([words.reply.opposed]), place] : [place];
}

function furtherMatch(
  { matches, verdict }: Answer,
  match: Match,
  rank: number,
  room: number,
  words: Words,
): Body {
  const place = placeLine(match, words, words.reply.match(rank + 1));
  return {
    lines: [quote(match, Math.max(LEAST_ROOM, room - lengthOf([place])), verdict === 'answer'), place],
    quoted: match,
    nextRank: rank + 1 < matches.length ? rank + 1 : null,
  };
}

const VALUE_LENGTH = 250;

/** What files say of themselves, labelled, so that nobody takes it for a sentence; as many as fit. */
function factsBody(facts: readonly MetadataFact[], room: number, words: Words): Body {
  const lines: string[] = [];
  for (const article of new Set(facts.map((fact) => fact.article))) {
    const own = facts.filter((fact) => fact.article === article).map((fact) => sayFact(fact, words));
    const place = smallLine([cleanName(article.title, 60), words.reply.fromDetails]);
    if (lengthOf([...lines, ...own, place]) > room) break;
    lines.push(...own, place);
  }
  return onlyWords(...(lines.length > 0 ? lines : [words.reply.detailsTooLong]));
}

function sayFact(fact: MetadataFact, words: Words): string {
  const text = cleanName(factText(fact, words), VALUE_LENGTH);
  if (fact.value === null) return text;
  const { labels, labelled } = words.answer.facts;
  const name = labels[fact.field];
  return `**${labelled(name.charAt(0).toUpperCase() + name.slice(1))}** ${text}`;
}

/** A part that gets less room than this would say next to nothing. */
const PART_ROOM = 450;

/** As many parts as fit, each with an equal share of the rest; one that has no answer says so. */
function partsBody(parts: readonly AnsweredPart[], room: number, none: string, words: Words): Body {
  const shown = parts.slice(0, Math.max(1, Math.floor(room / PART_ROOM)));
  const lines: string[] = [];
  shown.forEach((part, i) => {
    const share = Math.floor((room - lengthOf(lines)) / (shown.length - i));
    lines.push(...onePart(part, share, none, words));
  });
  const found = shown.find(({ verdict, matches }) => verdict !== 'none' && matches.length > 0);
  return { lines, quoted: found?.matches[0] ?? null, nextRank: null };
}

function onePart(
  { question, verdict, matches }: AnsweredPart,
  room: number,
  none: string,
  words: Words,
): readonly string[] {
  const title = `**${cleanName(question, 60)}**`;
  const match = matches[0];
  if (verdict === 'none' || match === undefined) return [title, none];
  const place = placeLine(match, words, words.answer.strength[verdict]);
  return [
    title,
    quote(match, Math.max(LEAST_ROOM, room - lengthOf([title, place])), verdict === 'answer'),
    place,
  ];
}
