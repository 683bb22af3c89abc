import { type Entered, nestedOptions, offeredCommand } from './command-input.ts';
import { resolvedOptions } from './command-resolved.ts';
import type { InteractionHandle } from './interaction-handle.ts';
import { beginInteraction } from './interaction-start.ts';
import type { Message } from './message.ts';
import { wireMessage } from './wire-message.ts';
import { wireUser } from './wire-user.ts';
import type { Channel, User, World } from './world.ts';

const SLASH = 1;
const USER_MENU = 2;
const MESSAGE_MENU = 3;

function runSlash(
  world: World,
  channel: Channel,
  user: User,
  command: string,
  entered: Entered,
  focused: string | null,
): InteractionHandle {
  const [name = '', ...path] = command.split(' ');
  const found = offeredCommand(world, channel, user, SLASH, name);
  const { options, files } = nestedOptions(world, found, path, entered, focused);
  const resolved = resolvedOptions(world, channel, options, files);
  const data = {
    id: found.id,
    name,
    type: SLASH,
    ...(found.guild_id === undefined ? {} : { guild_id: found.guild_id }),
    ...(options.length > 0 ? { options } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
  };
  const kind = focused === null ? 'command' : 'autocomplete';
  return beginInteraction(world, { kind, channel, user, name: command, commandType: SLASH, data });
}

/**
 * A user runs a slash command; subcommands after a space: `article use`.
 *
 * @throws Error for what the user's client would not send: no such command, a missing or unfit option.
 */
export function slash(
  world: World,
  channel: Channel,
  user: User,
  command: string,
  entered: Entered = {},
): InteractionHandle {
  return runSlash(world, channel, user, command, entered, null);
}

/** What the client asks for while the user types in `focused`; the options entered so far go along. */
export function autocomplete(
  world: World,
  channel: Channel,
  user: User,
  command: string,
  focused: string,
  entered: Entered,
): InteractionHandle {
  return runSlash(world, channel, user, command, { [focused]: '', ...entered }, focused);
}

/** A user picks a command from a message's menu. */
export function messageCommand(world: World, message: Message, user: User, name: string): InteractionHandle {
  const channel = world.channels.get(message.channelId)!;
  const found = offeredCommand(world, channel, user, MESSAGE_MENU, name);
  const messages = { [message.id]: wireMessage(message, world, { seesContent: true }) };
  const data = { id: found.id, name, type: MESSAGE_MENU, target_id: message.id, resolved: { messages } };
  return beginInteraction(world, { kind: 'command', channel, user, name, commandType: MESSAGE_MENU, data });
}

/** A user picks a command from another user's menu. */
export function userCommand(
  world: World,
  channel: Channel,
  user: User,
  target: User,
  name: string,
): InteractionHandle {
  const found = offeredCommand(world, channel, user, USER_MENU, name);
  const users = { [target.id]: wireUser(target) };
  const data = { id: found.id, name, type: USER_MENU, target_id: target.id, resolved: { users } };
  return beginInteraction(world, { kind: 'command', channel, user, name, commandType: USER_MENU, data });
}
