import type { ButtonInteraction } from 'discord.js';
import type { Bot } from '../bot.ts';
import { judgingRow } from '../render/answer-buttons.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { payloadOf, type Reply } from '../render/reply.ts';
import { isFromPrivate, respond, tell } from '../respond.ts';
import { articleByKey } from './article-key.ts';
import type { AskedOf } from './press.ts';
import type { PressHandler } from './press-handler.ts';
import { questionOfPress } from './question-of-press.ts';
import { reachPassage } from './reach-passage.ts';

/** What comes after these is hardly ever to the point. */
const MOST_MATCHES = 5;
const NO_QUESTION = 'I cannot see the question any more, so I cannot look further. Ask again, please.';

/** Shows whoever presses the match after the one quoted; from the second on in the same private message. */
export const showNext: PressHandler<'next'> = async (bot, request, { of, passage, rank }) => {
  const question = await questionOfPress(bot, request);
  if (question === null) return tell(request, NO_QUESTION);
  if (!(await reachPassage(bot, request, passage, { question, of }))) return;
  await showReply(bot, request, matchReply(bot, request, { question, of, rank }), rank);
};

/** Shows whoever presses what comes closest, although it does not seem to answer, and what else can be done with the answer. */
export const showClosest: PressHandler<'closest'> = async (bot, request, press) => {
  const { of, verdict } = press;
  const question = await questionOfPress(bot, request);
  if (question === null) return tell(request, NO_QUESTION);
  const { content, buttons } = matchReply(bot, request, { question, of, rank: 0 });
  const asker = isFromPrivate(request) ? null : press.asker;
  const judging = judgingRow({ message: request.message.id, verdict, about: null, asker });
  await respond(bot, request, { content, buttons: [...buttons, ...judging] }, true);
};

function matchReply(
  bot: Bot,
  request: ButtonInteraction,
  { question, of, rank }: { question: string; of: AskedOf; rank: number },
): Reply {
  const engine = bot.engineFor(request.guildId);
  const article = of === null ? undefined : articleByKey(engine.articles(), of);
  const answer = engine.ask(question, {
    limit: MOST_MATCHES,
    ...(article ? { article: article.id } : {}),
  });
  const verdict = answer.verdict === 'none' ? 'possible' : answer.verdict;
  const shown = { ...answer, verdict, note: null, readAs: null, corrections: [] };
  const showing = {
    answer: shown,
    of,
    asked: 1,
    asker: request.user.id,
    repeatsQuestion: true,
    isPrivate: true,
    rank,
  };
  return renderAnswer(showing);
}

async function showReply(bot: Bot, request: ButtonInteraction, reply: Reply, rank: number): Promise<void> {
  if (isFromPrivate(request) && rank > 0 && !request.deferred)
    await request.update(payloadOf(reply, bot.key));
  else await respond(bot, request, reply, true);
}
