import { isPlural, singular } from '../english/sorts-of-nouns.ts';
import { isFunctionWord, WordClass } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import { type Index, scopeAround, sentenceAt } from '../index/build-index.ts';
import type { Compared, Comparison } from '../question/comparison.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { normalWord } from '../text/words.ts';
import { exactAbove } from './named-groups.ts';
import { type Cell, cellsOf, type Told, toldIn } from './told-amounts.ts';
import { toldByForm } from './told-by-form.ts';
import type { JudgedRanking } from './try-articles.ts';

/**
 * Of sentences that tell how much of something several things have, those that tell the most, or the least.
 */
interface Extreme {
  /** Several where they tell as much. */
  readonly sentences: readonly number[];
  /** Whether it is one, of the things that the question names, and all of these tell it. */
  readonly isSure: boolean;
}

/** The sentences of a list or table, or of running text, with what each holds. */
interface Beside {
  readonly isList: boolean;
  readonly lines: readonly { readonly sentence: number; readonly cells: readonly Cell[] }[];
}

interface ToldBy extends Told {
  readonly sentence: number;
}

/** The best match, or one of so many, must stand among what is compared. */
const FIRST = 5;
/** So many sentences on either side of the best are looked at; longer tables not at all. */
const AROUND = 128;
/** In running text the next is no further than this, or stands under another heading. */
const NEXT = 3;
const BESIDE = wordList('beside-superlatives');

/**
 * The ranking with the extreme first that is asked for, which is not refused; undefined where there is none.
 */
export function withExtreme(found: JudgedRanking, comparison: Comparison | null): JudgedRanking | undefined {
  const extreme = comparison ? findExtreme(found, comparison) : undefined;
  if (!extreme) return undefined;
  const told = toldByForm(found, extreme.sentences, extreme.isSure);
  return extreme.isSure ? told : { ...told, verdict: 'possible' };
}

/**
 * Undefined if there is nothing to compare, if two ways of comparing disagree, or if the text itself says
 * which one it is.
 */
function findExtreme({ ranking, scope }: JudgedRanking, comparison: Comparison): Extreme | undefined {
  const { view, ranked } = ranking;
  const best = ranked[0]?.sentence;
  if (best === undefined) return undefined;
  const around = scopeAround(view.index, best, scope);
  const [first, last] = [Math.max(around.first, best - AROUND), Math.min(around.last, best + AROUND)];
  const near = Array.from({ length: last - first }, (_, i) => first + i).filter(
    (one) => view.index.candidate[one],
  );
  for (const list of new Set(ranked.slice(0, FIRST).map(({ sentence }) => listOf(view.index, sentence)))) {
    const goesOn = (one: number) =>
      one >= around.first && one < around.last && listOf(view.index, one) === list;
    if (list > 0 && (goesOn(first - 1) || goesOn(last))) continue;
    const beside = { isList: list > 0, lines: linesOf(view.index, near, list) };
    const found = comparison.by.flatMap((by) => extremesBy(by, view, beside, comparison));
    const [one] = found;
    if (one === undefined) continue;
    if (near.some((sentence) => states(view, sentence, comparison, sentence === best))) return undefined;
    return found.every(({ sentences: [other] }) => other === one.sentences[0]) ? one : undefined;
  }
  return undefined;
}

/** The number of the list or table that a sentence stands in; 0 in running text. */
function listOf(index: Index, one: number): number {
  const { article, sentence } = sentenceAt(index, one);
  return article.paragraphs[sentence.paragraph - 1]?.list ? sentence.paragraph : 0;
}

function linesOf(index: Index, near: readonly number[], list: number): Beside['lines'] {
  const own = near.filter((sentence) => listOf(index, sentence) === list);
  return own.map((sentence) => {
    const at = sentenceAt(index, sentence);
    return { sentence, cells: cellsOf(at.article, at.sentence) };
  });
}

/**
 * Whether the sentence has the superlative of one of the things: "the longest is …", "the longest river"; of
 * the best match any will do, "the longest waterway".
 */
