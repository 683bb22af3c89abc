import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FLAG } from '../support/discord/message.ts';
import { ANSWER, BUTTONS, QUOTE, WHO } from './ferry-answer.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

describe('a mention', () => {
  test('is answered with one reply; this is all that goes over the wire', async () => {
    const { discord, channel, ada, me } = stage;
    const question = discord.say(channel, ada, `${me} ${WHO}`);
    const reply = await discord.replyTo(question);
    const { bot: _bot, ...sent } = discord.journal.requests.find(({ method }) => method === 'POST')!
      .body as Record<string, unknown>;
    expect(sent).toEqual({
      content: ANSWER,
      tts: false,
      nonce: question.id,
      enforce_nonce: true,
      flags: FLAG.suppressEmbeds,
      allowed_mentions: { parse: [], replied_user: false },
      message_reference: { message_id: question.id, fail_if_not_exists: false },
      components: [
        {
          type: 1,
          components: BUTTONS.map((label) => ({
            type: 2,
            style: 2,
            label,
            custom_id: expect.stringMatching(/^2\.[cnfrd]\./),
          })),
        },
      ],
    });
    expect(labels(reply)).toEqual(BUTTONS);
  });

  test('at the end or in the middle of the text is no part of the question', async () => {
    const { discord, channel, ada, me } = stage;
    const reply = await discord.replyTo(discord.say(channel, ada, `Who commands ${me} the ship?`));
    expect(reply.content).toContain(QUOTE);
  });

  test('alone under somebody else’s message asks what that message says', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const earlier = discord.say(channel, ada, `hey ${me}, ${WHO}`);
    await discord.replyTo(earlier);
    const reply = await discord.replyTo(discord.say(channel, ben, me, { replyTo: earlier }));
    expect(reply.content).toContain('-# Asked: hey , Who commands the ship?');
    expect(reply.content).toContain(QUOTE);
  });

  test('of everyone, or of somebody else, is not for the bot', async () => {
    const { discord, channel, ada, ben, me } = stage;
    discord.say(channel, ada, `@everyone ${WHO}`);
    discord.say(channel, ada, `<@${ben.id}> ${WHO}`);
    await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    expect(discord.messages(channel)).toHaveLength(1);
  });
});

describe('a forward', () => {
  test('is asked with what it forwards, where the bot is spoken to directly', async () => {
    const { discord, channel, ada, ben } = stage;
    const reply = await discord.replyTo(
      discord.forward(discord.directChannel(ada), ada, discord.say(channel, ben, WHO)),
    );
    expect(reply.content).toContain(QUOTE);
  });

  test('is what a mention alone under it asks', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const forwarded = discord.forward(channel, ada, discord.say(channel, ben, `${WHO} ${me}`));
    const reply = await discord.replyTo(discord.say(channel, ada, me, { replyTo: forwarded }));
    expect(reply.content).toContain(QUOTE);
  });

  test('is what its menu asks about', async () => {
    const { discord, channel, ada, ben } = stage;
    const forwarded = discord.forward(channel, ada, discord.say(channel, ben, WHO));
    const use = discord.messageCommand(forwarded, ada, 'Ask about this message');
    expect((await use.message()).content).toContain(QUOTE);
  });
});

test.each(['', 'see title'])('a post in a forum asks its title, whatever its text: "%s"', async (text) => {
  const { discord, guild, ada, me } = stage;
  const forum = discord.createChannel(guild, { name: 'help', kind: 'forum' });
  const reply = await discord.replyTo(discord.post(forum, ada, WHO, `${me} ${text}`));
  expect(reply.content).toContain(QUOTE);
});

test('what follows in the post is asked without its title', async () => {
  const { discord, guild, ada, me } = stage;
  const forum = discord.createChannel(guild, { name: 'help', kind: 'forum' });
  const first = await discord.replyTo(discord.post(forum, ada, WHO, me));
  const post = discord.threads(forum)[0]!;
  expect(first.channelId).toBe(post.id);
  const next = await discord.replyTo(discord.say(post, ada, `${me} How long does the crossing take?`));
  expect(next.content).toContain('seven hours');
  expect(next.content).not.toContain(QUOTE);
});

test.each([
  ['in code', (me: string) => `type \`${me} ${WHO}\` to ask it`],
  ['in a block of code', (me: string) => `\`\`\`\n${me} ${WHO}\n\`\`\``],
  ['in a quotation', (me: string) => `> ${me} ${WHO}\nthat is how`],
  ['in a quotation to the end', (me: string) => `so:\n>>> hm\n${me} ${WHO}`],
])('a mention %s is not meant', async (_, text) => {
  const { discord, channel, ada, me } = stage;
  discord.say(channel, ada, text(me));
  await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  expect(discord.messages(channel)).toHaveLength(1);
});

test('a reply to an answer goes on from it', async () => {
  const { discord, channel, ada, ben, me } = stage;
  const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
  const reply = await discord.replyTo(
    discord.say(channel, ben, 'How many passengers does it carry?', { replyTo: answer }),
  );
  expect(reply.content).toContain('It carries **240** passengers and 60 cars.');
});

test('a direct message is answered without being mentioned', async () => {
  const { discord, ada } = stage;
  const reply = await discord.replyTo(discord.say(discord.directChannel(ada), ada, WHO));
  expect(reply.content).toBe(ANSWER);
});

test('a direct message is answered after a restart, when nothing is known of the channel yet', async () => {
  const { discord, ada } = stage;
  const direct = discord.directChannel(ada);
  const answer = await discord.replyTo(discord.say(direct, ada, WHO));
  await stage.restart();
  expect((await discord.press(answer, ada, 'Context').message()).content).toContain('**Captain Ilse Brandt');
  const question = 'How many passengers does it carry?';
  const reply = await discord.replyTo(discord.say(direct, ada, question, { replyTo: answer }));
  expect(reply.content).toContain('**240** passengers');
});

describe('a message whose text Discord keeps from the bot', () => {
  const HINT = /^I cannot see what you wrote/;

  test('in reply to an answer to a command: the way out is told, once', async () => {
    const { discord, channel, ada } = stage;
    const answer = await discord.slash(channel, ada, 'ask', { question: WHO }).message();
    const hint = await discord.replyTo(discord.say(channel, ada, 'and when?', { replyTo: answer }));
    expect(hint.content).toMatch(HINT);
    discord.say(channel, ada, 'hello?', { replyTo: answer });
    await discord.replyTo(discord.say(channel, ada, `${stage.me} ${WHO}`));
    expect(discord.messages(channel)).toHaveLength(3);
  });

  test('in reply to an answer, with the alert switched off: it is talk among people', async () => {
    const { discord, channel, ada, ben, me } = stage;
    const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    discord.say(channel, ben, 'lol', { replyTo: answer, ping: false });
    await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    expect(discord.messages(channel)).toHaveLength(2);
  });

  test('with a mention of the bot’s role, which is easily taken for the bot', async () => {
    const { discord, guild, channel, ada } = stage;
    const hint = await discord.replyTo(discord.say(channel, ada, `<@&${discord.botRole(guild).id}> ${WHO}`));
    expect(hint.content).toMatch(HINT);
  });
});
