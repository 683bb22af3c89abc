import { sentenceText } from '../article/article.ts';
import type { Turn } from '../question/turn.ts';
import type { Verdict } from '../ranking/judge.ts';
import type { Answer, Match } from './answer.ts';

/**
 * What is to be remembered of an answer for the questions after it: one exchange, or one for each part, oldest first. Small talk and what
 * is no question leave the thread as it is, and nothing is remembered of them.
 */
export function turnsOf({ kind, question, readAs, verdict, matches, parts }: Answer): Turn[] {
  if (kind === 'small-talk' || kind === 'empty' || kind === 'not-language') return [];
  if (parts.length === 0) return [turnOf(readAs ?? question, verdict, matches)];
  return parts.map((part) => turnOf(part.question, part.verdict, part.matches));
}

/** One exchange of a conversation; nothing was found when the verdict is none. */
export function turnOf(question: string, verdict: Verdict, matches: readonly Match[]): Turn {
  const best = verdict === 'none' ? undefined : matches[0];
  return {
    question,
    sentence: best ? sentenceText(best.article, best.sentence) : null,
    article: best?.article.id ?? null,
  };
}
