import { pino } from 'pino';
import { afterEach, expect, test } from 'vitest';
import { startBot } from '../../src/discord/start-bot.ts';
import { startDiscord } from '../support/discord/discord.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

afterEach(() => stage.close());

const WHO = 'Who commands the ship?';
const TOO_MANY = /^That was more than 5 questions in 10 seconds\. Ask again in (\d+) seconds?\.$/;

test('the sixth question of a user within ten seconds is told when to come back, once', async () => {
  stage = await setStage();
  const { discord, channel, ada, ben, me } = stage;
  const questions = Array.from({ length: 9 }, () => discord.say(channel, ada, `${me} ${WHO}`));
  for (const question of questions.slice(0, 6)) await discord.replyTo(question);
  await discord.replyTo(discord.say(channel, ben, `${me} ${WHO}`));
  const said = discord.messages(channel).map(({ content }) => content);
  expect(said.filter((content) => content.includes('Ilse Brandt'))).toHaveLength(6);
  const refused = said.filter((content) => TOO_MANY.test(content));
  expect(refused).toHaveLength(1);
  expect(Number(TOO_MANY.exec(refused[0]!)![1])).toBeGreaterThan(0);
  expect(Number(TOO_MANY.exec(refused[0]!)![1])).toBeLessThanOrEqual(10);
});

test('a command beyond the limit is told so in private, each time', async () => {
  stage = await setStage();
  const { discord, channel, ada } = stage;
  for (let i = 0; i < 5; i++) await discord.slash(channel, ada, 'ask', { question: WHO }).message();
  for (let i = 0; i < 2; i++) {
    const told = await discord.slash(channel, ada, 'ask', { question: WHO }).message();
    expect(told.content).toMatch(TOO_MANY);
    expect(told.onlyFor).toBe(ada.id);
  }
});

test('a follow-up beyond the limit is told so in private', async () => {
  stage = await setStage();
  const { discord, channel, ada } = stage;
  const answer = await discord.slash(channel, ada, 'ask', { question: WHO }).message();
  for (let i = 0; i < 4; i++) await discord.slash(channel, ada, 'ask', { question: WHO }).message();
  const form = await discord.submit(discord.press(answer, ada, 'Ask a follow-up'), { question: WHO });
  const told = await form.message();
  expect(told.content).toMatch(TOO_MANY);
  expect(told.onlyFor).toBe(ada.id);
  expect(discord.threads(channel)).toEqual([]);
});

test('beyond the limit nothing is looked up either, not even what a reply goes on from', async () => {
  stage = await setStage();
  const { discord, channel, ada, ben, me } = stage;
  const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  await stage.restart();
  for (let i = 0; i < 5; i++) await discord.slash(channel, ben, 'ask', { question: WHO }).message();
  const before = discord.journal.requests.length;
  const told = await discord.replyTo(discord.say(channel, ben, `${me} and why?`, { replyTo: answer }));
  expect(told.content).toMatch(TOO_MANY);
  expect(discord.journal.requests.slice(before).map(({ method }) => method)).toEqual(['POST']);
});

test('commands that ask nothing, and buttons that look nothing up, have limits too', async () => {
  stage = await setStage();
  const { discord, channel, ada } = stage;
  const answer = await discord.slash(channel, ada, 'ask', { question: WHO }).message();
  const context = await discord.press(answer, ada, 'Context').message();
  const told: string[] = [];
  for (let i = 0; i < 6; i++) {
    told.push((await discord.press(context, ada, i % 2 === 0 ? 'Right' : 'Wrong').message()).content);
    told.push((await discord.slash(channel, ada, 'article list').message()).content);
  }
  const refused = /^That was more than 10 presses and commands in 10 seconds\. Try again in \d+ seconds?\.$/;
  expect(told.map((content) => refused.test(content)).lastIndexOf(false)).toBe(8);
});

test('a channel takes twenty questions in ten seconds, whoever asks', async () => {
  stage = await setStage();
  const { discord, channel } = stage;
  const people = Array.from({ length: 11 }, (_, i) => discord.createUser({ name: `user${i}` }));
  const answers = await Promise.all(
    people.flatMap((user) =>
      [1, 2].map(() => discord.slash(channel, user, 'ask', { question: WHO }).message()),
    ),
  );
  const refused = answers.filter(({ content }) =>
    /^This channel has had more than 20 questions/.test(content),
  );
  expect(refused).toHaveLength(2);
});

test('bots, webhooks and itself are not heard', async () => {
  stage = await setStage();
  const { discord, channel, ada, me } = stage;
  const robot = discord.createUser({ name: 'robot', bot: true });
  discord.say(channel, robot, `${me} ${WHO}`);
  discord.sayAsWebhook(channel, 'hook', `${me} ${WHO}`);
  discord.say(channel, discord.bot, `${me} ${WHO}`);
  await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  const answers = discord.journal.requests.filter(({ method }) => method === 'POST');
  expect(answers).toHaveLength(1);
});

test('two bots of this kind in one channel never talk to each other', async () => {
  stage = await setStage({ discord: { grantedIntents: ['MessageContent'] } });
  const { discord, channel, guild, ada, me, settings, engine } = stage;
  const far = await startDiscord({ grantedIntents: ['MessageContent'] });
  // The other bot lives in a Discord of its own; what either says is carried over as a bot's message.
  const farChannel = far.createChannel(far.createGuild({}));
  const other = await startBot(
    { ...settings, token: far.token, api: far.api, askChannels: [farChannel.id] },
    {
      engineFor: async () => engine,
      store: stage.store,
      library: stage.own,
      log: pino({ level: 'silent' }),
      clock: () => performance.now(),
    },
  );
  await stage.store.setAskChannel(guild.id, channel.id, true);
  const otherHere = discord.createUser({ name: 'other', bot: true });
  const thisThere = far.createUser({ name: 'this', bot: true });

  const reply = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  far.say(farChannel, thisThere, `<@${far.bot.id}> ${reply.content}\n${WHO}`);
  const eve = far.createUser({ name: 'eve' });
  const farReply = await far.replyTo(far.say(farChannel, eve, WHO));
  discord.say(channel, otherHere, `${me} ${farReply.content}\n${WHO}`, { replyTo: reply });
  await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  expect(discord.messages(channel)).toHaveLength(2);
  expect(far.messages(farChannel)).toHaveLength(1);
  await other.stop();
  await far.close();
});
