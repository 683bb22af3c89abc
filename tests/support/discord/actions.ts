import { randomUUID } from 'node:crypto';
import { type Entered, nestedOptions, offeredCommand, resolvedOptions } from './command-input.ts';
import type { Interaction } from './interaction.ts';
import { InteractionHandle, type Until } from './interaction-handle.ts';
import { installation, interactionPayload } from './interaction-payload.ts';
import { fieldsOf, itemsOf, textOf } from './json.ts';
import type { Message } from './message.ts';
import { COMPONENT, SELECTS } from './validate/controls.ts';
import { componentsWithin } from './validate/layout.ts';
import { permissionsOf, wireMember, wireUser } from './wire-guild.ts';
import { wireMessage } from './wire-message.ts';
import { botMember, type Channel, guildOf, type User, type World } from './world.ts';

type Json = Record<string, unknown>;

/** Five follow-ups at most where the application is only installed by the user. */
const USER_FOLLOW_UPS = 5;

interface Begun {
  readonly kind: Interaction['kind'];
  readonly channel: Channel;
  readonly user: User;
  readonly name: string;
  readonly commandType?: number;
  readonly source?: Message | null;
  readonly data: Json;
}

export interface Pressed {
  /** Whether the custom id need not be on the message, as when somebody forges a request. */
  readonly forged?: boolean;
}

const SEES_ALL = { seesContent: true };

function forget(world: World): void {
  if (world.interactions.size <= world.settings.keep) return;
  for (const [id, { token }] of world.interactions) {
    world.interactions.delete(id);
    world.interactionsByToken.delete(token);
    return;
  }
}

function followUpLimit(world: World, channel: Channel, user: User): number {
  const byGuild = '0' in (installation(world, channel, user) ?? {});
  return byGuild ? Number.POSITIVE_INFINITY : USER_FOLLOW_UPS;
}

function controlsOf(message: Message): readonly Json[] {
  return componentsWithin(message.components).map(({ component }) => component as Json);
}

function findControl(message: Message, id: string, types: readonly number[]): Json {
  const controls = controlsOf(message).filter((control) => types.includes(control.type as number));
  const found = controls.find((control) => control.custom_id === id || control.label === id);
  const there = controls.map((control) => textOf(control.label) || textOf(control.custom_id)).join(', ');
  if (found === undefined) throw new Error(`No "${id}" on the message; there is: ${there || 'nothing'}`);
  if (found.disabled === true) throw new Error(`"${id}" is disabled`);
  if (found.url !== undefined) throw new Error(`"${id}" is a link, which no bot hears of`);
  return found;
}

