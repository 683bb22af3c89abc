import { shownText } from '../article/shown-text.ts';
import { withoutCarried } from '../question/carry.ts';
import type { Turn } from '../question/turn.ts';
import type { Answer, AnsweredPart } from './answer.ts';

/** What is remembered of an answer, part by part, oldest first; nothing of small talk. */
export function turnsOf(answer: Answer): Turn[] {
  const { kind, question, readAs, parts } = answer;
  if (kind === 'small-talk' || kind === 'empty' || kind === 'not-language') return [];
  if (parts.length > 0) return parts.map(turnOf);
  return [turnOf({ ...answer, question: withoutCarried(readAs ?? question).question })];
}

/** One exchange; of an answer that is none, or only possible, the question alone is remembered. */
export function turnOf({ question, carried, verdict, matches: [best] }: AnsweredPart): Turn {
  const sure = verdict === 'answer' && best;
  return {
    question,
    carried,
    sentence: sure ? shownText(best.article, best.sentence).trim() : null,
    article: verdict === 'none' ? null : (best?.article.id ?? null),
  };
}
