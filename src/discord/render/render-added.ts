import type { Refusal } from '../../library/fetch/refusal.ts';
import type { ShelfLimits } from '../../library/kept-article.ts';
import type { Added, NoRoom, Unchanged } from '../../library/server-articles.ts';
import { type Trouble, troubleText } from '../../words/trouble.ts';
import type { Words } from '../../words/words.ts';
import { cleanName } from './clean-name.ts';
import { smallLine } from './place-line.ts';

const WARNINGS = 5;
const WARNING_LENGTH = 200;
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
export function faultInWords(fault: string, limits: ShelfLimits, words: Words): string {
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
