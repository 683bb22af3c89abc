import { PermissionFlagsBits } from 'discord.js';
import { ownWords } from './language.ts';
import type { Request } from './respond.ts';

/**
 * Null when the user may decide what is read here: in a server whoever may manage it, elsewhere everybody who
 * is there. Otherwise one sentence that says why not.
 */
export function maySetUp(request: Request): string | null {
  if (request.guildId === null) return null;
  const { refusals } = ownWords(request);
  if (request.guild === null) return refusals.notMember;
  if (request.memberPermissions?.has(PermissionFlagsBits.ManageGuild)) return null;
  return refusals.notManager;
}
