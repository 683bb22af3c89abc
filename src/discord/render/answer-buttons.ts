import type { Answer, Match } from '../../answer/answer.ts';
import { articleKey, fingerprint } from '../buttons/article-key.ts';
import type { AskedOf, Passage } from '../buttons/press.ts';
import { LABEL_LENGTH } from '../discord-limits.ts';
import type { Body } from './body.ts';
import { plainName } from './clean-name.ts';
import { type ButtonRow, button, row } from './reply.ts';
import { isRemark, type Showing } from './showing.ts';

const SUGGESTIONS = 3;

/** The passage that a match quotes, as buttons name it. */
export function passageOf({ article, sentence }: Pick<Match, 'article' | 'sentence'>): Passage {
  return { article: articleKey(article), print: fingerprint(article), start: sentence.start };
}

/** One row of at most five buttons under an answer; above it, when there are any, suggestions to ask instead. */
export function answerButtons(showing: Showing, body: Body): readonly ButtonRow[] {
  const { answer, of, rank } = showing;
  if (rank > 0) return furtherButtons(showing, body);
  return [...suggestionRow(answer.suggestions, of), ...actionRow(showing, body)];
}

/** Buttons that ask what their labels say. A suggestion too long for a label is left out. */
export function suggestionRow(suggestions: readonly string[], of: AskedOf): readonly ButtonRow[] {
  const fitting = suggestions.filter(
    (suggestion) => suggestion !== '' && plainName(suggestion, LABEL_LENGTH) === suggestion,
  );
  return row(
    ...[...new Set(fitting)]
      .slice(0, SUGGESTIONS)
      .map((suggestion, rank) => button(suggestion, { action: 'suggestion', of, rank }, true)),
  );
}

function nextLabel({ verdict, items }: Answer): string {
  return verdict === 'answer' && items.length > 0 ? 'More of the list' : 'Next match';
}

function furtherButtons({ of, answer }: Showing, { quoted, nextRank }: Body): readonly ButtonRow[] {
  if (quoted === null) return [];
  const passage = passageOf(quoted);
  return row(
    button('Context', { action: 'context', of, passage }),
    nextRank === null ? null : button(nextLabel(answer), { action: 'next', of, passage, rank: nextRank }),
    button('Ask a follow-up', { action: 'follow-up', of, about: passage }),
  );
}

function actionRow(
  { answer, of, asker, isPrivate }: Showing,
  { quoted, nextRank }: Body,
): readonly ButtonRow[] {
  const about = quoted && passageOf(quoted);
  const isTalk = isRemark(answer);
  const hidesMatches = !quoted && !isTalk && answer.facts.length === 0 && answer.matches.length > 0;
  return row(
    about && button('Context', { action: 'context', of, passage: about }),
    about && nextRank !== null
      ? button(nextLabel(answer), { action: 'next', of, passage: about, rank: nextRank })
      : null,
    hidesMatches ? button('Closest passages', { action: 'closest', of }) : null,
    isTalk ? null : button('Ask a follow-up', { action: 'follow-up', of, about }),
    isTalk ? null : button('Right / Wrong', { action: 'rate', verdict: answer.verdict, about }),
    isPrivate ? null : button('Dismiss', { action: 'dismiss', asker }),
  );
}
