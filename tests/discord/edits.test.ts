import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

afterEach(() => stage.close({ isRefused: true }));

const WHO = 'Who commands the ship?';

test('an edited question is answered anew, in the same message', async () => {
  stage = await setStage();
  const { discord, channel, ada, me } = stage;
  const question = discord.say(channel, ada, `${me} ${WHO}`);
  const before = await discord.replyTo(question);
  discord.edit(question, `${me} How long does the crossing take?`);
  const after = await discord.edited(before);
  expect(after.id).toBe(before.id);
  expect(after.content).toContain('seven hours');
  expect(discord.messages(channel)).toHaveLength(1);
});

test('an edit that adds the mention is answered, within ten minutes', async () => {
  stage = await setStage();
  const { discord, channel, ada, me } = stage;
  const question = discord.say(channel, ada, WHO);
  const code = discord.say(channel, ada, `\`${me} ${WHO}\``);
  discord.edit(question, `${me} ${WHO}`);
  expect((await discord.replyTo(question)).content).toContain('Ilse Brandt');
  discord.edit(code, `${me} ${WHO}`);
  expect((await discord.replyTo(code)).content).toContain('Ilse Brandt');
  expect(discord.messages(channel)).toHaveLength(2);
});

test('a preview that Discord adds is no edit', async () => {
  stage = await setStage();
  const { discord, channel, ada, me } = stage;
  const question = discord.say(channel, ada, `${me} ${WHO} https://example.org`);
  await discord.replyTo(question);
  discord.unfurl(question, { title: 'Example' });
  await discord.replyTo(discord.say(channel, ada, `${me} How long does the crossing take?`));
  expect(discord.journal.requests.filter(({ method }) => method === 'PATCH')).toEqual([]);
});

test('a deleted question takes its answer with it', async () => {
  stage = await setStage();
  const { discord, channel, ada, me } = stage;
  const question = discord.say(channel, ada, `${me} ${WHO}`);
  const answer = await discord.replyTo(question);
  discord.remove(question);
  await discord.deleted(answer);
});

test('a question that is deleted while its answer is on the way leaves none behind', async () => {
  stage = await setStage();
  const { discord, channel, ada, me } = stage;
  discord.faults.plan({ kind: 'delay', milliseconds: 100 }, { method: 'POST', path: /messages$/ });
  const question = discord.say(channel, ada, `${me} ${WHO}`);
  await discord.until('the request', () => discord.journal.requests.find(({ method }) => method === 'POST'));
  discord.remove(question);
  await discord.deleted(await discord.message(channel));
});

test('a question that is deleted at once is not answered at all', async () => {
  stage = await setStage();
  const { discord, channel, ada, me } = stage;
  discord.remove(discord.say(channel, ada, `${me} ${WHO}`));
  await discord.replyTo(discord.say(channel, ada, `${me} What does a cabin cost?`));
  expect(discord.journal.requests.filter(({ method }) => method === 'POST')).toHaveLength(1);
});

test('a channel that is deleted at once is left in silence', async () => {
  stage = await setStage();
  const { discord, guild, channel, ada, me } = stage;
  for (let i = 0; i < 5; i++) {
    const gone = discord.createChannel(guild);
    discord.say(gone, ada, `${me} ${WHO}`);
    discord.deleteChannel(gone);
  }
  await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
});

test('an edit is followed however much was said meanwhile', async () => {
  stage = await setStage();
  const { discord, channel, ada, ben, me } = stage;
  const question = discord.say(channel, ada, `${me} ${WHO}`);
  const before = await discord.replyTo(question);
  for (let i = 0; i < 30; i++) discord.say(channel, ben, `talk ${i}`);
  discord.edit(question, `${me} How long does the crossing take?`);
  expect((await discord.edited(before)).content).toContain('seven hours');
  discord.remove(question);
  await discord.deleted(before);
});

test('an edit that asks nothing any more leaves the answer as it was', async () => {
  stage = await setStage();
  const { discord, channel, ada, me } = stage;
  const question = discord.say(channel, ada, `${me} ${WHO}`);
  const before = await discord.replyTo(question);
  discord.edit(question, me);
  await discord.replyTo(discord.say(channel, ada, `${me} What does a cabin cost?`));
  expect(discord.current(before)?.content).toContain('Ilse Brandt');
});

