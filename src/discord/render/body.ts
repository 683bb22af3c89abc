import type { AnsweredPart, Match, MetadataFact } from '../../answer/answer.ts';
import { factText } from '../../answer/metadata-facts.ts';
import type { Words } from '../../words/words.ts';
import { cleanName } from './clean-name.ts';
import { placeLine, smallLine } from './place-line.ts';
import { CUT, quote } from './quote.ts';

/** What stands in an answer below its head, and what its buttons are about. */
export interface Body {
  readonly lines: readonly string[];
  /** The first sentence quoted; null when none is. */
  readonly quoted: Match | null;
  /** The match, or the item of a list, to go on with; null when there is no more. */
  readonly nextRank: number | null;
}

/** A quote is given at least this much room, so that it says something. */
export const LEAST_ROOM = 120;

/** Words without a quote. */
export function onlyWords(...lines: readonly string[]): Body {
  return { lines, quoted: null, nextRank: null };
}

/** The lines with their line breaks, including one after the last. */
export function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

const VALUE_LENGTH = 250;

/** What files say of themselves, labelled, so that nobody takes it for a sentence; as many as fit. */
export function factsBody(facts: readonly MetadataFact[], room: number, words: Words): Body {
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

/** Room for the line that says where a group of items stands. */
const PLACE_ROOM = 250;

/** As many items from `rank` on as fit, in order; those of one article share one line of place. */
export function listBody(items: readonly Match[], rank: number, room: number, words: Words): Body {
  const lines: string[] = [];
  let group: Match[] = [];
  let shown = 0;
  const endGroup = (): void => {
    if (group.length > 0) lines.push(placeOfGroup(group, rank + shown, items.length, words));
    group = [];
  };
  for (const item of items.slice(rank)) {
    if (group[0] && group[0].article !== item.article) endGroup();
    const left = room - lengthOf(lines) - PLACE_ROOM;
    const line = quoteItem(item, Math.max(LEAST_ROOM, left), group.length === 0);
    if (shown > 0 && (line.length > left || line.endsWith(CUT))) break;
    lines.push(line);
    group.push(item);
    shown += 1;
  }
  endGroup();
  const next = rank + shown;
  return { lines, quoted: items[rank] ?? null, nextRank: next < items.length ? next : null };
}

/** The first of a group has what leads to its list before it. */
function quoteItem(item: Match, room: number, opens: boolean): string {
  const { sentence, contextStart } = item;
  const keeps = opens && sentence.lead !== null;
  return quote({ ...item, contextStart: keeps ? contextStart : sentence.start }, room, false);
}

/** Article · section · paragraphs · how many of how many. */
function placeOfGroup(
  group: readonly Match[],
  until: number,
  total: number,
  { answer, reply }: Words,
): string {
  const { article, sentence } = group[0]!;
  const sections = new Set(group.map((item) => item.sentence.section));
  const section = sections.size === 1 && sentence.section ? cleanName(sentence.section, 60) : null;
  const [first, last] = [sentence.paragraph, group.at(-1)!.sentence.paragraph];
  const paragraphs = first === last ? answer.paragraph(first) : answer.paragraphs(first, last);
  const from = until - group.length + 1;
  const count = group.length === total ? reply.passages(total) : reply.someOf(from, until, total);
  return smallLine([cleanName(article.title, 60), section, paragraphs, count]);
}

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