/** What users do that the bot must answer. */
export function createActions(world: World, until: Until) {
  const begin = (begun: Begun): InteractionHandle => {
    const { channel, user, kind, name, data, source = null } = begun;
    const guild = guildOf(world, channel);
    if (guild && !guild.members.has(user.id)) {
      guild.members.set(user.id, { user, roleIds: [], joinedAt: world.settings.now() });
    }
    const record: Interaction = {
      id: world.nextId(),
      token: Buffer.from(`interaction:${randomUUID()}`).toString('base64url'),
      kind,
      user,
      channel,
      name,
      commandType: begun.commandType ?? null,
      sourceMessageId: source?.id ?? null,
      followUpLimit: followUpLimit(world, channel, user),
      createdAt: world.settings.now(),
      callback: null,
      originalId: null,
      followUpIds: [],
      untouched: null,
    };
    world.interactions.set(record.id, record);
    world.interactionsByToken.set(record.token, record.id);
    forget(world);
    const message = source && wireMessage(source, world, SEES_ALL);
    const payload = interactionPayload(world, record, data, message);
    const home = guild && botMember(world, guild) ? guild.id : null;
    world.announce({ name: 'INTERACTION_CREATE', guildId: home, intent: null, data: () => payload });
    return new InteractionHandle(record, world, until);
  };

  const runSlash = (
    channel: Channel,
    user: User,
    command: string,
    entered: Entered,
    focused: string | null,
  ): InteractionHandle => {
    const [name = '', ...path] = command.split(' ');
    const found = offeredCommand(world, channel, user, 1, name);
    const options = nestedOptions(found, path, entered, focused);
    const resolved = resolvedOptions(world, channel, options);
    const scope = found.guild_id === undefined ? {} : { guild_id: found.guild_id };
    const parts = {
      ...(options.length > 0 ? { options } : {}),
      ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    };
    const data = { id: found.id, name, type: 1, ...scope, ...parts };
    const kind = focused === null ? 'command' : 'autocomplete';
    return begin({ kind, channel, user, name: command, commandType: 1, data });
  };

  /** A slash command; subcommands after a space: `article use`. */
  const slash = (channel: Channel, user: User, command: string, entered: Entered = {}): InteractionHandle =>
    runSlash(channel, user, command, entered, null);

  /** What the client asks for while the user types `focused`; the options entered so far go along. */
  const autocomplete = (
    channel: Channel,
    user: User,
    command: string,
    focused: string,
    entered: Entered,
  ): InteractionHandle => runSlash(channel, user, command, entered, focused);

  /** A command of a message's context menu. */
  const messageCommand = (message: Message, user: User, name: string): InteractionHandle => {
    const channel = world.channels.get(message.channelId)!;
    const found = offeredCommand(world, channel, user, 3, name);
    const resolved = { messages: { [message.id]: wireMessage(message, world, SEES_ALL) } };
    const data = { id: found.id, name, type: 3, target_id: message.id, resolved };
    return begin({ kind: 'command', channel, user, name, commandType: 3, data });
  };

  /** A command of a user's context menu. */
  const userCommand = (channel: Channel, user: User, target: User, name: string): InteractionHandle => {
    const found = offeredCommand(world, channel, user, 2, name);
    const member = guildOf(world, channel)?.members.get(target.id);
    const { user: _user, ...rest } = member ? wireMember(member) : { user: null };
    const permissions = permissionsOf(world, channel, target.id).toString();
    const members = member ? { members: { [target.id]: { ...rest, permissions } } } : {};
    const resolved = { users: { [target.id]: wireUser(target) }, ...members };
    const data = { id: found.id, name, type: 2, target_id: target.id, resolved };
    return begin({ kind: 'command', channel, user, name, commandType: 2, data });
  };

  const use = (
    message: Message,
    user: User,
    id: string,
    more: Json,
    { forged = false }: Pressed,
  ): InteractionHandle => {
    const types = more.values === undefined ? [COMPONENT.button] : SELECTS;
    const channel = world.channels.get(message.channelId)!;
    const source = channel.messages.get(message.id);
    if (source === undefined) throw new Error('The message was deleted');
    if (source.onlyFor !== null && source.onlyFor !== user.id)
      throw new Error(`${user.username} does not see it`);
    const made = { custom_id: id, type: types[0], id: 1 };
    const control = forged ? made : findControl(source, id, types);
    const name = textOf(control.custom_id);
    const data = { custom_id: name, component_type: control.type, id: control.id, ...more };
    return begin({ kind: 'component', channel, user, name, source, data });
  };

  /** Presses a button, named by its custom id or its label. */
  const press = (message: Message, user: User, id: string, pressed: Pressed = {}): InteractionHandle =>
    use(message, user, id, {}, pressed);

  /** Chooses from a select menu, named by its custom id. */
  const choose = (message: Message, user: User, id: string, values: readonly string[]): InteractionHandle =>
    use(message, user, id, { values }, {});

  const filledPart = (part: Json, entered: Readonly<Record<string, string>>): Json => {
    const inner = fieldsOf(part.component ?? itemsOf(part.components)[0]);
    const id = textOf(inner.custom_id);
    const value = entered[id] ?? textOf(inner.value);
    if (value === '' && inner.required !== false) throw new Error(`"${id}" must be filled in`);
    if (value.length > Number(inner.max_length ?? 4_000)) throw new Error(`"${id}" is too long`);
    if (value.length < Number(inner.min_length ?? 0)) throw new Error(`"${id}" is too short`);
    const filled = { type: COMPONENT.textInput, id: inner.id ?? 1, custom_id: id, value };
    return part.type === COMPONENT.label
      ? { type: COMPONENT.label, id: part.id ?? 1, component: filled }
      : { type: COMPONENT.row, id: part.id ?? 1, components: [filled] };
  };

  /** Fills in and sends the modal that an interaction opened; entries by their custom ids. */
  const submit = async (
    opened: InteractionHandle,
    entered: Readonly<Record<string, string>>,
  ): Promise<InteractionHandle> => {
    const modal = await opened.modal();
    const { channel, user, sourceMessageId } = opened.record;
    const parts = modal.components.map((part) => fieldsOf(part) as Json);
    const components = parts
      .filter((part) => part.type !== COMPONENT.text)
      .map((part) => filledPart(part, entered));
    const source = channel.messages.get(sourceMessageId ?? '') ?? null;
    const data = { custom_id: modal.custom_id, components };
    return begin({ kind: 'modal', channel, user, name: modal.custom_id, source, data });
  };

  return { slash, autocomplete, messageCommand, userCommand, press, choose, submit };
}
