import { isPlural } from '../english/sorts-of-nouns.ts';
import { isFunctionWord, WordClass } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import { type Index, type Scope, scopeAround, sentenceAt } from '../index/build-index.ts';
import type { Compared, Comparison } from '../question/comparison.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { normalWord } from '../text/words.ts';
import { exactAbove, listOf } from './named-groups.ts';
import { cellsOf, type Line, type Told, toldIn } from './told-amounts.ts';
import { toldByForm } from './told-by-form.ts';
import type { JudgedRanking } from './try-articles.ts';

/** The sentences that tell the most of something, or the least: several where they tell as much. */
type Extreme = readonly number[];

/** The best match, or one of so many, must stand among what is compared. */
const FIRST = 5;
/** So many sentences on either side of the best are looked at; longer tables not at all. */
const AROUND = 128;
const NOTHING = wordList('beside-superlatives');

/**
 * The ranking with the extreme first that is asked for, undefined without one. It is possible, as no sentence
 * by itself says that it is.
 */
export function withExtreme(found: JudgedRanking, comparison: Comparison | null): JudgedRanking | undefined {
  const extreme = comparison ? findExtreme(found, comparison) : undefined;
  return extreme && { ...toldByForm(found, extreme, false), verdict: 'possible' };
}

/** Undefined without one, if two ways of comparing disagree, or if the text itself says which one it is. */
function findExtreme({ ranking, scope }: JudgedRanking, comparison: Comparison): Extreme | undefined {
  const { view, ranked } = ranking;
  const best = ranked[0]?.sentence;
  if (best === undefined) return undefined;
  const { first, last } = scopeAround(view.index, best, scope);
  const isStated = ranked.some(
    ({ sentence }, i) => sentence >= first && sentence < last && states(view, sentence, comparison, i === 0),
  );
  if (isStated) return undefined;
  const lists = new Set(ranked.slice(0, FIRST).map(({ sentence }) => listOf(view.index, sentence)));
  for (const list of lists) {
    const lines = linesOf(view.index, { first, last }, best, list);
    const found = comparison.by.flatMap((by) => extremesBy(by, view, lines, list > 0, comparison));
    const [one] = found;
    if (one) return found.every(([other]) => other === one[0]) ? one : undefined;
  }
  return undefined;
}

function linesOf(index: Index, { first, last }: Scope, best: number, list: number): readonly Line[] {
  const [from, to] = [Math.max(first, best - AROUND), Math.min(last, best + AROUND)];
  const isOwn = (one: number) => one >= first && one < last && listOf(index, one) === list;
  if (list > 0 && (isOwn(from - 1) || isOwn(to))) return [];
  const lines = Array.from({ length: to - from }, (_, i) => from + i);
  return lines
    .filter((one) => index.candidate[one] && isOwn(one))
    .map((one) => {
      const { article, sentence } = sentenceAt(index, one);
      return { sentence: one, cells: cellsOf(article, sentence) };
    });
}

/** Whether the sentence itself says which: "the longest river"; in the best match any noun will do. */
function states(
  { index, question }: QuestionView,
  one: number,
  { superlatives, told, things }: Comparison,
  isBest: boolean,
): boolean {
  const words = Array.from(index.words.of(one), (word) => normalWord(index.lexicon.surfaceOf(word)));
  const named = new Set([...told, ...things].map((place) => question.words[place]!.normal));
  return words.some((word, at) => {
    const same = [`${word}-${words[at + 1]}`, word].find((said) => superlatives.has(said));
    if (same === undefined) return false;
    const next = words[at + same.split('-').length] ?? '';
    return next === '' || isFunctionWord(next) || named.has(next) || (isBest && !isPlural(next));
  });
}

/** The extreme in each column, of sentences in what they tell; none where that cannot be compared. */
function extremesBy(
  by: Compared,
  view: QuestionView,
  lines: readonly Line[],
  isList: boolean,
  comparison: Comparison,
): readonly Extreme[] {
  const all = lines.flatMap((line) => toldIn(line, by, isList));
  return [...new Set(all.map(({ column }) => column))].flatMap((column) => {
    const told = all.filter((one) => one.column === column && !Number.isNaN(one.value));
    const kept = ofThings(told, view, isList, comparison);
    const most = Math.max(...kept.map(({ value }) => value * by.sign));
    const sentences = kept.filter(({ value }) => value * by.sign === most).map(({ sentence }) => sentence);
    const systems = new Set(kept.map(({ system }) => system).filter((system) => system !== '*'));
    if (systems.size !== 1 || sentences.length === kept.length) return [];
    // Sentences with different verbs tell different things, but for what was built, founded or opened.
    const isAlike = isList || new Set(kept.map(({ verb }) => verb)).size === 1;
    return isAlike || by.systems.has('date') ? [sentences] : [];
  });
}

/** Keeps the things meant: a word that most contain selects those; one that none contains, nothing. */
function ofThings(
  told: readonly Told[],
  view: QuestionView,
  isList: boolean,
  { told: asked, things }: Comparison,
): readonly Told[] {
  let kept = told;
  for (const [i, { name, position, classes }] of view.question.terms.entries()) {
    if (asked.has(position) || NOTHING.has(name)) continue;
    const has = (bits: number) => (bits & (1 << i)) !== 0;
    const own = kept.filter(({ sentence }) => has(view.exactTerms(sentence)));
    const all = kept.filter(({ sentence }) => has(view.exactTerms(sentence) | exactAbove(view, sentence)));
    const saying = own.length * 2 > all.length ? own : all;
    // What is done stands in no table.
    const isVerb = (classes & (WordClass.verb | WordClass.noun)) === WordClass.verb;
    const isOpen = isVerb ? isList : things.has(position);
    if (saying.length === 0 && !isOpen) return [];
    if (saying.length > 0) kept = saying;
  }
  return kept;
}
