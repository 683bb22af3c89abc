import { afterEach, describe, expect, test } from 'vitest';
import type { InteractionHandle } from '../support/discord/interaction-handle.ts';
import type { Message } from '../support/discord/message.ts';
import type { Channel } from '../support/discord/world.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

afterEach(() => stage.close({ isRefused: true }));

const WHO = 'Who commands the ship?';

/** One question, each by another person, so that no limit is reached. */
const ask = (channel: Channel, i = 0): Message => {
  const { discord, me } = stage;
  return discord.say(channel, discord.createUser({ name: `user${i}` }), `${me} ${WHO}`);
};

const repliesTo = (question: Message, channel: Channel): readonly Message[] =>
  stage.discord.messages(channel).filter(({ repliesTo: to }) => to?.messageId === question.id);

test('connections break fifty times during 500 questions: each is answered, and none twice', async () => {
  // Five connections that each break ten times: discord.js waits for half a second after each break.
  const shards = { first: 0, last: 4, total: 5 };
  stage = await setStage({ discord: { patience: 20_000 }, settings: { shards } });
  const { discord } = stage;
  const { gateway } = discord;
  const guilds = Array.from({ length: 5 }, (_, i) => discord.createGuild({ name: `house${i}` }));
  const channels = guilds.map((guild) => Array.from({ length: 10 }, () => discord.createChannel(guild)));
  const ways = [
    (shard: number) => gateway.drop(undefined, shard),
    (shard: number) => gateway.drop(4000, shard),
    (shard: number) => gateway.drop(1001, shard),
    (shard: number) => gateway.askToReconnect(shard),
  ];
  const mentions: [Message, Channel][] = [];
  const commands: InteractionHandle[] = [];
  const askOnce = (channel: Channel, i: number): void => {
    if (i % 2 === 0) mentions.push([ask(channel, i), channel]);
    else
      commands.push(
        discord.slash(channel, discord.createUser({ name: `user${i}` }), 'ask', { question: WHO }),
      );
  };
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < 10; i++) {
      for (const rooms of channels) askOnce(rooms[i]!, i);
      if (i === 4) for (let shard = 0; shard < 5; shard++) ways[(round + shard) % ways.length]!(shard);
    }
    const resumed = 5 * (round + 1);
    await discord.until(`connection ${resumed}`, () =>
      gateway.counts.resumes >= resumed ? true : undefined,
    );
  }
  for (const [question] of mentions) await discord.replyTo(question);
  for (const command of commands) expect((await command.message()).content).toContain('Ilse Brandt');
  for (const [question, channel] of mentions) expect(repliesTo(question, channel)).toHaveLength(1);
  expect(mentions.length + commands.length).toBe(500);
  expect(channels.flat().flatMap((channel) => discord.messages(channel))).toHaveLength(500);
  expect(gateway.counts.identifies).toBe(5);
  expect(discord.journal.refusals).toEqual([]);
}, 40_000);

test('a session that cannot be resumed is begun anew; what Discord then delivers is answered', async () => {
  stage = await setStage({ discord: { patience: 15_000 } });
  const { discord, channel } = stage;
  discord.gateway.invalidate(false);
  await discord.until('a second session', () => (discord.gateway.counts.identifies >= 2 ? true : undefined));
  await discord.replyTo(ask(channel));
}, 20_000);

test('while Discord is out of reach it tries again, and then answers as before', async () => {
  stage = await setStage({ discord: { patience: 20_000 } });
  const { discord, channel } = stage;
  discord.gateway.beUnreachable(2);
  discord.gateway.drop();
  await discord.until('it comes back', () => (discord.gateway.counts.resumes > 0 ? true : undefined));
  await discord.replyTo(ask(channel));
});

test('a connection that has fallen silent is given up, and what Discord kept meanwhile is answered', async () => {
  stage = await setStage({ discord: { heartbeatInterval: 500 } });
  const { discord, channel } = stage;
  discord.gateway.acknowledgeHeartbeats(false);
  await discord.until('it comes back', () => (discord.gateway.counts.resumes > 0 ? true : undefined));
  discord.gateway.acknowledgeHeartbeats(true);
  const question = ask(channel);
  await discord.replyTo(question);
  expect(repliesTo(question, channel)).toHaveLength(1);
});

describe('a request that fails', () => {
  test('for too many requests is made again when Discord says', async () => {
    stage = await setStage();
    const { discord, channel } = stage;
    discord.faults.plan({ kind: 'rate limit', seconds: 0.2 }, { method: 'POST', path: /messages$/ });
    const question = ask(channel);
    await discord.replyTo(question);
    expect(repliesTo(question, channel)).toHaveLength(1);
  });

  test('for a fault of Discord’s is made again', async () => {
    stage = await setStage();
    const { discord, channel } = stage;
    discord.faults.plan({ kind: 'status', status: 502 }, { method: 'POST', path: /messages$/, times: 2 });
    const question = ask(channel);
    await discord.replyTo(question);
    expect(repliesTo(question, channel)).toHaveLength(1);
  });

  test.each([
    ['before Discord heard it', false],
    ['after Discord did it', true],
  ])('because the line broke %s neither loses nor doubles the answer', async (_, after) => {
    stage = await setStage();
    const { discord, channel, ada } = stage;
    discord.faults.plan({ kind: 'hang-up', after }, { method: 'POST', path: /messages$/ });
    const question = ask(channel);
    await discord.replyTo(question);
    discord.faults.plan({ kind: 'hang-up', after }, { method: 'POST', path: /callback$/ });
    const answer = await discord.slash(channel, ada, 'ask', { question: WHO }).message();
    expect(answer.content).toContain('Ilse Brandt');
    await discord.replyTo(ask(channel));
    expect(repliesTo(question, channel)).toHaveLength(1);
    expect(discord.messages(channel)).toHaveLength(3);
  });
});

