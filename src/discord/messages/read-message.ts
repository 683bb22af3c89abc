import type { Message } from 'discord.js';
import type { Turn } from '../../question/turn.ts';
import type { Bot } from '../bot.ts';
import { isAskChannel } from '../channel-settings.ts';
import { placeOf, siteOf } from '../respond.ts';
import type { Site } from '../site.ts';
import type { Address } from './addressed.ts';
import { turnsUpTo } from './earlier-answer.ts';
import type { MessageQuestion } from './message-question.ts';
import { mentionsBot, questionOf } from './message-text.ts';

/** What the message asks of the bot; null when not for it. Bots, webhooks and notices are never heard. */
export async function readMessage(bot: Bot, message: Message): Promise<MessageQuestion | null> {
  if (message.author.bot || message.webhookId !== null || message.system) return null;
  const site = siteOf(message);
  const address = await addressOf(bot, message, site);
  // Meanwhile the channel may have been deleted.
  if (message.channel === null) return null;
  const isHidden = message.content === '' && !bot.seesContent && address !== 'direct';
  // Who replies to a message of ours with the alert switched off speaks to others. An answer to a command
  // cannot be alerted, so a reply to one may well be meant for the bot.
  const isMeant = () => address !== 'reply' || (replied(message)?.webhookId ?? null) !== null;
  if (address === null || (isHidden && !isMeant())) return null;
  const place = placeOf(message, message.author.id, false);
  const own = questionOf(message);
  const borrowed = own === '' && address === 'mention' ? replied(message) : undefined;
  const text = borrowed === undefined || borrowed.author.bot ? own : questionOf(borrowed);
  return { address, text, isBorrowed: text !== own, isHidden, site, place };
}

/** How the message is for the bot; null when it is not, as one that names or replies to somebody else. */
async function addressOf(bot: Bot, message: Message, site: Site): Promise<Address | null> {
  const { users, repliedUser } = message.mentions;
  const me = bot.client.user.id;
  if (message.channel.isDMBased()) return 'direct';
  // In the text itself; a reply that alerts the bot is not enough.
  if (mentionsBot(message)) return 'mention';
  if (repliedUser?.id === me) return 'reply';
  if (repliedUser !== null || users.some(({ id }) => id !== me)) return null;
  if (message.channel.isThread() && message.channel.ownerId === me) return 'thread';
  // Without the intent nothing can be read in an ask channel, and the store is not asked.
  return bot.seesContent && (await isAskChannel(bot, site)) ? 'ask-channel' : null;
}

/** The message replied to comes along with a reply, and so is at hand. */
function replied(message: Message): Message | undefined {
  const id = message.reference?.messageId;
  return id === undefined ? undefined : message.channel.messages.cache.get(id);
}

/** For how long what is said to everybody may go on from the same person's last answer, in milliseconds. */
const JUST_NOW = 2 * 60_000;

/**
 * A reply goes on from the answer that it replies to, even after a restart; anything else from what was said
 * last in its place, in an ask channel just now: there people soon speak to one another again.
 */
export async function turnsBefore(
  bot: Bot,
  message: Message,
  { place, address }: MessageQuestion,
): Promise<readonly Turn[]> {
  if (address === 'ask-channel') return bot.conversations.before(place, JUST_NOW);
  const answer = replied(message);
  if (answer === undefined || answer.author.id !== bot.client.user.id) return bot.conversations.before(place);
  return (await turnsUpTo(bot, answer, place.user)) ?? bot.conversations.before(place);
}
