import { languageFor, ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { tell } from '../respond.ts';
import type { PressHandler } from './press-handler.ts';
import { questionOfPress } from './question-of-press.ts';
import { showOrTellLost } from './tell-lost.ts';

/** Shows whoever presses what put the sentence where it is. */
export const showWhy: PressHandler<'why'> = async (bot, request, { of, passage }) => {
  const question = await questionOfPress(bot, request);
  if (question === null) return tell(request, ownWords(request).refusals.noQuestionToExplain);
  const language = languageFor(request, true);
  const found = await lookUp(bot, request, true, 'why', { passage, question, of, language });
  await showOrTellLost(bot, request, found, { question, of, judging: [] });
};