function states(
  { index, question }: QuestionView,
  one: number,
  { superlatives, by, things }: Comparison,
  isBest: boolean,
): boolean {
  const words = Array.from(index.words.of(one), (word) => normalWord(index.lexicon.surfaceOf(word)));
  const counted = by.find(({ systems }) => systems.size === 0)?.says;
  const named = new Set([...things].map((place) => question.words[place]!.normal));
  return words.some((word, at) => {
    const same = [`${word}-${words[at + 1]}`, word].find((said) => superlatives.has(said));
    if (same === undefined) return false;
    const past = at + same.split('-').length;
    const [next = '', ...more] = words.slice(past, past + 3);
    if (counted) return counted.has(singular(next));
    if (isBest && !isPlural(next)) return true;
    return next === '' || isFunctionWord(next) || [next, ...more].some((other) => named.has(other));
  });
}

/** The extreme in each column, of sentences in what they tell; none where that cannot be compared. */
function extremesBy(
  by: Compared,
  view: QuestionView,
  { isList, lines }: Beside,
  comparison: Comparison,
): readonly Extreme[] {
  const all = lines.flatMap(({ sentence, cells }) =>
    toldIn(cells, by, isList).map((told): ToldBy => ({ ...told, sentence })),
  );
  return [...new Set(all.map(({ column }) => column))].flatMap((column) => {
    const told = all.filter((one) => one.column === column);
    const known = told.filter(({ value }) => !Number.isNaN(value));
    const { kept, isSure } = ofThings(known, view, isList, by, comparison);
    const most = Math.max(...kept.map(({ value }) => value * by.sign));
    const extreme = kept.filter(({ value }) => value * by.sign === most);
    const systems = new Set(kept.flatMap(({ system }) => (system === '*' ? [] : [system])));
    if (systems.size !== 1 || extreme.length === kept.length) return [];
    const alike = kept.filter(({ verb }) => verb === extreme[0]!.verb).length;
    const isNear = kept.every((one, i) => i === 0 || isBeside(view.index, kept[i - 1]!, one));
    const isEach = isList
      ? known.length * 2 >= lines.length
      : isNear && (alike > 1 || by.systems.has('date'));
    const isWhole = isList
      ? known.length === lines.length
      : known.length === told.length && alike === kept.length;
    const sentences = extreme.map(({ sentence }) => sentence);
    return isEach ? [{ sentences, isSure: isSure && isWhole && sentences.length === 1 }] : [];
  });
}

function isBeside({ heading }: Index, { sentence, verb }: ToldBy, { sentence: next }: ToldBy): boolean {
  return next - sentence <= NEXT || (verb !== '' && heading[sentence] !== heading[next]);
}

/**
 * Keeps the things that the question means. A word of the question that some of them, or their headings, contain
 * selects those; a word that none contains selects nothing: among ships' names nobody writes `boat`.
 */
function ofThings(
  told: readonly ToldBy[],
  view: QuestionView,
  isList: boolean,
  { systems }: Compared,
  { told: asked, things }: Comparison,
): { kept: readonly ToldBy[]; isSure: boolean } {
  const { index, question } = view;
  let [kept, isSure] = [told, true];
  for (const [i, { name, position, classes }] of question.terms.entries()) {
    if (asked.has(position) || BESIDE.has(name)) continue;
    const isVerb = (classes & (WordClass.verb | WordClass.noun)) === WordClass.verb;
    const isOfCount = isVerb && systems.size === 0 && !isList;
    const all = kept.filter(({ sentence, near }) => {
      if (isOfCount) return near.includes(question.words[position]!.normal);
      const around = view.saidTerms(index.lead[sentence]!) | view.saidTerms(index.heading[sentence]!);
      return (view.saidTerms(sentence) | around | exactAbove(view, sentence)) & (1 << i);
    });
    // What is above speaks of all: where some say the word themselves, these are meant.
    const own = all.filter(({ sentence }) => view.saidTerms(sentence) & (1 << i));
    const saying = own.length > 0 ? own : all;
    // What is done stands in no table.
    const isOpen = isVerb ? isList : things.has(position);
    if (saying.length === 0 && !isOpen) return { kept: [], isSure: false };
    if (saying.length === 0 || (isVerb && saying.length < kept.length)) isSure = false;
    if (saying.length > 0) kept = saying;
  }
  return { kept, isSure };
}
