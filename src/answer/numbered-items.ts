import { wordList } from '../english/word-lists.ts';
import { type Scope, sentenceAt } from '../index/build-index.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { exactAbove, SAYS_ALL } from './named-groups.ts';
import { termsIn } from './section-kinds.ts';

const NUMBERED = wordList('numbered');

/** The items whose number a question tells: "what is rule 2"; of several lists where none is named better. */
export function itemsByNumber(view: QuestionView, scope: Scope): readonly number[] {
  const counted = numberAsked(view);
  if (!counted) return [];
  const { number, bits } = counted;
  const found: { readonly item: number; readonly named: number }[] = [];
  for (let item = scope.first; item < scope.last; item++) {
    if (!view.index.candidate[item] || sentenceAt(view.index, item).sentence.number !== number) continue;
    const held = exactAbove(view, item);
    if (view.share(held | bits) >= SAYS_ALL) found.push({ item, named: view.share(held) });
  }
  const most = found.reduce((share, { named }) => Math.max(share, named), 0);
  return found.filter(({ named }) => named === most).map(({ item }) => item);
}

/** The number of the item asked for, and the terms, as bits, that say no more; undefined without one. */
function numberAsked(view: QuestionView): { number: number; bits: number } | undefined {
  const { question, numbers } = view;
  const place = question.terms.findIndex(({ name }, i) => numbers & (1 << i) && /^[1-9]\d{0,2}$/.test(name));
  if (place < 0) return undefined;
  const bits = termsIn(view, NUMBERED) | (1 << place);
  return { number: Number(question.terms[place]!.name), bits };
}
