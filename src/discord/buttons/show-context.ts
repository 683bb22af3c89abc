import { wordsOf } from '../../words/words.ts';
import { languageFor } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { judgingRow } from '../render/answer-buttons.ts';
import { isFromPrivate } from '../respond.ts';
import type { PressHandler } from './press-handler.ts';
import { questionOfPress } from './question-of-press.ts';
import { showOrTellLost } from './tell-lost.ts';

/** Shows whoever presses the sentences around the quote, and what else can be done with the answer. */
export const showContext: PressHandler<'context'> = async (bot, request, press) => {
  const { of, passage, verdict } = press;
  const question = await questionOfPress(bot, request);
  const language = languageFor(request, true);
  const found = await lookUp(bot, request, true, 'context', { passage, question, of, language });
  const asker = isFromPrivate(request) ? null : press.asker;
  const judging = judgingRow(
    { message: request.message.id, verdict, about: passage, asker },
    wordsOf(language),
  );
  await showOrTellLost(bot, request, found, { question, of, judging });
};
