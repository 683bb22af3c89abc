import { shownText } from '../article/shown-text.ts';
import { isDay, tellsDays } from '../english/days-meant.ts';
import { wordList } from '../english/word-lists.ts';
import { type Index, type Scope, sentenceAt } from '../index/build-index.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { exactAbove } from './named-groups.ts';
import { termsIn } from './section-kinds.ts';

const HOURS = wordList('hours');
/** A line of a day must say so much of a question for anything but a time. */
const NAMES = 0.4;

/**
 * The lines labelled with the day that the question names, of those the ones that say most of it with what
 * stands above them: `Sun: closed`, the row `Sat–Sun`. None where the `best` sentence says more.
 */
export function labelledByDay(view: QuestionView, { first, last }: Scope, best: number): readonly number[] {
  const { index, question } = view;
  const days = daysAsked(view);
  if (days === 0) return [];
  const least = question.asks === 'time' || termsIn(view, HOURS) !== 0 ? 0 : NAMES;
  let [found, most] = [[] as number[], Math.max(least, view.share(toldAt(view, best)))];
  for (let one = first; one < last; one++) {
    if (!index.candidate[one] || (view.exactTerms(one) & days) !== days) continue;
    if (!tellsDays(labelOf(index, one))) continue;
    const says = view.share(toldAt(view, one));
    if (says > most) [found, most] = [[], says];
    if (says === most) found.push(one);
  }
  return found;
}

function toldAt(view: QuestionView, sentence: number): number {
  return view.exactTerms(sentence) | exactAbove(view, sentence);
}

/** The question's terms, as bits, that are days. */
function daysAsked({ question }: QuestionView): number {
  return question.terms.reduce(
    (bits, { position }, i) => (isDay(question.words[position]?.normal ?? '') ? bits | (1 << i) : bits),
    0,
  );
}

/** A line's label, else its first word: `Thu 18:30 Pilates`. */
function labelOf(index: Index, line: number): string {
  const { article, sentence } = sentenceAt(index, line);
  if (sentence.label) return shownText(article, sentence.label);
  return shownText(article, sentence).trim().split(/\s/, 1)[0]!;
}
