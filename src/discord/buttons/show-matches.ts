import { wordsOf } from '../../words/words.ts';
import { languageFor, ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { payloadOf } from '../payload.ts';
import { judgingRow } from '../render/answer-buttons.ts';
import { isFromPrivate, tell } from '../respond.ts';
import type { PressHandler } from './press-handler.ts';
import { questionOfPress } from './question-of-press.ts';
import { showOrTellLost } from './tell-lost.ts';

/**
 * Shows whoever presses the match after the one quoted, from the second on in the same private message; or
 * what comes closest, though it may not answer, and what else can be done.
 */
export const showMatch: PressHandler<'next' | 'closest'> = async (bot, request, press) => {
  const { of } = press;
  const question = await questionOfPress(bot, request);
  if (question === null) return tell(request, ownWords(request).refusals.noQuestionToLookFurther);
  const language = languageFor(request, true);
  const isNext = press.action === 'next';
  const { passage, rank } = isNext ? press : { passage: null, rank: 0 };
  const asked = { question, of, passage, rank, asker: request.user.id, language };
  const found = await lookUp(bot, request, true, 'match', asked);
  const isPrivate = isFromPrivate(request);
  if (typeof found !== 'string' && isPrivate && rank > 0 && !request.deferred) {
    await request.update(payloadOf(found, bot.key));
    return;
  }
  const shown = { message: request.message.id, about: null };
  const judging = isNext
    ? []
    : judgingRow(
        { ...shown, verdict: press.verdict, asker: isPrivate ? null : press.asker },
        wordsOf(language),
      );
  await showOrTellLost(bot, request, found, { question, of, judging });
};
