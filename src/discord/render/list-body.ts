import type { Answer, Match } from '../../answer/answer.ts';
import type { Words } from '../../words/words.ts';
import { type Body, LEAST_ROOM, lengthOf } from './body.ts';
import { cleanName } from './clean-name.ts';
import { smallLine } from './place-line.ts';
import { CUT, quote } from './quote.ts';
import type { Showing } from './showing.ts';

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

/** How many more items a list has than are told; no line where it has none. */
export function leftLine({ itemsLeft }: Answer, { answer }: Words): readonly string[] {
  return itemsLeft > 0 ? [smallLine([answer.andMore(itemsLeft)])] : [];
}

/** Whether the last of a list's items that are told stands in the body. */
export function endsList({ answer: { items, verdict }, rank }: Showing, { nextRank }: Body): boolean {
  const isList = items.length > 0 && (verdict === 'answer' || rank === 0);
  return isList && (nextRank ?? items.length) >= items.length;
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
