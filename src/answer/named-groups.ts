import { shownText } from '../article/shown-text.ts';
import { articleOf, type Index, type Scope, sentenceAt } from '../index/build-index.ts';
import type { QuestionView } from '../ranking/question-view.ts';

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

/** The lists and sections that hold sentences of the scope, the outer before the inner. */
export function groupsIn(view: QuestionView, scope: Scope): readonly Group[] {
  const { index } = view;
  const titles = new Map<number, Group>();
  const titleOf = (name: number): Group => {
    const known = titles.get(name);
    const made = known ?? { name, adds: 0, held: 0, titled: view.titleTerms(~name) };
    if (known === undefined) titles.set(name, made);
    return made;
  };
  const groups = new Map<number, Group>();
  for (const name of namesIn(index, scope)) {
    const outer = nameAbove(index, name);
    const { held, titled } = outer < 0 ? titleOf(outer) : groups.get(outer)!;
    const own = view.saidTerms(name);
    groups.set(name, { name, adds: own & ~held, held: own | held, titled: own | titled });
  }
  return [...groups.values()];
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

/** The names above the sentences of the scope, in reading order; a name stands before what it names. */
function namesIn(index: Index, { first, last }: Scope): readonly number[] {
  const names = new Set<number>();
  for (let sentence = first; sentence < last; sentence++) {
    if (!index.candidate[sentence]) continue;
    for (let at = nameAbove(index, sentence); at >= 0 && !names.has(at); at = nameAbove(index, at))
      names.add(at);
  }
  return [...names].sort((a, b) => a - b);
}

function isWithin(index: Index, sentence: number, name: number): boolean {
  let at = sentence;
  while (at > name) at = nameAbove(index, at);
  return at === name;
}

/** What leads to a sentence, else the heading above it, else its article's title: `~place`. */
function nameAbove(index: Index, sentence: number): number {
  const [lead, heading] = [index.lead[sentence]!, index.heading[sentence]!];
  if (lead !== sentence) return lead;
  return heading === sentence ? ~articleOf(index, sentence) : heading;
}
