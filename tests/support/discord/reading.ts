import { hasFlag, isSystemMessage, type Message } from './message.ts';
import type { Channel, World } from './world.ts';

/** A message as it is now; undefined when it was deleted. */
export function current(world: World, message: Message): Message | undefined {
  return world.channels.get(message.channelId)?.messages.get(message.id);
}

/** The threads that hang on a channel, oldest first. */
export function threads(world: World, channel: Channel): readonly Channel[] {
  return [...world.channels.values()].filter((each) => each.thread?.parentId === channel.id);
}

/** All messages of a channel, oldest first. */
export function history(_world: World, channel: Channel): readonly Message[] {
  return [...channel.messages.values()];
}

/** The bot's messages in a channel, oldest first, also those that only one user sees. */
export function messages(world: World, channel: Channel): readonly Message[] {
  return history(world, channel).filter((each) => each.author.id === world.bot.id && !isSystemMessage(each));
}

/** Waits for the bot's message of a number in a channel, counted from 0, when it is no longer thinking. */
export function message(world: World, channel: Channel, number = 0): Promise<Message> {
  return world.until(`message ${number} of the bot in ${channel.name ?? 'direct messages'}`, () => {
    const found = messages(world, channel)[number];
    return found === undefined || hasFlag(found, 'loading') ? undefined : found;
  });
}

/** Waits for the bot's reply to a message. */
export function replyTo(world: World, asked: Message): Promise<Message> {
  const channel = world.channels.get(asked.channelId)!;
  return world.until(`a reply to "${asked.content}"`, () =>
    messages(world, channel).find((each) => each.repliesTo?.messageId === asked.id),
  );
}

/** Waits until a message is another than `before`, and `fits` is true of it. */
export function edited(
  world: World,
  before: Message,
  fits: (now: Message) => boolean = () => true,
): Promise<Message> {
  return world.until(`an edit of "${before.content}"`, () => {
    const now = current(world, before);
    return now !== undefined && now !== before && fits(now) ? now : undefined;
  });
}

/** Waits until a message is deleted. */
export async function deleted(world: World, message: Message): Promise<void> {
  await world.until(`the deletion of "${message.content}"`, () =>
    current(world, message) ? undefined : true,
  );
}
