import type { Intent } from './intents.ts';
import { wireGuildCreate } from './wire-guild.ts';
import { botMember, type Guild, type World } from './world.ts';

/** Tells sessions what happens in a guild; nobody hears of guilds that the bot is not in. */
export function announceInGuild(
  world: World,
  guild: Guild,
  name: string,
  data: object,
  intent: Intent = 'Guilds',
): void {
  if (botMember(world, guild) !== undefined) {
    world.announce({ name, guildId: guild.id, intent, data: () => data });
  }
  world.happened({ kind: 'change' });
}

/** Tells sessions that the bot is in a guild, with all that there is. */
export function announceGuild(world: World, guild: Guild): void {
  guild.isDown = false;
  if (botMember(world, guild) !== undefined) {
    announceInGuild(world, guild, 'GUILD_CREATE', wireGuildCreate(world, guild));
  }
}

/** Tells sessions that a guild is out of order: its servers do not answer, and new sessions hear no more of it. `announceGuild` brings it back. */
export function announceOutage(world: World, guild: Guild): void {
  guild.isDown = true;
  announceInGuild(world, guild, 'GUILD_DELETE', { id: guild.id, unavailable: true });
}

/** Takes the bot out of a guild. */
export function leaveGuild(world: World, guild: Guild): void {
  announceInGuild(world, guild, 'GUILD_DELETE', { id: guild.id });
  guild.members.delete(world.bot.id);
}