test('after ten minutes edits and deletions are left alone', async () => {
  let minutes = 0;
  stage = await setStage({ clock: () => performance.now() + minutes * 60_000 });
  const { discord, channel, ada, me } = stage;
  const question = discord.say(channel, ada, `${me} ${WHO}`);
  await discord.replyTo(question);
  minutes = 11;
  discord.edit(question, `${me} How long does the crossing take?`);
  await discord.replyTo(discord.say(channel, ada, `${me} What does a cabin cost?`));
  expect(discord.messages(channel)[0]!.content).toContain('Ilse Brandt');
  discord.remove(question);
  await discord.replyTo(discord.say(channel, ada, `${me} What does a seat cost?`));
  expect(discord.messages(channel)).toHaveLength(3);
});

test('an edit after the answer was dismissed does no harm', async () => {
  stage = await setStage();
  const { discord, channel, ada, me } = stage;
  const question = discord.say(channel, ada, `${me} ${WHO}`);
  const answer = await discord.replyTo(question);
  discord.press(await discord.press(answer, ada, 'Context').message(), ada, 'Dismiss');
  await discord.deleted(answer);
  discord.edit(question, `${me} How long does the crossing take?`);
  await discord.replyTo(discord.say(channel, ada, `${me} What does a cabin cost?`));
  expect(discord.messages(channel).filter(({ onlyFor }) => onlyFor === null)).toHaveLength(1);
});

describe('in an ask channel', () => {
  const TALK = 'never mind, found it';

  beforeEach(async () => {
    stage = await setStage({ discord: { grantedIntents: ['MessageContent'] } });
    await stage.store.setAskChannel(stage.guild.id, stage.channel.id, true);
  });

  test.each([
    ['talk', () => TALK],
    ['a question that no article answers', () => 'Who won the world cup in 2014?'],
    ['a question to somebody else', ({ ben }: Stage) => `<@${ben.id}> ${WHO}`],
  ])(
    'an answer is taken back when its question becomes %s, and nothing goes on from it',
    async (_, become) => {
      const { discord, channel, ada, me } = stage;
      const question = discord.say(channel, ada, WHO);
      const answer = await discord.replyTo(question);
      discord.edit(question, become(stage));
      await discord.deleted(answer);
      const next = await discord.replyTo(discord.say(channel, ada, `${me} What did she learn?`));
      expect(next.content).not.toContain('read with');
    },
  );

  test('a question that comes of talk by an edit is answered, one that was taken back again too', async () => {
    const { discord, channel, ada } = stage;
    const message = discord.say(channel, ada, 'lol nice');
    await discord.replyTo(discord.say(channel, ada, 'What does a cabin cost?'));
    discord.edit(message, WHO);
    const first = await discord.replyTo(message);
    expect(first.content).toContain('Ilse Brandt');
    discord.edit(message, TALK);
    await discord.deleted(first);
    discord.edit(message, 'How long does the crossing take?');
    const second = await discord.until('a second answer', () =>
      discord.messages(channel).find(({ content }) => content.includes('seven hours')),
    );
    expect(second.repliesTo?.messageId).toBe(message.id);
  });

  test('a preview under talk is no edit, and the last of two edits counts', async () => {
    const { discord, channel, ada } = stage;
    const talk = discord.say(channel, ada, 'lol https://example.org');
    const question = discord.say(channel, ada, WHO);
    const answer = await discord.replyTo(question);
    discord.unfurl(talk, { title: 'Example' });
    discord.edit(question, TALK);
    discord.edit(question, 'How long does the crossing take?');
    expect((await discord.edited(answer)).content).toContain('seven hours');
    expect(discord.messages(channel)).toHaveLength(1);
  });

  test('without its mention a message is one of many, and talk takes its answer along', async () => {
    const { discord, channel, ada, me } = stage;
    const question = discord.say(channel, ada, `${me} ${WHO}`);
    const answer = await discord.replyTo(question);
    discord.edit(question, TALK);
    await discord.deleted(answer);
  });
});
