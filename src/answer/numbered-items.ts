import { shownText } from '../article/shown-text.ts';
import { wordList } from '../english/word-lists.ts';
import { type Scope, scopeAround, sentenceAt } from '../index/build-index.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import type { Ranking } from '../ranking/rank.ts';
import { bestLines } from './marked-lines.ts';
import { exactAbove, SAYS_ALL, sentencesOf } from './named-groups.ts';
import { termsIn } from './section-kinds.ts';

const NUMBERED = wordList('numbered');
const SECTIONS = wordList('numbered-sections');
const BESIDE = wordList('beside-number');
/** `4`, `4th`. */
const NUMBER = /^([1-9]\d{0,2})(?:st|nd|rd|th)?$/;
/** A heading's or a line's own: `4. Notice`, `Step 2: Fix the legs`, `§ 7`; a line begins with the word. */
const HEADED = /^\W{0,3}(?:\p{L}{3,12}\.? )?(\d{1,3})(?=[.):–—-]|\s|$)/u;
const CALLED = /^\W{0,3}\p{L}{3,12}\.? (\d{1,3})(?=[.):–—-]|\s|$)/u;
/** As far as a line is read for its number. */
const LONGEST = 40;
/** A section is asked for, or an item. */
const MEANT = 0.5;
/** Sentences of a section that are told as one. */
const FEW = 10;

/** What a question may ask for that asks for no list by its form: a time, a place or a reason is no item. */
export const ITEMS: ReadonlySet<AnswerType> = new Set(['person', 'thing', 'definition', 'other']);

/** What a question tells by a number: "rule 4", "the third step". */
interface Asked {
  readonly number: number;
  /** The number's term, as a bit, where it is an ordinal. */
  readonly ordinal: number;
  /** The term, as a bit, of the word that it counts. */
  readonly counted: number;
  /** The number, and what says no more beside it, as bits. */
  readonly bits: number;
  /** Whether nothing but the item is asked for: not when it is, nor how long. */
  readonly isAll: boolean;
}

/**
 * What a question tells by number: "rule 2", "section 5", "the third step"; of several lists where none is
 * named better. Sure where there is one and nothing else is asked; undefined where more is asked.
 */
export function itemsByNumber(
  { view, ranked: [best] }: Ranking,
  scope: Scope,
): { readonly sentences: readonly number[]; readonly isSure: boolean } | undefined {
  const asked = best && numberAsked(view);
  if (asked === undefined) return undefined;
  const around = scopeAround(view.index, best!.sentence, scope);
  const found = bestLines(around, (line) => worthOf(view, line, asked));
  const [only] = found;
  if (only === undefined) return undefined;
  const isSection = !view.index.candidate[only];
  const within = isSection ? sentencesOf(view.index, around, only) : found;
  const sentences = isSection && within.length > FEW ? within.slice(0, 1) : within;
  return sentences.length > 0 ? { sentences, isSure: asked.isAll && found.length === 1 } : undefined;
}

function numberAsked(view: QuestionView): Asked | undefined {
  const { terms, asks, focus } = view.question;
  const place = terms.findIndex(({ name }) => NUMBER.test(name));
  if (place < 0) return undefined;
  const { name, position } = terms[place]!;
  const [, figures] = NUMBER.exec(name)!;
  const isOrdinal = name !== figures;
  // What an ordinal counts stands behind it, what a number does before.
  const at = terms.findIndex((one) => one.position === position + (isOrdinal ? 1 : -1));
  const counted = at < 0 ? 0 : 1 << at;
  // "What's rule number 3" asks for no number.
  const isAll = ITEMS.has(asks) || (focus & (1 << place)) !== 0;
  // "What does 3 beeps mean", "who doesn't need one": of nothing that could be numbered.
  const [names, beside] = [termsIn(view, NUMBERED), termsIn(view, BESIDE)];
  if (counted === 0 || counted & beside & ~names || !(isAll || focus === 0)) return undefined;
  return {
    number: Number(figures),
    ordinal: isOrdinal ? 1 << place : 0,
    counted,
    bits: (1 << place) | names | beside,
    isAll: isAll && asks !== 'person',
  };
}

/** What a line is worth as the one that is told; 0 for any other. */
function worthOf(view: QuestionView, line: number, { number, ordinal, counted, bits }: Asked): number {
  const { article, sentence } = sentenceAt(view.index, line);
  const isHeading = view.index.candidate[line] === 0;
  const isItem = sentence.number === number;
  if (isHeading && !(sentence.role === 'heading' || sentence.role === 'question')) return 0;
  const mayBeCalled = !isItem && (isHeading || (view.exactTerms(line) & counted) !== 0);
  const { start, end } = sentence;
  const opening = mayBeCalled ? shownText(article, { start, end: Math.min(end, start + LONGEST) }) : '';
  const isCalled = Number((isHeading ? HEADED : CALLED).exec(opening)?.[1]) === number;
  if (!isItem && !isCalled) return 0;
  const held = exactAbove(view, line) | (isCalled ? view.exactTerms(line) : 0);
  // The First Round is a name, and counts nothing in it.
  if (held & ordinal || view.share(held | bits) < SAYS_ALL) return 0;
  const meansSection = (termsIn(view, SECTIONS) & counted) !== 0;
  return 1 + view.share(held) + (isHeading === meansSection ? MEANT : 0);
}
