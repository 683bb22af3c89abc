import type { Message } from 'discord.js';
import type { Unmet } from '../../library/gaps.ts';
import { looksLikeQuestion } from '../../question/looks-like-question.ts';
import type { Turn } from '../../question/turn.ts';
import { wordsOf } from '../../words/words.ts';
import type { Bot } from '../bot.ts';
import { chosenArticle } from '../channel-settings.ts';
import { Unanswered } from '../engine/engine.ts';
import { languageInReplyTo } from '../language.ts';
import { tellFault } from '../look-up-for-request.ts';
import { keyOf } from '../memory/conversations.ts';
import { tellLimit } from '../memory/limits.ts';
import { plainReply, type Reply } from '../render/reply.ts';
import type { MessageQuestion } from './message-question.ts';

/** What to say, and what becomes of the conversation; null when it is no answer. */
export interface Prepared {
  readonly reply: Reply;
  readonly conversation: { readonly earlier: readonly Turn[]; readonly made: readonly Turn[] } | null;
  /** What is noted when nothing answers. */
  readonly unmet: Unmet | null;
}

/** What turned out not to be meant for the bot. */
export const LEFT_ALONE = 'left alone';

/**
 * What to say to a message that is for the bot; null for nothing this time. The limits come before the work,
 * looking up the earlier turns included, and each person is told of them once. Where people also speak among
 * themselves, what is looked up has limits of its own, which nobody is told of, and only what turns out to be
 * for the bot counts as a question.
 */
export async function prepareReply(
  bot: Bot,
  message: Message,
  question: MessageQuestion,
  isReply: boolean,
  findTurns: () => Promise<readonly Turn[]>,
): Promise<Prepared | typeof LEFT_ALONE | null> {
  const language = languageInReplyTo(bot, message);
  const words = wordsOf(language);
  if (question.isHidden) {
    const here = keyOf(question.place);
    if (bot.hinted.has(here)) return null;
    bot.hinted.set(here, true);
    return say(words.refusals.unreadableMessage);
  }
  const { site, text, address, isBorrowed } = question;
  const asker = message.author.id;
  const isAmongPeople = address !== 'direct' && address !== 'mention';
  if (isAmongPeople) {
    if (address === 'ask-channel' && !looksLikeQuestion(text)) return LEFT_ALONE;
    if (bot.limits.take('overheard', asker, site)) return null;
  } else {
    const refusal = bot.limits.take('question', asker, site);
    if (refusal) return refusal.isRepeated ? null : say(tellLimit(refusal, words));
  }
  const earlier = await findTurns();
  const input = {
    question: text,
    article: (await chosenArticle(bot, site))?.id ?? null,
    turns: earlier,
    goesOn: address === 'reply' || address === 'thread',
    address,
    asker,
    language,
    repeatsQuestion: !isReply || isBorrowed,
    isPrivate: false,
  };
  const user = { user: asker, server: site.server };
  const engine = await bot.engineFor(site.server);
  const answered = await engine.run('answer', input, user).catch((error: unknown) => {
    if (!(error instanceof Unanswered)) bot.log.error({ err: error }, 'a message could not be answered');
    return tellFault(error, words);
  });
  if (typeof answered === 'string') return isAmongPeople ? null : say(answered);
  if (!answered.isForBot) return LEFT_ALONE;
  const refusal = isAmongPeople ? bot.limits.take('question', asker, site) : null;
  if (refusal) return refusal.isRepeated ? null : say(tellLimit(refusal, words));
  return { reply: answered.reply, conversation: { earlier, made: answered.turns }, unmet: answered.unmet };
}

function say(content: string): Prepared {
  return { reply: plainReply(content), conversation: null, unmet: null };
}
