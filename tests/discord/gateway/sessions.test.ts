import { expect, test } from 'vitest';
import { labels } from '../labels.ts';
import { setStage } from '../stage.ts';

const WHO = 'Who commands the ship?';

test('what is asked while the bot is away is answered when it is back, once, by the session that it left', async () => {
  const stage = await setStage();
  const { discord, guild, channel, ada, me } = stage;
  const [hidden, thread] = [
    discord.createChannel(guild, { name: 'hidden' }),
    discord.createThread(channel, ada, { name: 'aside' }),
  ];
  const before = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  await stage.restart({}, () => {
    expect(discord.gateway.connected).toEqual([]);
    discord.say(channel, ada, `${me} When did the ferry begin?`);
    discord.say(thread, ada, `${me} ${WHO}`);
    discord.deleteChannel(hidden);
  });
  const [again, aside] = [await discord.message(channel, 1), await discord.message(thread, 0)];
  expect(again.content).toContain('3 May 2021');
  expect(aside.content).toContain('Ilse Brandt');
  expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });

  const seen = stage.bot.client.guilds.cache.get(guild.id)!;
  expect([...seen.channels.cache.keys()].sort()).toEqual([channel.id, thread.id].sort());
  expect(seen.members.me?.permissionsIn(channel.id).has('SendMessages')).toBe(true);
  expect(seen.members.me?.permissionsIn(channel.id).has('ManageGuild')).toBe(false);
  expect(stage.bot.client.user.id).toBe(discord.bot.id);
  // A button of a message from before.
  await discord.press(before, ada, labels(before)[0]!).message();
  await stage.close();
});

test('a session that Discord has forgotten is begun anew, with the servers that there are then', async () => {
  const stage = await setStage();
  const { discord, guild, channel, ada, me } = stage;
  const left = discord.createGuild({ name: 'left' });
  await expect.poll(() => stage.bot.client.guilds.cache.has(left.id)).toBe(true);
  await stage.restart({}, () => {
    discord.gateway.forgetSessions();
    discord.kickBot(left);
  });
  expect(discord.gateway.counts).toMatchObject({ identifies: 2, resumes: 0 });
  expect([...stage.bot.client.guilds.cache.keys()]).toEqual([guild.id]);
  const reply = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  expect(reply.content).toContain('Ilse Brandt');
  await stage.close();
});

test('a session is taken up once', async () => {
  const stage = await setStage();
  const { discord } = stage;
  await stage.restart();
  expect(discord.gateway.counts).toMatchObject({ identifies: 1, resumes: 1 });
  const beside = await stage.begin();
  expect(discord.gateway.counts).toMatchObject({ identifies: 2, resumes: 1 });
  await beside.stop();
  await stage.close();
});

test('SHARDS=auto takes as many connections as Discord advises, and each takes up its own session', async () => {
  const stage = await setStage({ discord: { recommendedShards: 3 }, settings: { shards: 'auto' } });
  const { discord, ada, me } = stage;
  const shards = () => discord.gateway.connected.map(({ shard }) => shard.join('/')).sort();
  expect(shards()).toEqual(['0/3', '1/3', '2/3']);
  const rooms = Array.from({ length: 6 }, () => discord.createChannel(discord.createGuild()));
  await stage.restart();
  expect(shards()).toEqual(['0/3', '1/3', '2/3']);
  expect(discord.gateway.counts).toMatchObject({ identifies: 3, resumes: 3 });
  expect(stage.bot.client.guilds.cache.size).toBe(rooms.length + 1);
  const asked = rooms.map((room) => [room, discord.createUser()] as const);
  for (const [room, user] of [...asked, [discord.directChannel(ada), ada] as const]) {
    const reply = await discord.replyTo(discord.say(room, user, `${me} ${WHO}`));
    expect(reply.content).toContain('Ilse Brandt');
  }
  await stage.close();
});
