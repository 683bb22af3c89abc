import { wireAttachment } from './attachments.ts';
import type { Attachment } from './message.ts';
import { permissionsOf } from './permissions.ts';
import { OPTION } from './validate/command-options.ts';
import { wireChannel } from './wire-channel.ts';
import { wireMemberIn, wireRole } from './wire-guild.ts';
import { wireUser } from './wire-user.ts';
import { type Channel, guildOf, type World } from './world.ts';

type Json = Record<string, unknown>;

function leaves(options: readonly Json[]): readonly Json[] {
  return options.flatMap((option) => (option.options ? leaves(option.options as Json[]) : [option]));
}

function idsOf(options: readonly Json[], ...types: readonly number[]): readonly string[] {
  return options
    .filter((option) => types.includes(option.type as number))
    .map((option) => String(option.value));
}

function collect(ids: readonly string[], wire: (id: string) => Json | undefined): Json | undefined {
  const found = ids.flatMap((id) => {
    const value = wire(id);
    return value === undefined ? [] : [[id, value] as const];
  });
  return found.length === 0 ? undefined : Object.fromEntries(found);
}

/** The users, members, roles, channels and files that a command's options name, by kind and id. */
export function resolvedOptions(
  world: World,
  channel: Channel,
  options: readonly Json[],
  files: ReadonlyMap<string, Attachment>,
): Json {
  const guild = guildOf(world, channel);
  const named = leaves(options);
  const permissions = (id: string): string => permissionsOf(world, channel, id).toString();
  const people = idsOf(named, OPTION.user, OPTION.mentionable);
  const all = {
    users: collect(people, (id) => (world.users.has(id) ? wireUser(world.users.get(id)!) : undefined)),
    members: collect(people, (id) => {
      const member = guild?.members.get(id);
      if (member === undefined) return undefined;
      const { user: _user, ...rest } = wireMemberIn(world, channel, member);
      return rest;
    }),
    roles: collect(idsOf(named, OPTION.role, OPTION.mentionable), (id) => {
      const role = guild?.roles.get(id);
      return role && wireRole(role);
    }),
    channels: collect(idsOf(named, OPTION.channel), (id) => {
      const place = world.channels.get(id);
      return place && { ...wireChannel(place, world), permissions: permissions(id) };
    }),
    attachments: collect([...files.keys()], (id) => wireAttachment(world, files.get(id)!)),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}
