import { buildIndex, scopeOf } from '../index/build-index.ts';
import { documentFrequency } from '../index/search.ts';
import type { Weights } from '../learned/weights.ts';
import { readQuestionTerms } from '../question/question-terms.ts';
import { isRight, type LabelledArticle } from './labelled-article.ts';
import { rowArticle } from './row-article.ts';

/** How often a word was asked with, in how many articles, and how often it stood in a right sentence. */
interface WordCounts {
  asked: number;
  stood: number;
  readonly articles: Set<string>;
}

/** Below these, what is counted tells of a few articles' matters and not of the word. */
const FEWEST_QUESTIONS = 15;
const FEWEST_ARTICLES = 4;
/** To each word's own questions this many are added in which it is an ordinary word. */
const PRIOR = 12;
/** Softens what was counted; 0.5 and 1 gave less on the sets for choosing. */
const POWER = 0.7;
/** A word that would count more than this counts in full. */
const ORDINARY = 0.95;

/**
 * How much some words of questions count beside others, from 0 to 1: less when they seldom stand in the
 * sentence that answers though the article has them, as *name*, *happen* and *located* do. Only words that
 * count less than others are told. (The idea of weights from what answers hold: Dai & Callan 2019, here by
 * counting.)
 */
export function learnImportance(articles: readonly LabelledArticle[]): Weights {
  const tallies = countWords(articles);
  const all = [...tallies.values()];
  const usual = total(all, ({ stood }) => stood) / (total(all, ({ asked }) => asked) || 1);
  return Object.fromEntries(
    [...tallies]
      .filter(([, tally]) => tally.asked >= FEWEST_QUESTIONS && tally.articles.size >= FEWEST_ARTICLES)
      .map(([name, { asked, stood }]): [string, number] => [
        name,
        ((stood + PRIOR * usual) / (asked + PRIOR) / usual) ** POWER,
      ])
      .filter(([, importance]) => importance < ORDINARY)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, importance]) => [name, Number(importance.toFixed(2))]),
  );
}

function countWords(articles: readonly LabelledArticle[]): Map<string, WordCounts> {
  const tallies = new Map<string, WordCounts>();
  for (const row of articles) {
    const article = rowArticle(row);
    const index = buildIndex([article]);
    const whole = scopeOf(index, article.id);
    for (const { question, answers } of row.questions) {
      const right = article.sentences.flatMap((sentence, i) => (isRight(sentence, answers) ? [i] : []));
      if (right.length === 0) continue;
      for (const { name, term } of readQuestionTerms(question, index.lexicon).terms) {
        if (term === undefined || documentFrequency(index, term, whole) === 0) continue;
        const tally = tallies.get(name) ?? { asked: 0, stood: 0, articles: new Set() };
        tallies.set(name, tally);
        tally.asked++;
        tally.articles.add(article.id);
        if (right.some((i) => documentFrequency(index, term, { first: i, last: i + 1 }) > 0)) tally.stood++;
      }
    }
  }
  return tallies;
}

function total(tallies: readonly WordCounts[], of: (tally: WordCounts) => number): number {
  return tallies.reduce((sum, tally) => sum + of(tally), 0);
}
