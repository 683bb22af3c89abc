import type { Verdict } from '../ranking/judge.ts';
import type { Match } from './answer.ts';

/** So many are shown where none is sure: of true errors the right one is among three in 57 of 100. */
export const MOST_SHOWN = 3;
/** A sentence whose score is a smaller share of the best one's is far behind, and left out. */
const FAR_BEHIND = 0.1;

/** Which matches a reply shows: the one that answers, up to three that may, or none. Nothing stands twice. */
export function chooseShown(verdict: Verdict, matches: readonly Match[]): readonly Match[] {
  if (verdict === 'none') return [];
  if (verdict === 'answer') return matches.slice(0, 1);
  const least = (matches[0]?.score ?? 0) * FAR_BEHIND;
  const shown: Match[] = [];
  for (const match of matches) {
    if (shown.length === MOST_SHOWN || match.score < least) break;
    if (shown.some((one) => standsBefore(match, one))) continue;
    const isTold = shown.some((one) => standsBefore(one, match));
    shown.push(isTold ? { ...match, contextStart: match.sentence.start } : match);
  }
  return shown;
}

/** Whether a match is shown with another one, as what that needs to be understood. */
function standsBefore({ article, sentence }: Match, other: Match): boolean {
  return (
    article === other.article && sentence.start >= other.contextStart && sentence.start < other.sentence.start
  );
}
