import {
  ChannelType,
  type Client,
  type GuildBasedChannel,
  PermissionFlagsBits,
  PermissionsBitField,
} from 'discord.js';
import { type Finding, fault, fine, hint } from './finding.ts';

/** What the bot uses in a channel, each with what is missing without it. */
const USED_PERMISSIONS = [
  { flag: PermissionFlagsBits.ViewChannel, name: 'View Channels', without: 'it hears nothing there' },
  { flag: PermissionFlagsBits.SendMessages, name: 'Send Messages', without: 'mentions there get no answer' },
  {
    flag: PermissionFlagsBits.ReadMessageHistory,
    name: 'Read Message History',
    without: 'answers there are not replies to the question',
  },
  {
    flag: PermissionFlagsBits.CreatePublicThreads,
    name: 'Create Public Threads',
    without: 'follow-ups there are answered in the channel',
  },
  {
    flag: PermissionFlagsBits.SendMessagesInThreads,
    name: 'Send Messages in Threads',
    without: 'threads there get no answer',
  },
] as const;

/** What the install link asks for; Embed Links too, since adding it later means installing anew. */
const ASKED_PERMISSIONS = new PermissionsBitField([
  ...USED_PERMISSIONS.map(({ flag }) => flag),
  PermissionFlagsBits.EmbedLinks,
]);

/** Where to install the application, to a server with the permissions it needs or to oneself. */
export function installLink(application: string): string {
  const query = new URLSearchParams({
    client_id: application,
    scope: 'bot applications.commands',
    permissions: ASKED_PERMISSIONS.bitfield.toString(),
  });
  return `https://discord.com/oauth2/authorize?${query}`;
}

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
