import { ChannelType, type Client, type GuildBasedChannel, PermissionFlagsBits } from 'discord.js';
import { type Finding, fault, fine, hint } from './finding.ts';
import { USED_PERMISSIONS } from './permissions.ts';

const WRITTEN_IN: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** The ask channels of ASK_CHANNELS that are not there. */
export function* checkAskChannels(client: Client<true>, askChannels: readonly string[]): Generator<Finding> {
  for (const id of askChannels) {
    if (client.channels.cache.has(id)) continue;
    const mend = 'correct ASK_CHANNELS, or install it there';
    yield fault('ask channel', `${id} does not exist, or the bot is not in its server: ${mend}`);
  }
}

/** What the bot lacks in which channel. Hidden channels, but for ask channels, are taken to be meant so. */
export function* checkPermissions(client: Client<true>, askChannels: readonly string[]): Generator<Finding> {
  for (const guild of client.guilds.cache.values()) {
    let complete = 0;
    for (const channel of guild.channels.cache.values()) {
      const isAskChannel = askChannels.includes(channel.id);
      if (!isAskChannel && !WRITTEN_IN.includes(channel.type)) continue;
      const lacking = missing(channel);
      const isHidden = lacking[0]?.flag === PermissionFlagsBits.ViewChannel;
      if (lacking.length === 0) complete += 1;
      else if (isAskChannel || !isHidden) {
        const listed = lacking.map(({ name, without }) => `${name} (without it ${without})`).join(', ');
        const mend = `#${channel.name} of ${guild.name}: allow the bot's role ${listed}`;
        yield (isAskChannel ? fault : hint)('permissions', mend);
      }
    }
    yield fine('permissions', `complete in ${complete} channels of ${guild.name}`);
  }
}

/** Without View Channels nothing else counts. */
function missing(channel: GuildBasedChannel): readonly (typeof USED_PERMISSIONS)[number][] {
  const me = channel.guild.members.me;
  const held = me && channel.permissionsFor(me);
  const lacking = USED_PERMISSIONS.filter(({ flag }) => !held?.has(flag));
  return lacking[0]?.flag === PermissionFlagsBits.ViewChannel ? lacking.slice(0, 1) : lacking;
}
