import { ComponentType, type Message } from 'discord.js';
import { withCarried } from '../../question/carry.ts';
import type { Turn } from '../../question/turn.ts';
import type { Bot } from '../bot.ts';
import { readCustomId } from '../buttons/custom-id.ts';
import type { Passage } from '../buttons/press.ts';
import { readAskedLines } from '../render/asked-line.ts';
import { questionOf } from './message-text.ts';

/**
 * The question that a message of ours answers, with what it carries: as the message says itself, as it is
 * remembered, or from the message that it replies to, which may have to be fetched. Null when that is gone or
 * cannot be read.
 */
export async function questionBehind(bot: Bot, answer: Message): Promise<string | null> {
  const { asked, carried } = readAskedLines(answer.content);
  const question = asked ?? bot.conversations.questionOf(answer.id) ?? (await questionRepliedTo(answer));
  return question ? withCarried(question, carried) : null;
}

async function questionRepliedTo(answer: Message): Promise<string | null> {
  if (!answer.reference?.messageId) return null;
  const asked = await answer.fetchReference().catch(() => null);
  return asked && questionOf(asked);
}

/**
 * The turns up to the one that a message of ours answers: those remembered, or that one alone; null for no
 * answer, or where its question cannot be known.
 */
export async function turnsUpTo(bot: Bot, answer: Message, user: string): Promise<readonly Turn[] | null> {
  const remembered = bot.conversations.upTo(answer.id, user);
  if (remembered) return remembered;
  const passage = passageIn(answer, bot.key);
  if (passage === undefined) return null;
  const question = await questionBehind(bot, answer);
  if (question === null) return null;
  const engine = await bot.engineFor(answer.guildId);
  return [await engine.run('turn', { question, passage }, { user, server: answer.guildId })];
}

/** What the message quotes, by its buttons: null for nothing, undefined when it has no such buttons. */
function passageIn(answer: Message, key: string): Passage | null | undefined {
  for (const line of answer.components) {
    if (line.type !== ComponentType.ActionRow) continue;
    for (const component of line.components) {
      const press = component.customId === null ? undefined : readCustomId(component.customId, key);
      if (press?.action === 'follow-up') return press.about;
      if (press?.action === 'closest') return null;
    }
  }
  return undefined;
}
