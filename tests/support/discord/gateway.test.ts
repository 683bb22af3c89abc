import { once } from 'node:events';
import { type Client, Events, GatewayIntentBits, type TextChannel } from 'discord.js';
import { afterEach, describe, expect, test } from 'vitest';
import { overwrite } from './channel-making.ts';
import { type Discord, startDiscord } from './discord.ts';
import { clientFor, hear, logIn } from './logged-in.ts';

const { Guilds, GuildMessages, MessageContent } = GatewayIntentBits;

let discord: Discord;
let client: Client;

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

describe('logging in', () => {
  test('the client learns of guilds, channels, roles and its own permissions', async () => {
    discord = await startDiscord();
    const guild = discord.createGuild({ name: 'readers', botPermissions: ['ViewChannel', 'EmbedLinks'] });
    const channel = discord.createChannel(guild, { name: 'reading', topic: 'what we read' });
    client = await logIn(discord);
    const seen = client.guilds.cache.get(guild.id)!;
    expect(seen.name).toBe('readers');
    expect(seen.channels.cache.get(channel.id)).toMatchObject({ name: 'reading', topic: 'what we read' });
    expect(seen.members.me?.permissionsIn(channel.id).has('EmbedLinks')).toBe(true);
    expect(seen.members.me?.permissionsIn(channel.id).has('ManageGuild')).toBe(false);
    expect(client.user?.id).toBe(discord.bot.id);
  });

  test('what is made, changed and removed afterwards is told as well', async () => {
    discord = await startDiscord();
    client = await logIn(discord);
    const guild = discord.createGuild();
    const channel = discord.createChannel(guild);
    discord.setOverwrites(channel, [overwrite(guild, [], ['SendMessages'])]);
    const thread = discord.createThread(channel, discord.createUser(), { name: 'aside' });
    await once(client, Events.ThreadCreate);
    const seen = client.guilds.cache.get(guild.id)!;
    expect(seen.members.me?.permissionsIn(channel.id).has('SendMessages')).toBe(false);
    expect(seen.channels.cache.get(thread.id)?.name).toBe('aside');
    discord.kickBot(guild);
    await once(client, Events.GuildDelete);
    expect(client.guilds.cache.size).toBe(0);
  });

  test('a token that only REST accepts closes the gateway with 4004', async () => {
    discord = await startDiscord();
    client = clientFor(discord);
    discord.gateway.refuseNext(4004);
    await expect(client.login(discord.token)).rejects.toThrow('Authentication failed');
  });

  test('a wrong token is unauthorized before that', async () => {
    discord = await startDiscord();
    client = clientFor(discord);
    await expect(client.login(`${discord.token}x`)).rejects.toMatchObject({ code: 'TokenInvalid' });
    expect(discord.journal.refusals).toMatchObject([{ status: 401 }]);
  });

  test('a privileged intent that is not switched on closes it with 4014', async () => {
    discord = await startDiscord();
    client = clientFor(discord, { intents: [MessageContent] });
    await expect(client.login(discord.token)).rejects.toThrow('Used disallowed intents');
  });

  test('more guilds on a shard than Discord allows close it with 4011', async () => {
    discord = await startDiscord({ guildsPerShard: 1 });
    discord.createGuild();
    discord.createGuild();
    client = clientFor(discord);
    await expect(client.login(discord.token)).rejects.toThrow('Sharding is required');
  });
});

describe('what the bot hears', () => {
  test('content only of what is meant for it, without the Message Content intent', async () => {
    discord = await startDiscord();
    const channel = discord.createChannel(discord.createGuild());
    const ada = discord.createUser({ name: 'ada' });
    client = await logIn(discord);
    const heard = hear(client, 6);
    await (client.channels.cache.get(channel.id) as TextChannel).send('hi');
    const own = await discord.message(channel);
    discord.say(channel, ada, 'chat among users');
    discord.say(channel, ada, `<@${discord.bot.id}> a question`);
    discord.say(channel, ada, 'a reply with a ping', { replyTo: own });
    discord.say(channel, ada, 'a reply without', { replyTo: own, ping: false });
    discord.say(discord.directChannel(ada), ada, 'in private');
    expect((await heard).map((message) => message.content)).toEqual([
      'hi',
      '',
      `<@${discord.bot.id}> a question`,
      'a reply with a ping',
      '',
      'in private',
    ]);
  });

  test('all content with the intent, when it is switched on', async () => {
    discord = await startDiscord({ grantedIntents: ['MessageContent'] });
    const channel = discord.createChannel(discord.createGuild());
    client = await logIn(discord, { intents: [Guilds, GuildMessages, MessageContent] });
    const heard = hear(client, 1);
    discord.say(channel, discord.createUser(), 'chat among users');
    expect((await heard)[0]?.content).toBe('chat among users');
  });

  test('nothing from channels that it may not view, nor of kinds that it did not ask for', async () => {
    discord = await startDiscord();
    const guild = discord.createGuild();
    const hidden = discord.createChannel(guild, { overwrites: [overwrite(guild, [], ['ViewChannel'])] });
    const open = discord.createChannel(guild);
    const ada = discord.createUser();
    client = await logIn(discord, { intents: [Guilds, GuildMessages] });
    const heard = hear(client, 1);
    discord.say(hidden, ada, `<@${discord.bot.id}> here`);
    discord.say(discord.directChannel(ada), ada, 'here');
    const last = discord.say(open, ada, `<@${discord.bot.id}> there`);
    expect((await heard)[0]?.id).toBe(last.id);
  });

  test('with shards, each guild on its own and direct messages on the first', async () => {
    discord = await startDiscord();
    const guilds = [discord.createGuild(), discord.createGuild(), discord.createGuild()];
    client = await logIn(discord, { shardCount: 2 });
    const homes = guilds.map((guild) => Number((BigInt(guild.id) >> 22n) % 2n));
    expect(guilds.map((guild) => client.guilds.cache.get(guild.id)?.shardId)).toEqual(homes);
    expect(new Set(homes).size).toBe(2);
    const shards: number[] = [];
    client.on(Events.Raw, (packet: { t: string }, shard: number) => {
      if (packet.t === 'MESSAGE_CREATE') shards.push(shard);
    });
    const ada = discord.createUser();
    const heard = hear(client, 1);
    discord.say(discord.directChannel(ada), ada, 'hello');
    await heard;
    expect(shards).toEqual([0]);
  });
});
