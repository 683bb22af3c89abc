import { itemsOf, numberOf, textOf } from './json.ts';
import { wireMember } from './wire-guild.ts';
import type { World } from './world.ts';

/** The answer to a request for members (op 8), in one chunk; null for a guild that does not exist. */
export function membersChunk(world: World, data: Readonly<Record<string, unknown>>): object | null {
  const guild = world.guilds.get(textOf(data.guild_id));
  if (guild === undefined) return null;
  const asked = Array.isArray(data.user_ids) ? data.user_ids : [data.user_ids];
  const byName = textOf(data.query);
  const limit = numberOf(data.limit) || Number.POSITIVE_INFINITY;
  const found = [...guild.members.values()].filter(({ user }) =>
    data.user_ids === undefined ? user.username.startsWith(byName) : asked.includes(user.id),
  );
  return {
    guild_id: guild.id,
    members: found.slice(0, limit).map(wireMember),
    chunk_index: 0,
    chunk_count: 1,
    not_found: itemsOf(asked).filter((id) => typeof id === 'string' && !guild.members.has(id)),
    nonce: data.nonce,
  };
}
