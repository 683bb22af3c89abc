import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { articleOf, type Index, type Scope } from '../index/build-index.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { QuestionView } from '../ranking/question-view.ts';

/** A heading or a lead-in names a list when it says this much of the question by its words' weight. */
const NAMES = 0.8;
/** So much is enough where it holds the noun that is asked for: "Tools" for "Which tools are needed?" */
const NAMES_SORT = 0.4;
/** A question that asks for no list by its form must be said as good as whole. */
const SAYS_ALL = 0.95;
/** What such a question may ask for: a time, a place or a reason is no item. */
const ITEMS: ReadonlySet<AnswerType> = new Set(['person', 'thing', 'definition', 'other']);
/** What every numbered list may be said to hold, whatever its heading calls it. */
const ITEM_NAMES: ReadonlySet<string> = new Set([
  ...['step', 'rule', 'item', 'point', 'number', 'section', 'clause', 'question'],
  // And what a question about one says beside it: "what does rule 2 say"
  ...['say', 'state', 'tell', 'mean', 'read', 'requir'],
]);

/** The sentences of a list or section, and the question's terms, as bits, that its headings hold. */
interface Group {
  readonly held: number;
  readonly sentences: readonly number[];
}

/** The sentences of the list, else section, whose name says most of the question; the first of equals. */
export function namedList(view: QuestionView, scope: Scope): readonly number[] {
  const { focus } = view.question;
  let [best, most] = [[] as readonly number[], 0];
  for (const { held, sentences } of groupsOf(view, scope)) {
    const says = view.share(held);
    const least = focus !== 0 && (focus & ~held) === 0 ? NAMES_SORT : NAMES;
    if (says >= least && says > most) [best, most] = [sentences, says];
  }
  return best;
}

/**
 * The items that answer a question which asks for no list by its form: the list that its words name whole
 * ("what was fixed in 2.1.0"), or the item whose number it tells ("what is rule 2"), those of several lists
 * where none is named better. A section of running text is never meant. None where no name says all of the
 * question.
 */
export function namedItems(view: QuestionView, scope: Scope): readonly number[] {
  const { index, question } = view;
  if (question.terms.length === 0 || !ITEMS.has(question.asks)) return [];
  const saysAll = ({ held }: Group, more = 0) => view.share(held | more) >= SAYS_ALL;
  const isList = ({ sentences }: Group) => sentences.every((one) => isItem(index, one));
  const groups = groupsOf(view, scope);
  const whole = groups.find((group) => question.asks !== 'definition' && saysAll(group) && isList(group));
  if (whole) return whole.sentences;
  const counted = numberAsked(view);
  if (!counted) return [];
  const numbered = groupsOf(view, scope, true)
    .map(({ held, sentences }) => ({
      held,
      sentences: sentences.filter((one) => numberOf(index, one) === counted.number),
    }))
    .filter((group) => group.sentences.length > 0 && saysAll(group, counted.bits));
  const most = numbered.reduce((share, { held }) => Math.max(share, view.share(held)), 0);
  return numbered.filter(({ held }) => view.share(held) === most).flatMap(({ sentences }) => sentences);
}

/** The items that a sentence ending in a colon leads to; none for any other sentence. */
export function itemsAfter(index: Index, lead: number): readonly number[] {
  const { article, sentence } = sentenceAt(index, lead);
  if (!shownText(article, sentence).trimEnd().endsWith(':')) return [];
  const items: number[] = [];
  for (let one = lead + 1; index.lead[one] === lead; one++) items.push(one);
  return items;
}

/** With `titled`, what stands under no heading is a group that its article's title names. */
function groupsOf(view: QuestionView, { first, last }: Scope, titled = false): readonly Group[] {
  const { candidate, heading, lead } = view.index;
  const groups = new Map<number, number[]>();
  for (let sentence = first; sentence < last; sentence++) {
    if (!candidate[sentence]) continue;
    const near = lead[sentence] === sentence ? heading[sentence]! : lead[sentence]!;
    if (near === sentence && !titled) continue;
    const name = near === sentence ? ~articleOf(view.index, sentence) : near;
    const group = groups.get(name);
    if (group) group.push(sentence);
    else groups.set(name, [sentence]);
  }
  return Array.from(groups, ([name, sentences]) => ({
    held: name < 0 ? view.titleTerms(~name) : heldBy(view, name),
    sentences,
  }));
}

/** Headings stand at most six deep. */
const MOST_ABOVE = 6;

/** The terms that a name holds, or a heading above it. */
function heldBy(view: QuestionView, name: number): number {
  const { heading } = view.index;
  let held = view.exactTerms(name);
  let at = name;
  for (let above = 0; above < MOST_ABOVE && heading[at] !== at; above++) {
    at = heading[at]!;
    held |= view.exactTerms(at);
  }
  return held;
}

/** The number of the item asked for, and the terms, as bits, that say no more; undefined without one. */
function numberAsked({ question, numbers }: QuestionView): { number: number; bits: number } | undefined {
  const place = question.terms.findIndex(({ name }, i) => numbers & (1 << i) && /^[1-9]\d{0,2}$/.test(name));
  if (place < 0) return undefined;
  const bits = question.terms.reduce(
    (all, { name }, i) => all | (ITEM_NAMES.has(name) ? 1 << i : 0),
    1 << place,
  );
  return { number: Number(question.terms[place]!.name), bits };
}

function numberOf(index: Index, sentence: number): number | null {
  return sentenceAt(index, sentence).sentence.number;
}

function isItem(index: Index, sentence: number): boolean {
  const { article, sentence: own } = sentenceAt(index, sentence);
  return article.paragraphs[own.paragraph - 1]?.list ?? false;
}

function sentenceAt(index: Index, sentence: number): { article: Article; sentence: Sentence } {
  const place = articleOf(index, sentence);
  const article = index.articles[place]!;
  return { article, sentence: article.sentences[sentence - index.articleStart[place]!]! };
}
