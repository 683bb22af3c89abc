import { shownText } from '../article/shown-text.ts';
import { type Index, type Scope, sentenceAt } from '../index/build-index.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { nameAbove, type PartNames, partNamesOf } from './part-names.ts';

/** A list or a section: what stands under a heading, its sub-headings included, or after a lead-in. */
export interface Group {
  /** The number of the sentence that names it. */
  readonly name: number;
  /** The question's terms, as bits, that its own name says, perhaps otherwise, and none above it. */
  readonly adds: number;
  /** Those that its name says, or one above it. */
  readonly held: number;
  /** Those, and the ones that the title of its article holds. */
  readonly titled: number;
}

/** Names must say as good as all of a question that asks for no list by its form. */
export const SAYS_ALL = 0.95;

/** Headings stand at most six deep, with a list and one inside it below. */
const MOST_ABOVE = 8;

/** The lists and sections whose name says something of the question, by number, outer before inner. */
export function groupsIn(
  view: QuestionView,
  { first, last }: Scope,
  named: readonly number[],
  also?: number,
): readonly Group[] {
  const names = partNamesOf(view.index);
  const own = saidByNames(view, names);
  const held = new Int32Array(own.length);
  const isNamed = new Set<number>();
  for (const term of named) for (const place of names.places.get(term) ?? []) isNamed.add(place);
  const groups: Group[] = [];
  for (let place = 0; place < own.length; place++) {
    const outer = names.outer[place]!;
    const around = outer < 0 ? 0 : held[outer]!;
    held[place] = own[place]! | around;
    const adds = own[place]! & ~around;
    const name = names.sentences[place]!;
    if (adds === 0 && !isNamed.has(place) && name !== also) continue;
    if (name >= last || names.last[place]! < first) continue;
    const titled = held[place]! | view.titleTerms(titleAbove(names, place));
    groups.push({ name, adds, held: held[place]!, titled });
  }
  return groups;
}

/** What stands in a list or a section, in reading order, without the lead-ins of its own lists. */
export function sentencesOf(index: Index, { first, last }: Scope, name: number): readonly number[] {
  const sentences: number[] = [];
  for (let one = Math.max(first, name + 1); one < last && isWithin(index, one, name); one++) {
    const leads = index.lead[one + 1] === one && endsInColon(index, one);
    if (index.candidate[one] && !leads) sentences.push(one);
  }
  return sentences;
}

/** The terms, as bits, that stand as they are in the names above a sentence, and in the title. */
export function exactAbove(view: QuestionView, sentence: number): number {
  let bits = 0;
  let at = sentence;
  for (let above = 0; at >= 0 && above < MOST_ABOVE; above++) {
    at = nameAbove(view.index, at);
    bits |= at < 0 ? view.titleTerms(~at) : view.exactTerms(at);
  }
  return bits;
}

/** Whether a sentence ends in a colon: it leads to something, and says nothing alone. */
export function endsInColon(index: Index, sentence: number): boolean {
  const { article, sentence: own } = sentenceAt(index, sentence);
  return shownText(article, own).trimEnd().endsWith(':');
}

/** The number of the list or table that a sentence stands in; 0 in running text. */
export function listOf(index: Index, one: number): number {
  const { article, sentence } = sentenceAt(index, one);
  return article.paragraphs[sentence.paragraph - 1]?.list ? sentence.paragraph : 0;
}

/** The question's terms, as bits, that each name says, perhaps otherwise, by its place. */
function saidByNames(view: QuestionView, { sentences, places }: PartNames): Int32Array {
  const said = new Int32Array(sentences.length);
  for (const [term, bits] of view.saying()) for (const place of places.get(term) ?? []) said[place]! |= bits;
  return said;
}

/** The article in whose title's section a name stands. */
function titleAbove({ outer }: PartNames, place: number): number {
  let at = place;
  while (at >= 0) at = outer[at]!;
  return ~at;
}

function isWithin(index: Index, sentence: number, name: number): boolean {
  let at = sentence;
  while (at > name) at = nameAbove(index, at);
  return at === name;
}
