import { renderContext } from '../render/render-context.ts';
import { respond } from '../respond.ts';
import type { PressHandler } from './press-handler.ts';
import { questionOfPress } from './question-of-press.ts';
import { reachPassage } from './reach-passage.ts';

/** Shows whoever presses the sentences around the quote. */
export const showContext: PressHandler<'context'> = async (bot, request, { of, passage }) => {
  const question = await questionOfPress(bot, request);
  const found = await reachPassage(bot, request, passage, { question, of });
  if (found) await respond(bot, request, renderContext({ ...found, question, of }), true);
};
