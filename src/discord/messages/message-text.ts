import { cleanContent, type Message } from 'discord.js';

/** The message's text as a question: without the mention of the bot, others by name. Empty for no text. */
export function questionOf(message: Message): string {
  const own = [message.client.user.id, ...ownRoles(message)];
  const text = message.content.replace(/<@[!&]?(\d+)>/g, (mention, id) => (own.includes(id) ? ' ' : mention));
  return cleanContent(text, message.channel).trim();
}

/** Whether the text names the bot, or its own role, which is easily taken for it. */
export function mentionsBot(message: Message): boolean {
  const { id } = message.client.user;
  return (
    message.content.includes(`<@${id}>`) ||
    message.content.includes(`<@!${id}>`) ||
    ownRoles(message).length > 0
  );
}

function ownRoles(message: Message): readonly string[] {
  const { id } = message.client.user;
  return message.mentions.roles.filter((role) => role.tags?.botId === id).map((role) => role.id);
}
