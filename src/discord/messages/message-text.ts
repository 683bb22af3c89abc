import { cleanContent, type Message } from 'discord.js';

/**
 * The message's text as a question: without the mention of the bot, others by name; what was forwarded where
 * it says nothing itself; behind the title of a forum's post. Empty for no text.
 */
export function questionOf(message: Message): string {
  const { channel } = message;
  const own = [message.client.user.id, ...ownRoles(message)];
  const said = message.content || (message.messageSnapshots.first()?.content ?? '');
  const text = said.replace(/<@[!&]?(\d+)>/g, (mention, id) => (own.includes(id) ? ' ' : mention));
  // A post's first message has the id of its thread, and another's thread is not where that message stands.
  const title = channel?.isThread() && channel.id === message.id ? channel.name : '';
  return `${title}\n${channel ? cleanContent(text, channel) : text}`.trim();
}

/** Whether the text names the bot, or its own role, which is easily taken for it. */
export function mentionsBot(message: Message): boolean {
  const { id } = message.client.user;
  const names = (text: string) => text.includes(`<@${id}>`) || text.includes(`<@!${id}>`);
  // Of all messages of a server hardly any names the bot: only those are looked at closely.
  return (names(message.content) && names(withoutQuoted(message.content))) || ownRoles(message).length > 0;
}

/** A text without code and quoted lines: Discord alerts nobody who is named there. */
function withoutQuoted(text: string): string {
  return text
    .replace(/```[\s\S]*?```|``[^\n]*?``|`[^`\n]*`/g, ' ')
    .replace(/^>>> [\s\S]*/m, '')
    .replace(/^> .*/gm, '');
}

function ownRoles(message: Message): readonly string[] {
  const { id } = message.client.user;
  return message.mentions.roles.filter((role) => role.tags?.botId === id).map((role) => role.id);
}
