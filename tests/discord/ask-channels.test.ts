import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hasIntent } from '../support/discord/intents.ts';
import type { User } from '../support/discord/world.ts';
import { ANSWER, QUOTE, WHO } from './ferry-answer.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage({ discord: { grantedIntents: ['MessageContent'] } });
});

afterEach(() => stage.close());

test('an ask channel answers questions about the article, and leaves other talk alone, after a restart too', async () => {
  const { discord, channel, ada, ben } = stage;
  await discord.slash(channel, stage.moderator(), 'article ask', { on: true }).message();
  for (const restart of [false, true]) {
    if (restart) await stage.restart();
    const before = discord.messages(channel).filter(({ onlyFor }) => onlyFor === null).length;
    for (const talk of [
      'good morning all',
      'lol that is so true',
      'What time is lunch?',
      'the ferry was great yesterday',
      `<@${ben.id}> who commands the ship?`,
      'really?',
    ]) {
      discord.say(channel, ada, talk);
    }
    expect((await discord.replyTo(discord.say(channel, ada, WHO))).content).toBe(ANSWER);
    expect(discord.messages(channel).filter(({ onlyFor }) => onlyFor === null)).toHaveLength(before + 1);
  }
});

test('an ask channel hears every part of a question, and what is asked of the file', async () => {
  const { discord, guild, channel, ada } = stage;
  await stage.store.setAskChannel(guild.id, channel.id, true);
  const parts = discord.say(channel, ada, 'What is the capital of France and who commands the ship?');
  expect((await discord.replyTo(parts)).content).toContain(QUOTE);
  const facts = discord.say(channel, ada, 'What is the title of the article?');
  expect((await discord.replyTo(facts)).content).toContain('The night ferry to Norrhavn');
});

test('an ask channel hears a question behind what leads to it, and the title of a post', async () => {
  const { discord, guild, channel, ada } = stage;
  await stage.store.setAskChannel(guild.id, channel.id, true);
  const asked = discord.say(channel, ada, 'I need to know how long the crossing takes');
  expect((await discord.replyTo(asked)).content).toContain('seven hours');
  const forum = discord.createChannel(guild, { name: 'help', kind: 'forum' });
  await stage.store.setAskChannel(guild.id, forum.id, true);
  expect((await discord.replyTo(discord.post(forum, ada, WHO, 'see title'))).content).toContain(QUOTE);
});

test('an ask channel hears what goes on from an answer there for two minutes', async () => {
  await stage.close();
  let minutes = 0;
  stage = await setStage({
    discord: { grantedIntents: ['MessageContent'] },
    clock: () => performance.now() + minutes * 60_000,
  });
  const { discord, guild, channel, ada } = stage;
  await stage.store.setAskChannel(guild.id, channel.id, true);
  const ask = (text: string) => discord.replyTo(discord.say(channel, ada, text));
  await ask(WHO);
  expect((await ask('What did she learn?')).content).toMatch(/^-# read with: .*Ilse Brandt/m);
  minutes = 3;
  expect((await ask('What did she learn to sail on?')).content).not.toContain('read with');
  expect(discord.messages(channel)).toHaveLength(3);
});

describe('an ask channel leaves talk of whoever was just answered alone', () => {
  const answersAfter = async (talk: string): Promise<number> => {
    const { discord, guild, channel, ada } = stage;
    await stage.store.setAskChannel(guild.id, channel.id, true);
    await discord.replyTo(discord.say(channel, ada, WHO));
    discord.say(channel, ada, talk);
    await discord.replyTo(discord.say(channel, ada, 'What did she learn?'));
    return discord.messages(channel).length;
  };

  test.each([
    'is it just me or is the wifi slow',
    'what time is everyone on tonight',
    'has anyone tried turning it off and on again',
  ])('%s', async (talk) => {
    expect(await answersAfter(talk)).toBe(2);
  });
});

test('a thread of an ask channel is one too', async () => {
  const { discord, guild, channel, ada } = stage;
  await stage.store.setAskChannel(guild.id, channel.id, true);
  const thread = discord.createThread(channel, ada, { name: 'talk' });
  expect((await discord.replyTo(discord.say(thread, ada, WHO))).content).toBe(ANSWER);
});

test('/article ask is for moderators, switches off again, and has no use in direct messages', async () => {
  const { discord, channel, ada, me } = stage;
  const say = async (user: User, on: boolean, where = channel): Promise<string> =>
    (await discord.slash(where, user, 'article ask', { on }).message()).content;
  expect(await say(ada, true)).toBe('That is for people who may manage this server.');
  const mod = stage.moderator();
  expect(await say(mod, true)).toContain('I do not know every one for a question');
  expect((await discord.slash(channel, ada, 'article list').message()).content).toContain(
    'questions here need no mention where the articles seem to answer them',
  );
  await discord.replyTo(discord.say(channel, ada, WHO));
  expect(await say(mod, false)).toBe('Done. In this channel I now answer only when I am mentioned.');
  discord.say(channel, ada, WHO);
  await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  expect(discord.messages(channel).filter(({ onlyFor }) => onlyFor === null)).toHaveLength(2);
  expect(await say(ada, true, discord.directChannel(ada))).toBe('Here I answer everything anyway.');
});

describe('a channel that whoever runs the bot has set', () => {
  const begin = async (grantedIntents: readonly ['MessageContent'] | readonly []): Promise<void> => {
    await stage.close();
    stage = await setStage({ discord: { grantedIntents } });
    await stage.restart({ askChannels: [stage.channel.id] });
  };

  test('is an ask channel, and cannot be switched off by others', async () => {
    await begin(['MessageContent']);
    const { discord, channel, ada } = stage;
    expect((await discord.replyTo(discord.say(channel, ada, WHO))).content).toBe(ANSWER);
    const told = await discord.slash(channel, stage.moderator(), 'article ask', { on: false }).message();
    expect(told.content).toContain('Whoever runs me has made this an ask channel (ASK_CHANNELS)');
  });

  test('stays silent without the intent, which is then not asked for; mentions work', async () => {
    await begin([]);
    const { discord, channel, ada, me } = stage;
    discord.say(channel, ada, WHO);
    expect((await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`))).content).toBe(ANSWER);
    expect(discord.messages(channel)).toHaveLength(1);
    expect(discord.gateway.sessions.map(({ intents }) => hasIntent(intents, 'MessageContent'))).toEqual([
      false,
    ]);
  });
});

test('/article ask says what is missing when messages cannot be read', async () => {
  await stage.close();
  stage = await setStage();
  const { discord, channel } = stage;
  const mod = stage.moderator();
  const { content } = await discord.slash(channel, mod, 'article ask', { on: true }).message();
  expect(content).toContain('switch on “Message Content Intent”');
});
