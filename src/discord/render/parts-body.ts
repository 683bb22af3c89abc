import type { AnsweredPart } from '../../answer/answer.ts';
import type { Words } from '../../words/words.ts';
import { type Body, LEAST_ROOM, lengthOf } from './body.ts';
import { cleanName } from './clean-name.ts';
import { placeLine } from './place-line.ts';
import { quote } from './quote.ts';

/** A part that gets less room than this would say next to nothing. */
const PART_ROOM = 450;

/** As many parts as fit, each with an equal share of the rest; one that has no answer says so. */
export function partsBody(parts: readonly AnsweredPart[], room: number, none: string, words: Words): Body {
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
