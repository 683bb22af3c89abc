import { renderWhy } from '../render/render-why.ts';
import { plainReply } from '../render/reply.ts';
import { respond, tell } from '../respond.ts';
import { articleByKey } from './article-key.ts';
import type { PressHandler } from './press-handler.ts';
import { questionOfPress } from './question-of-press.ts';
import { reachPassage } from './reach-passage.ts';

/** As many matches as the engine gives: the sentence may stand far down. */
const MATCHES = 10;
const NO_QUESTION = 'I cannot see the question any more, so I cannot say why. Ask again, please.';
const NOT_AMONG = 'Asked today, this sentence is not among the best any more.';

/** Shows whoever presses what put the sentence where it is. */
export const showWhy: PressHandler<'why'> = async (bot, request, { of, passage }) => {
  const question = await questionOfPress(bot, request);
  if (question === null) return tell(request, NO_QUESTION);
  const found = await reachPassage(bot, request, passage, { question, of });
  if (!found) return;
  const engine = bot.engineFor(request.guildId);
  const article = of === null ? undefined : articleByKey(engine.articles(), of);
  const answer = engine.ask(question, { limit: MATCHES, ...(article ? { article: article.id } : {}) });
  const all = [...answer.matches, ...answer.items, ...answer.parts.flatMap(({ matches }) => matches)];
  const match = all.find(({ sentence }) => sentence === found.sentence);
  await respond(bot, request, plainReply(match ? renderWhy(answer, match) : NOT_AMONG), true);
};
