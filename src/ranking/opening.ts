import { articleOf, type Index } from '../index/build-index.ts';
import { shareSaid } from './evidence.ts';
import { fitOf, isTelling } from './expected-words.ts';
import type { QuestionView } from './question-view.ts';

/** How far ahead of others that may answer they must be: a title says the words of most questions. */
const FAR_AHEAD = 6;
/** Where the body has not a word of the question, they have to say so much. */
const SAYS = 0.6;

/** A sentence with the ranker's score. */
interface Scored {
  readonly sentence: number;
  readonly score: number;
}

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

/** Whether they alone answer: the body has no word of it, or its best nothing of the sort asked for. */
export function outdoes(view: QuestionView, opening: Scored, best: Scored): boolean {
  if (opening.score <= best.score) return false;
  const { asks } = view.question;
  const fits = ({ sentence }: Scored) => fitOf(asks, view.view(sentence).fresh) > 0;
  if (view.known === 0 && shareSaid(view, view.view(opening.sentence)) >= SAYS) return true;
  if (isTelling(asks) && !fits(opening)) return false;
  return (isTelling(asks) && !fits(best)) || opening.score > best.score + FAR_AHEAD;
}
