import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Channel } from '../support/discord/world.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

const WHO = 'Who commands the ship?';
const FOLLOW_UP = 'What did she learn?';
/** Whom it is taken to mean is the engine's affair. */
const RESOLVED = /^-# read with: .*Ilse Brandt/m;
const UNRESOLVED = 'She learned to sail';

test.each([
  ['in direct messages', (it: Stage) => it.discord.directChannel(it.ada), ''],
  ['in a channel', (it: Stage) => it.channel, '@bot '],
])('%s, a question is understood from the one before', async (_, place, prefix) => {
  const { discord, ada, me } = stage;
  const channel: Channel = place(stage);
  const say = (text: string) => discord.replyTo(discord.say(channel, ada, prefix.replace('@bot', me) + text));
  await say(WHO);
  expect((await say(FOLLOW_UP)).content).toMatch(RESOLVED);
});

test('in a channel, everybody has a conversation of their own', async () => {
  const { discord, channel, ada, ben, me } = stage;
  await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  const other = await discord.replyTo(discord.say(channel, ben, `${me} ${FOLLOW_UP}`));
  expect(other.content).not.toContain('read with');
});

test('commands and mentions are one conversation', async () => {
  const { discord, channel, ada, me } = stage;
  await discord.slash(channel, ada, 'ask', { question: WHO }).message();
  const reply = await discord.replyTo(discord.say(channel, ada, `${me} ${FOLLOW_UP}`));
  expect(reply.content).toMatch(RESOLVED);
});

describe('a reply goes on from the answer that it replies to', () => {
  test('whoever replies, and whatever was asked since', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    await discord.replyTo(discord.say(channel, ben, `${me} What does a cabin cost?`));
    const reply = await discord.replyTo(discord.say(channel, ben, FOLLOW_UP, { replyTo: answer }));
    expect(reply.content).toMatch(RESOLVED);
  });

  test('after a restart too', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    await stage.restart();
    const reply = await discord.replyTo(discord.say(channel, ben, FOLLOW_UP, { replyTo: answer }));
    expect(reply.content).toMatch(RESOLVED);
  });
});

test('the form goes on from the answer above it, after a restart too', async () => {
  const { discord, channel, ada } = stage;
  const answer = await discord.slash(channel, ada, 'ask', { question: WHO, private: true }).message();
  for (const restart of [false, true]) {
    if (restart) await stage.restart();
    const form = await discord.submit(discord.press(answer, ada, 'Ask a follow-up'), { question: FOLLOW_UP });
    expect((await form.message()).content).toMatch(RESOLVED);
  }
});

test('a thread is one conversation, begun by the answer that it hangs on', async () => {
  const { discord, channel, ada, ben, me } = stage;
  const answer = await discord.slash(channel, ada, 'ask', { question: WHO }).message();
  const form = await discord.submit(discord.press(answer, ada, 'Ask a follow-up'), {
    question: 'How long does the crossing take?',
  });
  await form.message();
  const thread = discord.threads(channel)[0]!;
  const reply = await discord.replyTo(discord.say(thread, ben, `${me} ${WHO}`));
  expect(reply.content).toContain('Ilse Brandt');
  const next = await discord.replyTo(discord.say(thread, ada, `${me} ${FOLLOW_UP}`));
  expect(next.content).toMatch(RESOLVED);
});

test('what is said in a thread changes nothing about the answer that it hangs on', async () => {
  const { discord, channel, ada, ben, me } = stage;
  const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  const form = await discord.submit(discord.press(answer, ada, 'Ask a follow-up'), { question: FOLLOW_UP });
  await form.message();
  const context = await discord.press(answer, ben, 'Context').message();
  expect(context.content).toContain(`-# Asked: ${WHO}\n`);
  const reply = await discord.replyTo(
    discord.say(channel, ben, 'and how many passengers does it carry?', { replyTo: answer }),
  );
  expect(reply.content).toContain('**240** passengers');
});

test('a restart forgets what was said in a place, without harm', async () => {
  const { discord, channel, ada, me } = stage;
  await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  await stage.restart();
  const reply = await discord.replyTo(discord.say(channel, ada, `${me} ${FOLLOW_UP}`));
  expect(reply.content).not.toContain('read with');
  expect(reply.content).toContain(UNRESOLVED);
});

test('a follow-up goes to the article that was quoted, and to the others only when that does not say', async () => {
  const { discord, channel, ada, me } = stage;
  const answer = await discord.replyTo(discord.say(channel, ada, `${me} When are the apples picked?`));
  expect(answer.content).toContain('The orchard at Tolle');
  const within = await discord.replyTo(
    discord.say(channel, ada, 'Who planted the first trees in 1954?', { replyTo: answer }),
  );
  expect(within.content).toContain('Marta Quist');
  const beyond = await discord.replyTo(discord.say(channel, ada, WHO, { replyTo: within }));
  expect(beyond.content).toContain('Captain Ilse Brandt');
});
