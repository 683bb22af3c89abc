import { wireGuildCreate } from './wire-guild.ts';
import { botMember, type Guild, type World } from './world.ts';

/** Tells sessions that the bot is in a guild. */
export function announceGuild(world: World, guild: Guild): void {
  if (botMember(world, guild) === undefined) return;
  const data = wireGuildCreate(world, guild);
  world.announce({ name: 'GUILD_CREATE', guildId: guild.id, intent: 'Guilds', data: () => data });
}

/** Takes the bot out of a guild. */
export function leaveGuild(world: World, guild: Guild): void {
  guild.members.delete(world.bot.id);
  const data = { id: guild.id };
  world.announce({ name: 'GUILD_DELETE', guildId: guild.id, intent: 'Guilds', data: () => data });
  world.changed();
}
