import { type ButtonInteraction, ComponentType } from 'discord.js';
import { answerRequest } from '../answer-request.ts';
import { articlesAt, type Bot } from '../bot.ts';
import { ownWords } from '../language.ts';
import { maySpeak } from '../may-speak.ts';
import { questionIn } from '../render/asked-line.ts';
import { isFromPrivate, tell } from '../respond.ts';
import { articleByKey } from './article-key.ts';
import type { AskedArticle } from './press.ts';
import type { PressHandler } from './press-handler.ts';

/** Asks what stands on the button. */
export const askSuggestion: PressHandler<'suggestion'> = async (bot, request, { of }) => {
  const { component } = request;
  const question = component.type === ComponentType.Button && 'label' in component ? component.label : null;
  if (!question) return tell(request, ownWords(request).refusals.noQuestion);
  await answerRequest(bot, request, { question, ...(await from(bot, request, of)) });
};

/** Asks the message's question once more, of the articles as they are now. */
export const askAgain: PressHandler<'again'> = async (bot, request, { of }) => {
  const question = questionIn(request.message.content);
  if (question === undefined) return tell(request, ownWords(request).refusals.noQuestion);
  await answerRequest(bot, request, { question, ...(await from(bot, request, of)) });
};

async function from(bot: Bot, request: ButtonInteraction, of: AskedArticle) {
  const article = of === null ? undefined : articleByKey(await articlesAt(bot, request.guildId), of);
  return {
    article: article?.id ?? null,
    turns: [],
    goesOn: false,
    isPrivate: isFromPrivate(request) || !maySpeak(request),
  };
}
