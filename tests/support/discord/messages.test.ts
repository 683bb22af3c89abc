import { type Client, Events, type Message as HeardMessage, type TextChannel } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { overwrite } from './channel-making.ts';
import { type Discord, startDiscord } from './discord.ts';
import { hear, logIn } from './logged-in.ts';
import { pingsNobody } from './mentions.ts';
import type { Permission } from './permissions.ts';
import type { Channel, Guild, User } from './world.ts';

let discord: Discord;
let client: Client<true>;
let guild: Guild;
let channel: Channel;
let ada: User;

beforeEach(async () => {
  discord = await startDiscord();
  guild = discord.createGuild();
  channel = discord.createChannel(guild);
  ada = discord.createUser({ name: 'ada' });
  client = await logIn(discord);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

function botChannel(of: Channel = channel): TextChannel {
  return client.channels.cache.get(of.id) as TextChannel;
}

/** The code with which Discord refuses something; undefined when it does not. */
async function codeOf(attempt: Promise<unknown>): Promise<unknown> {
  return attempt.then(
    () => undefined,
    (error: { code: unknown }) => error.code,
  );
}

describe('the life of a message', () => {
  test('the bot sends, changes and deletes it', async () => {
    const sent = await botChannel().send({ content: 'one', embeds: [{ description: 'two' }] });
    const seen = await discord.message(channel);
    expect(seen).toMatchObject({ content: 'one', embeds: [{ description: 'two' }], editedAt: null });
    await sent.edit({ content: 'three' });
    expect(await discord.edited(seen)).toMatchObject({ content: 'three', embeds: [{ description: 'two' }] });
    await sent.delete();
    await discord.deleted(seen);
    expect(discord.messages(channel)).toEqual([]);
    expect(await codeOf(sent.edit('four'))).toBe(10008);
  });

  test('the bot hears of edits and deletions by users, and of embeds that are no edits', async () => {
    const happened: string[] = [];
    client.on(Events.MessageUpdate, (_old, now) => {
      happened.push(`${now.content} ${now.editedTimestamp === null ? 'as it was' : 'edited'}`);
    });
    const gone = new Promise((resolve) => client.once(Events.MessageDelete, resolve));
    const heard = hear(client, 1);
    const direct = discord.directChannel(ada);
    const said = discord.say(direct, ada, 'first');
    await heard;
    discord.unfurl(said, { title: 'a page' });
    discord.edit(said, 'second');
    discord.remove(said);
    await gone;
    expect(happened).toEqual(['first as it was', 'second edited']);
  });

  test('a reply points at its message; at one that is gone only if that is asked for', async () => {
    const heard = hear(client, 1);
    const question = discord.say(channel, ada, 'a question');
    const [message] = (await heard) as [HeardMessage];
    await message.reply('an answer');
    expect(await discord.replyTo(question)).toMatchObject({ content: 'an answer' });
    discord.remove(question);
    expect(await codeOf(message.reply('too late'))).toBe(50035);
    await message.reply({ content: 'anyway', failIfNotExists: false });
    expect(await discord.message(channel, 1)).toMatchObject({ content: 'anyway', repliesTo: null });
  });

  test('files arrive as they were, and can be fetched', async () => {
    await botChannel().send({ files: [{ attachment: Buffer.from('the text'), name: 'article.txt' }] });
    const [attachment] = (await discord.message(channel)).attachments;
    expect(attachment).toMatchObject({ filename: 'article.txt', data: Buffer.from('the text') });
    const [sent] = [...(await botChannel().messages.fetch()).values()];
    const fetched = await fetch(sent!.attachments.first()!.url);
    expect(await fetched.text()).toBe('the text');
  });

  test('what users say over REST is as empty as over the gateway', async () => {
    discord.say(channel, ada, 'chat');
    discord.say(channel, ada, `<@${discord.bot.id}> hello`);
    const fetched = await botChannel().messages.fetch();
    expect([...fetched.values()].map((message) => message.content)).toEqual([
      `<@${discord.bot.id}> hello`,
      '',
    ]);
  });

  test('typing, and a thread on a message, with messages in it', async () => {
    await botChannel().sendTyping();
    const sent = await botChannel().send('a start');
    const thread = await sent.startThread({ name: 'more about it' });
    const place = (await discord.until('the thread', () => discord.threads(channel)[0])) as Channel;
    expect(place).toMatchObject({ id: sent.id, name: 'more about it', kind: 'publicThread' });
    const heard = hear(client, 2);
    await thread.send('inside');
    discord.say(place, ada, `<@${discord.bot.id}> and here?`);
    const [, question] = (await heard) as [HeardMessage, HeardMessage];
    await question.reply('here too');
    expect(discord.messages(place).map((message) => message.content)).toEqual(['inside', 'here too']);
    const again = client.rest.post(`/channels/${channel.id}/messages/${sent.id}/threads`, {
      body: { name: 'x' },
    });
    expect(await codeOf(again)).toBe(160004);
    discord.archive(place, true);
    expect(await codeOf(thread.send('locked'))).toBe(160005);
  });

  test('direct messages, unless the user is a stranger or wants none', async () => {
    const stranger = discord.createUser();
    discord.join(guild, ada);
    const user = await client.users.fetch(ada.id);
    await user.send('hello');
    expect(await discord.message(discord.directChannel(ada))).toMatchObject({ content: 'hello' });
    ada.acceptsDirectMessages = false;
    expect(await codeOf(user.send('hello?'))).toBe(50007);
    expect(await codeOf((await client.users.fetch(stranger.id)).send('hello'))).toBe(50278);
  });

  test('the same nonce sends a message once', async () => {
    await botChannel().send({ content: 'once', nonce: '1', enforceNonce: true });
    await botChannel().send({ content: 'once', nonce: '1', enforceNonce: true });
    expect(discord.messages(channel)).toHaveLength(1);
  });
});

describe('whom a message alerts', () => {
  const everything = '@everyone @here <@1> <@!2> <@&3>';

  test.each([
    ['nobody, by what this client sets', undefined, { users: [], roles: [], everyone: false }],
    [
      'everybody named, when all is parsed',
      { parse: ['users', 'roles', 'everyone'] as const },
      { users: ['1', '2'], roles: ['3'], everyone: true },
    ],
    ['only those listed', { users: ['2', '9'] }, { users: ['2'], roles: [], everyone: false }],
    ['only roles', { parse: ['roles'] as const }, { users: [], roles: ['3'], everyone: false }],
  ])('%s', async (_whom, allowed, pings) => {
    await botChannel().send({ content: everything, ...(allowed ? { allowedMentions: allowed } : {}) });
    const message = await discord.message(channel);
    expect(message.pings).toEqual(pings);
    expect(pingsNobody(message.pings)).toBe(allowed === undefined);
  });

  test('the author of the message replied to, unless that is forbidden', async () => {
    const heard = hear(client, 1);
    discord.say(channel, ada, 'a question');
    const [question] = (await heard) as [HeardMessage];
    await question.reply('quietly');
    await question.reply({ content: 'aloud', allowedMentions: { repliedUser: true } });
    expect((await discord.message(channel, 0)).pings.users).toEqual([]);
    expect((await discord.message(channel, 1)).pings.users).toEqual([ada.id]);
  });

  test('everybody, when a request says nothing about it; only users in an answer to an interaction', async () => {
    await client.rest.post(`/channels/${channel.id}/messages`, { body: { content: everything } });
    expect((await discord.message(channel)).pings).toEqual({
      users: ['1', '2'],
      roles: ['3'],
      everyone: true,
    });
    discord.register([{ name: 'ask', description: 'ask' }]);
    const asked = discord.slash(channel, ada, 'ask');
    const { id, token } = asked.record;
    const body = { type: 4, data: { content: everything } };
    await client.rest.post(`/interactions/${id}/${token}/callback`, { body });
    expect((await asked.message()).pings).toEqual({ users: ['1', '2'], roles: [], everyone: false });
  });
});

describe('what the bot may not do', () => {
  async function sendWithout(
    permission: Permission,
    payload: Parameters<TextChannel['send']>[0],
  ): Promise<unknown> {
    const place = discord.createChannel(guild, { overwrites: [overwrite(discord.bot, [], [permission])] });
    return codeOf(client.rest.post(`/channels/${place.id}/messages`, { body: payload as object }));
  }

  test.each([
    ['ViewChannel', { content: 'x' }, 50001],
    ['SendMessages', { content: 'x' }, 50013],
    ['EmbedLinks', { embeds: [{ title: 'x' }] }, 50013],
    ['EmbedLinks', { content: 'x' }, undefined],
    ['ReadMessageHistory', { content: 'x', message_reference: { message_id: '1' } }, 160002],
  ] as const)('without %s: %j is refused with %s', async (permission, payload, code) => {
    expect(await sendWithout(permission, payload as never)).toBe(code);
  });

  test('write in threads without SendMessagesInThreads, or open one without CreatePublicThreads', async () => {
    const overwrites = [overwrite(discord.bot, [], ['SendMessagesInThreads', 'CreatePublicThreads'])];
    const place = discord.createChannel(guild, { overwrites });
    const thread = discord.createThread(place, ada);
    const post = (path: string, body: object) => codeOf(client.rest.post(`/channels/${path}`, { body }));
    expect(await post(`${thread.id}/messages`, { content: 'x' })).toBe(50013);
    expect(await post(`${place.id}/threads`, { name: 'x', type: 11 })).toBe(50013);
  });

  test('reach a channel that does not exist, or a guild that it is not in', async () => {
    const elsewhere = discord.createChannel(discord.createGuild({ botPermissions: null }));
    const post = (id: string) =>
      codeOf(client.rest.post(`/channels/${id}/messages`, { body: { content: 'x' } }));
    expect(await post('1')).toBe(10003);
    expect(await post(elsewhere.id)).toBe(50001);
    expect(await codeOf(client.rest.get(`/guilds/${elsewhere.guildId}`))).toBe(50001);
  });

  test('change what others wrote, or delete it without ManageMessages', async () => {
    const said = discord.say(channel, ada, 'mine');
    const path = `/channels/${channel.id}/messages/${said.id}` as const;
    expect(await codeOf(client.rest.patch(path, { body: { content: 'x' } }))).toBe(50005);
    expect(await codeOf(client.rest.delete(path))).toBe(50013);
    discord.setRolePermissions(guild, discord.botRole(guild), ['ViewChannel', 'ManageMessages']);
    expect(await codeOf(client.rest.delete(path))).toBeUndefined();
  });
});
