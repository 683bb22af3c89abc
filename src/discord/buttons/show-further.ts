import type { ButtonInteraction } from 'discord.js';
import { wordsOf } from '../../words/words.ts';
import type { Bot } from '../bot.ts';
import type { Lost } from '../engine/quoted-passage.ts';
import { languageFor, ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { questionBehind } from '../messages/earlier-answer.ts';
import { payloadOf } from '../payload.ts';
import { judgingRow } from '../render/answer-buttons.ts';
import { askedLine, readAskedLines } from '../render/asked-line.ts';
import { type ButtonRow, button, type Reply, row } from '../render/reply.ts';
import { defer, isFromPrivate, type Request, respond, tell } from '../respond.ts';
import type { AskedArticle } from './press.ts';
import type { PressHandler } from './press-handler.ts';

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

/**
 * Shows whoever presses the match after the one quoted, from the second on in the same private message; or
 * what comes closest, though it may not answer, and what else can be done.
 */
export const showMatch: PressHandler<'next' | 'closest'> = async (bot, request, press) => {
  const { of } = press;
  const question = await questionOfPress(bot, request);
  if (question === null) return tell(request, ownWords(request).refusals.noQuestion);
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

/** Shows whoever presses what put the sentence where it is. */
export const showWhy: PressHandler<'why'> = async (bot, request, { of, passage }) => {
  const question = await questionOfPress(bot, request);
  if (question === null) return tell(request, ownWords(request).refusals.noQuestion);
  const language = languageFor(request, true);
  const found = await lookUp(bot, request, true, 'why', { passage, question, of, language });
  await showOrTellLost(bot, request, found, { question, of, judging: [] });
};

/** The question that the button's message answers, thinking where Discord is asked; null when unknown. */
async function questionOfPress(bot: Bot, request: ButtonInteraction): Promise<string | null> {
  const { message } = request;
  const isAtHand = readAskedLines(message.content).asked ?? bot.conversations.questionOf(message.id);
  if (!isAtHand && message.reference?.messageId) await defer(request, true);
  return questionBehind(bot, message);
}

/** What a reply was looked up for, and the buttons that it gets beside its own. */
interface Wanted {
  readonly question: string | null;
  readonly of: AskedArticle;
  readonly judging: readonly ButtonRow[];
}

/** Shows the user alone what was looked up, or that the passage is not there any more, with a way on. */
async function showOrTellLost(
  bot: Bot,
  request: Request,
  found: Reply | Lost,
  { question, of, judging }: Wanted,
): Promise<void> {
  if (typeof found !== 'string')
    return respond(bot, request, { ...found, buttons: [...found.buttons, ...judging] }, true);
  const words = ownWords(request);
  const said = found === 'gone' ? words.refusals.articleGone : words.refusals.articleChanged;
  if (question === null) return tell(request, said);
  const content = [askedLine(question, words), said].join('\n');
  const buttons = row(button(words.buttons.askAgain, { action: 'again', of }, true));
  await respond(bot, request, { content, buttons }, true);
}
