import type { Match } from '../answer/answer.ts';
import { articleKey, fingerprint } from './article-key.ts';
import { plainName } from './clean-name.ts';
import { LABEL_LENGTH } from './discord-limits.ts';
import type { AskedOf, Passage } from './press.ts';
import type { Body, Showing } from './render-answer.ts';
import { button, type Row, row } from './reply.ts';

const SUGGESTIONS = 3;

/** The passage that a match quotes, as buttons name it. */
export function passageOf({ article, sentence }: Pick<Match, 'article' | 'sentence'>): Passage {
  return { article: articleKey(article.id), print: fingerprint(article), start: sentence.start };
}

/** One row of at most five buttons under an answer; above it, when there are any, suggestions to ask instead. */
export function answerButtons(showing: Showing, body: Body): readonly Row[] {
  const { answer, of, rank } = showing;
  if (rank > 0) return furtherButtons(of, body);
  return [...suggestionRow(answer.suggestions, of), ...actionRow(showing, body)];
}

/** Buttons that ask what their labels say. A suggestion too long for a label is left out. */
export function suggestionRow(suggestions: readonly string[], of: AskedOf): readonly Row[] {
  const fitting = suggestions.filter(
    (suggestion) => suggestion !== '' && plainName(suggestion, LABEL_LENGTH) === suggestion,
  );
  return row(
    ...[...new Set(fitting)]
      .slice(0, SUGGESTIONS)
      .map((suggestion, rank) => button(suggestion, { action: 'suggestion', of, rank }, true)),
  );
}

function furtherButtons(of: AskedOf, { quoted, nextRank }: Body): readonly Row[] {
  if (quoted === null) return [];
  const passage = passageOf(quoted);
  return row(
    button('Context', { action: 'context', of, passage }),
    nextRank === null ? null : button('Next match', { action: 'next', of, passage, rank: nextRank }),
    button('Ask a follow-up', { action: 'follow-up', of, about: passage }),
  );
}

function actionRow({ answer, of, asker, isPrivate }: Showing, { quoted, nextRank }: Body): readonly Row[] {
  const about = quoted && passageOf(quoted);
  const isTalk = answer.kind === 'small-talk' || answer.kind === 'empty' || answer.kind === 'not-language';
  const hidesMatches = !quoted && !isTalk && answer.facts.length === 0 && answer.matches.length > 0;
  return row(
    about && button('Context', { action: 'context', of, passage: about }),
    about && nextRank !== null
      ? button('Next match', { action: 'next', of, passage: about, rank: nextRank })
      : null,
    hidesMatches ? button('Closest passages', { action: 'closest', of }) : null,
    isTalk ? null : button('Ask a follow-up', { action: 'follow-up', of, about }),
    isTalk ? null : button('Right / Wrong', { action: 'rate', verdict: answer.verdict, about }),
    isPrivate ? null : button('Dismiss', { action: 'dismiss', asker }),
  );
}