describe('a channel that the bot may not write to', () => {
  test('gets no request where the permissions say so', async () => {
    stage = await setStage();
    const { discord, guild, channel } = stage;
    const everyone = guild.roles.get(guild.id)!;
    discord.setRolePermissions(guild, everyone, ['ViewChannel', 'ReadMessageHistory']);
    discord.setRolePermissions(guild, discord.botRole(guild), ['ViewChannel', 'ReadMessageHistory']);
    ask(channel);
    const other = discord.createChannel(discord.createGuild());
    await discord.replyTo(ask(other));
    expect(discord.journal.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
  });

  test('is left alone for a while after Discord refused', async () => {
    stage = await setStage();
    const { discord, channel, guild } = stage;
    discord.faults.plan({ kind: 'status', status: 403, code: 50013 }, { method: 'POST', path: /messages$/ });
    ask(channel);
    const posts = () =>
      discord.journal.requests.filter(({ path }) => path.startsWith(`/channels/${channel.id}`));
    await discord.until('the request', () => posts()[0]);
    const other = discord.createChannel(guild);
    await discord.replyTo(ask(other));
    ask(channel);
    await discord.replyTo(ask(other));
    expect(posts()).toHaveLength(1);
  });

  test('gets plain messages that repeat the question where replies are not allowed', async () => {
    stage = await setStage();
    const { discord, guild, channel } = stage;
    discord.setRolePermissions(guild, guild.roles.get(guild.id)!, ['ViewChannel', 'SendMessages']);
    discord.setRolePermissions(guild, discord.botRole(guild), ['ViewChannel', 'SendMessages']);
    ask(channel);
    const answer = await discord.message(channel);
    expect(answer.repliesTo).toBeNull();
    expect(answer.content).toMatch(/^-# Asked: Who commands the ship\?\n> /);
  });
});

test('a follow-up is answered in the channel where no thread may be opened', async () => {
  stage = await setStage();
  const { discord, guild, channel, ada } = stage;
  const few = ['ViewChannel', 'SendMessages', 'ReadMessageHistory'] as const;
  discord.setRolePermissions(guild, guild.roles.get(guild.id)!, few);
  discord.setRolePermissions(guild, discord.botRole(guild), few);
  const answer = await discord.replyTo(ask(channel));
  const form = await discord.submit(discord.press(answer, ada, 'Ask a follow-up'), { question: WHO });
  expect((await form.message()).content).toContain('Ilse Brandt');
  expect(discord.threads(channel)).toEqual([]);
});

test('what must be fetched first keeps nobody waiting for longer than Discord does', async () => {
  stage = await setStage({ discord: { initialDeadline: 1_000 } });
  const { discord, channel, ada } = stage;
  const answer = await discord.replyTo(ask(channel));
  await stage.restart();
  discord.faults.plan(
    { kind: 'delay', milliseconds: 1_500 },
    { method: 'GET', path: /messages\/\d+$/, times: 3 },
  );
  const opened = discord.press(answer, ada, 'Ask a follow-up');
  const form = await discord.submit(opened, { question: 'How long does the crossing take?' });
  expect((await form.message()).content).toMatch(/^Answered in/);
  const next = await discord.press(answer, ada, 'Next match').message();
  expect(next.content).toContain('· match 2');
  expect(discord.journal.refusals).toEqual([]);
});

test('a line that breaks when an answer is begun or finished later neither loses nor doubles it', async () => {
  stage = await setStage();
  const { discord, channel, ada } = stage;
  const answer = await discord.slash(channel, ada, 'ask', { question: WHO, private: true }).message();
  for (const path of [/callback$/, /@original$/]) {
    const opened = discord.press(answer, ada, 'Ask a follow-up');
    await opened.response();
    discord.faults.plan({ kind: 'hang-up', after: true }, { path });
    const form = await discord.submit(opened, { question: 'How long does the crossing take?' });
    expect((await form.message()).content).toContain('seven hours');
  }
  expect(discord.messages(channel)).toHaveLength(3);
});

test('an interaction that is over does no harm', async () => {
  stage = await setStage();
  const { discord, channel, ada } = stage;
  discord.faults.plan({ kind: 'status', status: 404, code: 10062 }, { method: 'POST', path: /callback$/ });
  const lost = discord.slash(channel, ada, 'ask', { question: WHO });
  await discord.slash(channel, ada, 'ask', { question: WHO }).message();
  expect(lost.original).toBeUndefined();
});

test('a clock that is set back by an hour makes nobody wait', async () => {
  stage = await setStage({ now: () => Date.now() });
  const { discord, guild } = stage;
  const ask20 = async (): Promise<void> => {
    const channel = discord.createChannel(guild);
    const questions = Array.from({ length: 20 }, (_, i) => ask(channel, i));
    for (const question of questions) await discord.replyTo(question);
  };
  await ask20();
  const now = Date.now;
  Date.now = () => now() - 3_600_000;
  // Discord lets a bot make fifty requests in a second.
  try {
    for (let round = 0; round < 4; round++) await ask20();
  } finally {
    Date.now = now;
  }
});
