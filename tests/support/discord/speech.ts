import { defaultMentions, pingsOf } from './mentions.ts';
import { MESSAGE_TYPE, type Message } from './message.ts';
import { changeMessage, EMPTY_DRAFT, postMessage, removeMessage } from './message-store.ts';
import { type Channel, guildOf, type User, type World } from './world.ts';

export interface Said {
  /** The message replied to. */
  readonly replyTo?: Message;
  /** Whether the reply alerts the author replied to. Default: true, as in Discord's client. */
  readonly ping?: boolean;
}

/** Whom a user's message mentions. A reply to a webhook's message, as an interaction's answer is, mentions nobody. */
function pings(text: string, { replyTo, ping = true }: Said): Message['pings'] {
  const replied = replyTo && ping && replyTo.webhookId === null ? replyTo.author.id : null;
  return pingsOf(text, defaultMentions(false), replied);
}

/** What users say, change and take back. */
export function createSpeech(world: World) {
  const enter = (channel: Channel, user: User): void => {
    const guild = guildOf(world, channel);
    if (guild && !guild.members.has(user.id)) {
      guild.members.set(user.id, { user, roleIds: [], joinedAt: world.settings.now() });
    }
  };

  const current = (message: Message): Message => {
    const now = world.channels.get(message.channelId)?.messages.get(message.id);
    if (now === undefined) throw new Error(`The message "${message.content}" was deleted`);
    return now;
  };

  /** A user (who joins the guild for it, if need be) writes a message. */
  const say = (channel: Channel, user: User, text: string, said: Said = {}): Message => {
    enter(channel, user);
    return postMessage(world, channel, {
      ...EMPTY_DRAFT,
      author: user,
      content: text,
      type: said.replyTo ? MESSAGE_TYPE.reply : MESSAGE_TYPE.regular,
      repliesTo: said.replyTo ? { messageId: said.replyTo.id, channelId: said.replyTo.channelId } : null,
      pings: pings(text, said),
    });
  };

  /** A webhook writes a message. */
  const sayAsWebhook = (channel: Channel, name: string, text: string): Message => {
    const id = world.nextId();
    const author: User = { ...world.bot, id, username: name, displayName: null };
    return postMessage(world, channel, { ...EMPTY_DRAFT, author, content: text, webhookId: id });
  };

  const edit = (message: Message, text: string): Message => {
    const before = current(message);
    const replied = before.pings.users.filter((id) => !before.content.includes(id));
    const now = pingsOf(text, defaultMentions(false), replied[0] ?? null);
    return changeMessage(world, before, { content: text, pings: now, editedAt: world.settings.now() });
  };

  const remove = (message: Message): void => removeMessage(world, current(message));

  return { say, sayAsWebhook, edit, remove, mention: (user: User): string => `<@${user.id}>` };
}
