import { PermissionFlagsBits } from 'discord.js';
import type { Request } from './respond.ts';

/**
 * Null when the user may decide what is read here: in a server whoever may manage it, elsewhere everybody who is there. Otherwise one
 * sentence that says why not.
 */
export function maySetUp(request: Request): string | null {
  if (request.guildId === null) return null;
  if (request.guild === null)
    return 'I am not a member of this server, so nothing can be set up for it. Use the option “article” instead.';
  if (request.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return null;
  return 'That is for people who may manage this server.';
}
