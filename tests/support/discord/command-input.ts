import { type NewFile, storeFile } from './attachments.ts';
import { type Command, type CommandOption, commandsIn, GLOBAL } from './command-store.ts';
import { contextOf, installation } from './interaction-payload.ts';
import type { Attachment } from './message.ts';
import { allows, permissionsOf } from './permissions.ts';
import { OPTION } from './validate/command-options.ts';
import type { Channel, User, World } from './world.ts';

type Json = Record<string, unknown>;

/** What a user enters for an option; a user, channel or role by its id. */
type Value = string | number | boolean | NewFile;

/** What a user enters for a command's options, by their names. */
export type Entered = Readonly<Record<string, Value>>;

/** A command's options as sent, and the files among them by id. */
export interface Filled {
  readonly options: readonly Json[];
  readonly files: ReadonlyMap<string, Attachment>;
}

function isOffered(world: World, command: Command, channel: Channel, user: User): boolean {
  const owners = Object.keys(installation(world, channel, user)).map(Number);
  if (!owners.some((owner) => command.integration_types.includes(owner))) return false;
  return command.contexts === null || command.contexts.includes(contextOf(channel));
}

function mayUse(world: World, command: Command, channel: Channel, user: User): boolean {
  if (command.default_member_permissions === null || channel.guildId === null) return true;
  const asked = BigInt(command.default_member_permissions);
  const granted = permissionsOf(world, channel, user.id);
  return allows(granted, 'Administrator') || (asked !== 0n && (granted & asked) === asked);
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

function checkEntered(option: CommandOption, value: Value): void {
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

/** @throws Error for options that the command does not have, or lacks although they are required. */
function checkNames(options: readonly CommandOption[], entered: Entered, isTyping: boolean): void {
  const unknown = Object.keys(entered).find((name) => !options.some((option) => option.name === name));
  if (unknown !== undefined) throw new Error(`The command has no option "${unknown}"`);
  const missing = options.find((option) => option.required === true && entered[option.name] === undefined);
  if (missing !== undefined && !isTyping) throw new Error(`Option "${missing.name}" is required`);
}

/**
 * The options under a path of subcommand names, wrapped as Discord nests them. While one is `focused`, still being
 * typed, nothing is checked.
 *
 * @throws Error for what the user's client would not send.
 */
export function nestedOptions(
  world: World,
  command: Command,
  path: readonly string[],
  entered: Entered,
  focused: string | null,
): Filled {
  const files = new Map<string, Attachment>();
  const fill = (option: CommandOption): readonly Json[] => {
    const given = entered[option.name];
    if (given === undefined) return [];
    if (focused === null) checkEntered(option, given);
    const file = typeof given === 'object' ? storeFile(world, given) : null;
    if (file !== null) files.set(file.id, file);
    const { name, type } = option;
    return [{ name, type, value: file?.id ?? given, ...(focused === name ? { focused: true } : {}) }];
  };
  const descend = (
    options: readonly CommandOption[],
    [name, ...deeper]: readonly string[],
  ): readonly Json[] => {
    if (name === undefined) {
      if (options.some((option) => option.type <= OPTION.group)) throw new Error('Name the subcommand');
      checkNames(options, entered, focused !== null);
      return options.flatMap(fill);
    }
    const found = options.find((option) => option.name === name && option.type <= OPTION.group);
    if (found === undefined) throw new Error(`"${command.name}" has no subcommand "${name}"`);
    return [{ name, type: found.type, options: descend(found.options ?? [], deeper) }];
  };
  return { options: descend(command.options ?? [], path), files };
}
