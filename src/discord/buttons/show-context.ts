import { judgingRow } from '../render/answer-buttons.ts';
import { renderContext } from '../render/render-context.ts';
import { isFromPrivate, respond } from '../respond.ts';
import type { PressHandler } from './press-handler.ts';
import { questionOfPress } from './question-of-press.ts';
import { reachPassage } from './reach-passage.ts';

/** Shows whoever presses the sentences around the quote, and what else can be done with the answer. */
export const showContext: PressHandler<'context'> = async (bot, request, press) => {
  const { of, passage, verdict } = press;
  const question = await questionOfPress(bot, request);
  const found = await reachPassage(bot, request, passage, { question, of });
  if (!found) return;
  const { content, buttons } = renderContext({ ...found, question, of });
  const asker = isFromPrivate(request) ? null : press.asker;
  const judging = judgingRow({ message: request.message.id, verdict, about: passage, asker });
  await respond(bot, request, { content, buttons: [...buttons, ...judging] }, true);
};
