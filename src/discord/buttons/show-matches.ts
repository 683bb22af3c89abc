import { wordsOf } from '../../words/words.ts';
import { languageFor, ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { payloadOf } from '../payload.ts';
import { judgingRow } from '../render/answer-buttons.ts';
import { isFromPrivate, tell } from '../respond.ts';
import type { PressHandler } from './press-handler.ts';
import { questionOfPress } from './question-of-press.ts';
import { showOrTellLost } from './tell-lost.ts';

/** Shows whoever presses the match after the one quoted; from the second on in the same private message. */
export const showNext: PressHandler<'next'> = async (bot, request, { of, passage, rank }) => {
  const question = await questionOfPress(bot, request);
  if (question === null) return tell(request, ownWords(request).refusals.noQuestionToLookFurther);
  const language = languageFor(request, true);
  const asked = { question, of, passage, rank, asker: request.user.id, language };
  const found = await lookUp(bot, request, true, 'match', asked);
  const isFurther = isFromPrivate(request) && rank > 0 && !request.deferred;
  if (typeof found !== 'string' && isFurther) await request.update(payloadOf(found, bot.key));
  else await showOrTellLost(bot, request, found, { question, of, judging: [] });
};

/** Shows whoever presses what comes closest, though it may not answer, and what else can be done. */
export const showClosest: PressHandler<'closest'> = async (bot, request, press) => {
  const { of, verdict } = press;
  const question = await questionOfPress(bot, request);
  if (question === null) return tell(request, ownWords(request).refusals.noQuestionToLookFurther);
  const language = languageFor(request, true);
  const asked = { question, of, passage: null, rank: 0, asker: request.user.id, language };
  const found = await lookUp(bot, request, true, 'match', asked);
  const asker = isFromPrivate(request) ? null : press.asker;
  const judging = judgingRow({ message: request.message.id, verdict, about: null, asker }, wordsOf(language));
  await showOrTellLost(bot, request, found, { question, of, judging });
};
