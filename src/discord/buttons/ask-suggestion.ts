import { type ButtonInteraction, ComponentType } from 'discord.js';
import { answerRequest } from '../answer-request.ts';
import { articlesAt, type Bot } from '../bot.ts';
import { ownWords } from '../language.ts';
import { maySpeak } from '../may-speak.ts';
import { questionBehind } from '../messages/earlier-answer.ts';
import { isFromPrivate, tell } from '../respond.ts';
import { articleByKey } from './article-key.ts';
import type { AskedArticle } from './press.ts';
import type { PressHandler } from './press-handler.ts';

/** Asks what stands on the button. */
export const askSuggestion: PressHandler<'suggestion'> = async (bot, request, { of }) => {
  const { component } = request;
  const question = component.type === ComponentType.Button && 'label' in component ? component.label : null;
  await ask(bot, request, of, question);
};

/** Asks the message's question once more, of the articles as they are now. */
export const askAgain: PressHandler<'again'> = async (bot, request, { of }) =>
  ask(bot, request, of, await questionBehind(bot, request.message));

async function ask(bot: Bot, request: ButtonInteraction, of: AskedArticle, question: string | null) {
  if (!question) return tell(request, ownWords(request).refusals.noQuestion);
  const one = of === null ? undefined : articleByKey(await articlesAt(bot, request.guildId), of);
  const isPrivate = isFromPrivate(request) || !maySpeak(request);
  const put = { question, article: one?.id ?? null, turns: [], goesOn: false, isPrivate };
  await answerRequest(bot, request, put);
}
