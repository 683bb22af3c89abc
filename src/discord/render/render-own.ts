import type { Refusal } from '../../library/fetch/refusal.ts';
import type { KeptArticle, ShelfLimits, Untold } from '../../library/kept-article.ts';
import type { Added, NoRoom, Unchanged } from '../../library/server-articles.ts';
import { type Trouble, troubleText } from '../../words/trouble.ts';
import type { Words } from '../../words/words.ts';
import { cleanName } from './clean-name.ts';
import { fittingLines } from './fitting-lines.ts';
import { smallLine } from './place-line.ts';

const WARNINGS = 5;
const WARNING_LENGTH = 200;
const LINK_LENGTH = 150;
const MILLION = 1_000_000;

/** What was read: title, author, date, how much, and what is doubtful in it. */
export function renderAdded(result: Added | Unchanged, hasQuestions: boolean, words: Words): string {
  const { add } = words.own;
  const { title, metadata, sentences, paragraphs } = result.kept;
  const name = cleanName(title);
  if (result.kind === 'unchanged') return add.unchanged(name);
  const { author, source, published } = metadata;
  const about = [
    author && add.author(cleanName(author)),
    source && cleanName(source),
    published && cleanName(published),
    add.size(sentences, paragraphs),
  ];
  const { warnings } = result.reading;
  const doubts = warnings
    .slice(0, WARNINGS)
    .map((warning) => `- ${cleanName(troubleText(warning, words), WARNING_LENGTH)}`);
  return [
    result.kind === 'added' ? add.added(name) : add.changed(name),
    smallLine(about),
    ...(doubts.length > 0 ? [add.check, ...doubts] : []),
    hasQuestions ? add.try : add.noneToTry,
    smallLine([add.removeHint]),
  ].join('\n');
}

/** Why nothing was added, in plain words. */
export function renderRefused(result: Refusal | NoRoom, limits: ShelfLimits, words: Words): string {
  const { own } = words;
  if (result.kind === 'refused') {
    const { trouble, reason } = result;
    return trouble === null ? own.refused[reason] : inFull(trouble, words);
  }
  if (result.reason === 'articles') return own.noRoom.articles(limits.articles);
  if (result.reason === 'size') return own.noRoom.size(limits.size / MILLION);
  return own.noRoom.title;
}

/** The fault of a reading as it is kept: a reason's name, or what stands in its way as JSON. */
function faultInWords(fault: string, limits: ShelfLimits, words: Words): string {
  const { refused, noRoom } = words.own;
  if (Object.hasOwn(refused, fault)) return refused[fault as keyof typeof refused];
  if (Object.hasOwn(noRoom, fault)) {
    return renderRefused({ kind: 'no-room', reason: fault as NoRoom['reason'] }, limits, words);
  }
  return inFull(JSON.parse(fault) as Trouble, words);
}

function inFull(trouble: Trouble, words: Words): string {
  return words.own.unreadable(cleanName(troubleText(trouble, words), 300));
}

/** A line for each of the server's articles, the channel's marked; those with a fault come first. */
export function ownLines(
  own: readonly KeptArticle[],
  chosen: string | null,
  limits: ShelfLimits,
  words: Words,
): readonly string[] {
  const { list } = words.own;
  const isFaulty = ({ fault }: KeptArticle): boolean => fault !== null;
  return [...own.filter(isFaulty), ...own.filter((one) => !isFaulty(one))].map((article) => {
    const { id, title, origin, readAt, fault } = article;
    const line = `${id === chosen ? '→ ' : '- '}${cleanName(title)} (${list[origin](ago(readAt))})`;
    return fault === null ? line : `${line}\n  - ${list.fault(faultInWords(fault, limits, words))}`;
  });
}

/** Where one of the server's own articles came from, when it was read, and what went wrong last. */
export function ownDetails(article: KeptArticle, limits: ShelfLimits, words: Words): readonly string[] {
  const { show } = words.own;
  const { origin, source, readAt, reread, fault } = article;
  return [
    origin === 'text' ? show.pasted : show.from(cleanName(source, 200)),
    show.read(ago(readAt)),
    ...(origin === 'link' ? [show.reread[reread]] : []),
    ...(fault === null ? [] : [show.fault(faultInWords(fault, limits, words))]),
  ];
}

/** The pages that could not be read anew, each with the reason; those that do not fit are counted. */
export function renderUntold(untold: readonly Untold[], limits: ShelfLimits, words: Words): string {
  const { own, articles } = words;
  const entries = untold.map(({ title, source, fault }) => {
    const link = cleanName(source, LINK_LENGTH);
    return `- ${cleanName(title)} (${link}): ${faultInWords(fault, limits, words)}`;
  });
  const more = (left: readonly string[]): string => `- ${articles.list.more(left.length)}`;
  return fittingLines([own.log.head], entries, [smallLine([own.log.foot])], more);
}

/** The time as Discord shows it to each in his own language and zone: "2 hours ago". */
export function ago(time: string): string {
  return shownTime(Date.parse(time), 'R');
}

/** Unix milliseconds, shown to each in his own zone: how long ago (`R`), or day and time (`f`). */
export function shownTime(milliseconds: number, style: 'R' | 'f'): string {
  return `<t:${Math.floor(milliseconds / 1_000)}:${style}>`;
}
