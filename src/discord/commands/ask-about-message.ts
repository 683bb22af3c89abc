import { ApplicationCommandType } from 'discord.js';
import { answerRequest } from '../answer-request.ts';
import { ownWords } from '../language.ts';
import { maySpeak } from '../may-speak.ts';
import { questionOf } from '../messages/message-text.ts';
import { tell } from '../respond.ts';
import { calledInMenu, EVERYWHERE, type MessageCommand } from './command.ts';

/** In the menu of a message: its text is the question. */
export const ASK_ABOUT_MESSAGE: MessageCommand = {
  asks: true,
  data: {
    type: ApplicationCommandType.Message,
    ...calledInMenu('askAboutMessage'),
    ...EVERYWHERE,
  },

  async run(bot, request) {
    const question = questionOf(request.targetMessage);
    if (question === '') return tell(request, ownWords(request).refusals.noText);
    const put = { question, article: null, turns: [], goesOn: false };
    await answerRequest(bot, request, { ...put, isPrivate: !maySpeak(request) });
  },
};
