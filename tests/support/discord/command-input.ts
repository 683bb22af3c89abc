import { type Command, type CommandOption, commandsIn, GLOBAL } from './command-store.ts';
import { contextOf, installation } from './interaction-payload.ts';
import { OPTION } from './validate/command-options.ts';
import { permissionsOf, wireChannel, wireMember, wireRole, wireUser } from './wire-guild.ts';
import { type Channel, guildOf, type User, type World } from './world.ts';

type Json = Record<string, unknown>;

/** What a user enters for a command's options; users, channels and roles by their ids. */
export type Entered = Readonly<Record<string, string | number | boolean>>;

function isOffered(world: World, command: Command, channel: Channel, user: User): boolean {
  const owners = Object.keys(installation(world, channel, user) ?? {}).map(Number);
  if (!owners.some((owner) => command.integration_types.includes(owner))) return false;
  return command.contexts === null || command.contexts.includes(contextOf(channel));
}

function mayUse(world: World, command: Command, channel: Channel, user: User): boolean {
  if (command.default_member_permissions === null || channel.guildId === null) return true;
  const asked = BigInt(command.default_member_permissions);
  return asked !== 0n && (permissionsOf(world, channel, user.id) & asked) === asked;
}

/**
 * The command that a user's client offers under a name in a channel; a guild's own before a global one.
 *
 * @throws Error when it is not registered, not offered there, or not allowed to the user.
 */
export function offeredCommand(
  world: World,
  channel: Channel,
  user: User,
  type: number,
  name: string,
): Command {
  const scopes = channel.guildId === null ? [GLOBAL] : [channel.guildId, GLOBAL];
  const named = scopes
    .flatMap((scope) => [...commandsIn(world, scope).values()])
    .filter((command) => command.type === type && command.name === name);
  if (named.length === 0)
    throw new Error(`No command "${name}" of type ${type} is registered: deploy it first`);
  const offered = named.find((command) => isOffered(world, command, channel, user));
  if (offered === undefined)
    throw new Error(`"${name}" is not offered here: see its contexts and installation`);
  if (!mayUse(world, offered, channel, user)) throw new Error(`${user.username} may not use "${name}" here`);
  return offered;
}

function checkEntered(option: CommandOption, value: string | number | boolean): void {
  const fail = (reason: string): never => {
    throw new Error(`Option "${option.name}": ${reason}`);
  };
  if (typeof value === 'string' && value.length < (option.min_length ?? 0)) fail('too short');
  if (typeof value === 'string' && value.length > (option.max_length ?? 6_000)) fail('too long');
  if (typeof value === 'number' && value < (option.min_value ?? value)) fail('too small');
  if (typeof value === 'number' && value > (option.max_value ?? value)) fail('too great');
  const choices = option.choices ?? [];
  if (choices.length > 0 && !choices.some((choice) => choice.value === value)) fail('none of the choices');
}

/** The options as sent; `focused` is the one still being typed, for which alone nothing is checked. */
export function enteredOptions(
  options: readonly CommandOption[],
  entered: Entered,
  focused: string | null,
): readonly Json[] {
  const unknown = Object.keys(entered).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`The command has no option "${unknown}"`);
  return options.flatMap((option) => {
    const value = entered[option.name];
    if (value === undefined && option.required === true && focused === null) {
      throw new Error(`Option "${option.name}" is required`);
    }
    if (value === undefined) return [];
    if (focused === null) checkEntered(option, value);
    return [
      { name: option.name, type: option.type, value, ...(focused === option.name ? { focused: true } : {}) },
    ];
  });
}

/** The options under a path of subcommand names, wrapped as Discord nests them. */
export function nestedOptions(
  command: Command,
  path: readonly string[],
  entered: Entered,
  focused: string | null,
): readonly Json[] {
  const descend = (options: readonly CommandOption[], rest: readonly string[]): readonly Json[] => {
    const [name, ...deeper] = rest;
    if (name === undefined) {
      if (options.some((option) => option.type <= OPTION.group)) throw new Error('Name the subcommand');
      return enteredOptions(options, entered, focused);
    }
    const found = options.find((option) => option.name === name && option.type <= OPTION.group);
    if (found === undefined) throw new Error(`"${command.name}" has no subcommand "${name}"`);
    return [{ name, type: found.type, options: descend(found.options ?? [], deeper) }];
  };
  return descend(command.options ?? [], path);
}

function leaves(options: readonly Json[]): readonly Json[] {
  return options.flatMap((option) => (option.options ? leaves(option.options as Json[]) : [option]));
}

/** The users, members, roles and channels that the options name. */
export function resolvedOptions(world: World, channel: Channel, options: readonly Json[]): Json {
  const guild = guildOf(world, channel);
  const resolved: Record<string, Json> = {};
  const put = (kind: string, id: string, value: Json | undefined): void => {
    if (value !== undefined) resolved[kind] = { ...resolved[kind], [id]: value };
  };
  for (const { type, value } of leaves(options)) {
    const id = String(value);
    const user = world.users.get(id);
    const member = guild?.members.get(id);
    const role = guild?.roles.get(id);
    const place = world.channels.get(id);
    const person = type === OPTION.user || type === OPTION.mentionable;
    if (person && user) put('users', id, wireUser(user));
    if (person && member) {
      const { user: _user, ...rest } = wireMember(member);
      put('members', id, { ...rest, permissions: permissionsOf(world, channel, id).toString() });
    }
    if ((type === OPTION.role || type === OPTION.mentionable) && role) put('roles', id, wireRole(role));
    if (type === OPTION.channel && place)
      put('channels', id, { ...wireChannel(place, world), permissions: '0' });
  }
  return resolved;
}
