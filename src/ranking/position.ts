import type { Candidate } from './candidate.ts';

/** What an article opens with is asked about first; who goes on asking goes on to what came behind it. */
export function lead({ place, articleLength, question: { question } }: Candidate): number {
  const order = -Math.log1p(place) / (1 + (articleLength / TREATISE) ** 2);
  return question.goesOn ? LATER * order : order;
}

/** What the lead counts for a question that goes on, beside one that opens: chosen on `unread`. */
const LATER = 0.3;

/** From about this many sentences on, the order of an article no longer tells what matters. */
const TREATISE = 100;
