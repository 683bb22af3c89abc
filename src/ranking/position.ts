import { articleOf } from '../index/build-index.ts';
import type { Candidate } from './candidate.ts';

/** What an article opens with is asked about first; who goes on asking goes on to what came behind it. */
export function lead({ place, articleLength, question: { question } }: Candidate): number {
  const order = -Math.log1p(place) / (1 + (articleLength / TREATISE) ** 2);
  return question.goesOn ? LATER * order : order;
}

/** What the lead counts for a question that goes on, beside one that opens: chosen on `unread`. */
const LATER = 0.3;

/** 1 for what the last reply showed first, less with the distance in the article; 0 when nothing was. */
export function nearLastReply({ question: { index, question }, here }: Candidate): number {
  const article = articleOf(index, here.sentence);
  return question.near.reduce((most, shown, rank) => {
    if (articleOf(index, shown) !== article) return most;
    return Math.max(most, FADE ** rank / (1 + Math.abs(here.sentence - shown) / NEAR));
  }, 0);
}

/** So many sentences away it is half as near. */
const NEAR = 3;
/** How much each sentence that was shown counts beside the one before it. */
const FADE = 0.7;

/** From about this many sentences on, the order of an article no longer tells what matters. */
const TREATISE = 100;
