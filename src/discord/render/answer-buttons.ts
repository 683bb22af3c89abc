import type { Match } from '../../answer/answer.ts';
import type { Verdict } from '../../ranking/judge.ts';
import type { Words } from '../../words/words.ts';
import { articleKey, fingerprint } from '../buttons/article-key.ts';
import type { AskedArticle, Passage } from '../buttons/press.ts';
import { LABEL_LENGTH } from '../discord-limits.ts';
import type { Body } from './body.ts';
import { plainName } from './clean-name.ts';
import { type ButtonRow, button, row } from './reply.ts';
import { isRemark, type Showing } from './showing.ts';

const SUGGESTIONS = 3;

/** The passage that a match quotes, as buttons name it. */
export function passageOf({ article, sentence }: Pick<Match, 'article' | 'sentence'>): Passage {
  return { article: articleKey(article), fingerprint: fingerprint(article), start: sentence.start };
}

/** At most three buttons under an answer, one under a refusal with suggestions; the rest is behind. */
export function answerButtons(showing: Showing, body: Body): readonly ButtonRow[] {
  const { answer, of, asker, isPrivate, words } = showing;
  if (body.quoted !== null) return quoteButtons(showing, body.quoted, body.nextRank);
  if (showing.rank > 0) return [];
  const suggestions = suggestionRow(answer.suggestions, of);
  if (isRemark(answer))
    return [
      ...suggestions,
      ...(isPrivate ? [] : row(button(words.buttons.dismiss, { action: 'dismiss', asker, answer: null }))),
    ];
  const { verdict } = answer;
  const { closest, more } = words.buttons;
  const label = answer.facts.length === 0 && answer.matches.length > 0 ? closest : more;
  return [...suggestions, ...row(button(label, { action: 'closest', of, verdict, asker }))];
}

/** Buttons that ask what their labels say. A suggestion too long for a label is left out. */
export function suggestionRow(suggestions: readonly string[], of: AskedArticle): readonly ButtonRow[] {
  const fitting = suggestions.filter(
    (suggestion) => suggestion !== '' && plainName(suggestion, LABEL_LENGTH) === suggestion,
  );
  return row(
    ...[...new Set(fitting)]
      .slice(0, SUGGESTIONS)
      .map((suggestion, rank) => button(suggestion, { action: 'suggestion', of, rank }, true)),
  );
}

/** What can be done with an answer beside reading on: to say whether it was right, and to have it deleted. */
export interface AnswerShown {
  /** The id of the answer's message. */
  readonly message: string;
  readonly verdict: Verdict;
  readonly about: Passage | null;
  /** The user who asked; null when the answer need not be deleted, because only he sees it. */
  readonly asker: string | null;
}

/** The buttons of the private message that opens behind an answer. */
export function judgingRow(
  { message, verdict, about, asker }: AnswerShown,
  { buttons }: Words,
): readonly ButtonRow[] {
  const isRefusal = verdict === 'none';
  return row(
    button(isRefusal ? buttons.rightNone : buttons.right, { action: 'right', verdict, about, message }),
    button(isRefusal ? buttons.wrongNone : buttons.wrong, { action: 'wrong', verdict, about, message }),
    asker === null ? null : button(buttons.dismiss, { action: 'dismiss', asker, answer: message }),
  );
}

function quoteButtons(
  { answer, of, asker, words }: Showing,
  quoted: Match,
  nextRank: number | null,
): readonly ButtonRow[] {
  const passage = passageOf(quoted);
  const { verdict, items } = answer;
  const { context, moreOfList, next, followUp } = words.buttons;
  const further = verdict === 'answer' && items.length > 1 ? moreOfList : next;
  return row(
    button(context, { action: 'context', of, passage, verdict, asker }),
    nextRank === null ? null : button(further, { action: 'next', of, passage, rank: nextRank }),
    button(followUp, { action: 'follow-up', of, about: passage }),
  );
}
