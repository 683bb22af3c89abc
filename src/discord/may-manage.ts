import {
  type APIGuildApplicationCommandPermissions,
  ApplicationCommandPermissionType,
  type ChatInputCommandInteraction,
  PermissionFlagsBits,
  Routes,
} from 'discord.js';
import type { Bot } from './bot.ts';
import { ownWords } from './language.ts';
import { type Request, tell } from './respond.ts';

/** Null when the user may decide what is read here, in a server if he manages it; else why not. */
export function maySetUp(request: Request): string | null {
  if (request.guildId === null) return null;
  const { refusals } = ownWords(request);
  if (request.guild === null) return refusals.notMember;
  if (request.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return null;
  return refusals.notManager;
}

/**
 * Null when the user may decide what is read in the server: whoever may manage it, and those to whom its
 * moderators have handed this command under Server Settings → Integrations. Else a sentence of why not.
 */
export async function mayManage(bot: Bot, request: ChatInputCommandInteraction): Promise<string | null> {
  const refusal = maySetUp(request);
  if (refusal === null || request.guild === null) return refusal;
  return (await isHandedTo(bot, request)) ? null : refusal;
}

/** A command that changes a server's articles: who may not is told why. */
export function forManagers(
  run: (bot: Bot, request: ChatInputCommandInteraction, server: string) => Promise<void>,
) {
  return async (bot: Bot, request: ChatInputCommandInteraction): Promise<void> => {
    if (request.guildId === null) return tell(request, ownWords(request).own.notHere);
    const refusal = await mayManage(bot, request);
    return refusal === null ? run(bot, request, request.guildId) : tell(request, refusal);
  };
}

/** Discord enforces this for whole commands; that somebody is named for it includes its subcommands. */
async function isHandedTo(bot: Bot, { guildId, commandId, user, member }: ChatInputCommandInteraction) {
  if (guildId === null || member === null) return false;
  const route = Routes.guildApplicationCommandsPermissions(bot.client.application.id, guildId);
  const all = (await bot.client.rest.get(route)) as readonly APIGuildApplicationCommandPermissions[];
  const set = all.find(({ id }) => id === commandId)?.permissions ?? [];
  const { User, Role } = ApplicationCommandPermissionType;
  const own = set.find(({ type, id }) => type === User && id === user.id);
  if (own) return own.permission;
  const roles = Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  // The role that everybody has bears the server's id: a command that all may use is not handed to anybody.
  return set.some(
    ({ type, id, permission }) => type === Role && permission && id !== guildId && roles.includes(id),
  );
}
