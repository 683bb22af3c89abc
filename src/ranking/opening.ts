import { articleOf, type Index } from '../index/build-index.ts';
import { shareSaid } from './evidence.ts';
import { fitOf, isTelling } from './expected-words.ts';
import type { QuestionView } from './question-view.ts';

/** Where the body has not a word of the question, they have to say so much. */
const SAYS = 0.6;

/** Title and deck of the sentence's article, no candidates: the body tells most of them again. */
export function openingOf(index: Index, sentence: number): number[] {
  const place = articleOf(index, sentence);
  const first = index.articleStart[place]!;
  const opening: number[] = [];
  for (let one = first; one < index.bodyStart[place]!; one++) {
    const { role } = index.articles[place]!.sentences[one - first]!;
    if (role === 'title' || role === 'deck') opening.push(one);
  }
  return opening;
}

/** Whether one may alone answer: the body has no word of it, or its best nothing of the sort asked for. */
export function outdoes(view: QuestionView, opening: number, best: number): boolean {
  const { asks } = view.question;
  const fits = (sentence: number) => !isTelling(asks) || fitOf(view.question, view.view(sentence).fresh) > 0;
  if (fits(best) && !fits(opening)) return false;
  if (view.known === 0 && shareSaid(view, view.view(opening)) >= SAYS) return view.saysMore(opening);
  return fits(opening) && !fits(best);
}
