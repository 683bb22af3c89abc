import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { BUTTONS, WHO } from './ferry-answer.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

describe('threads that the bot opened', () => {
  const openThread = async () => {
    const { discord, channel, ada, me } = stage;
    const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    const form = discord.press(answer, ada, 'Ask a follow-up');
    const done = await (
      await discord.submit(form, { question: 'How long does the crossing take?' })
    ).message();
    const id = /^Answered in <#(\d+)>\.$/.exec(done.content)![1];
    const thread = await discord.until('the thread', () =>
      [...discord.threads(channel)].find((each) => each.id === id),
    );
    return { thread, first: await discord.message(thread) };
  };

  test('hold the follow-ups to an answer', async () => {
    const { thread, first } = await openThread();
    expect(thread.name).toBe('The night ferry to Norrhavn');
    expect(first.content).toContain('-# Asked: How long does the crossing take?\n');
    expect(first.content).toContain('seven hours');
    expect(labels(first)).toEqual(BUTTONS);
    expect(first.content).toMatch(/\n-# Mention me to go on here, or reply to an answer\.$/);
  });

  test('are answered in when the bot is mentioned; otherwise the way out is told', async () => {
    const { discord, ada, ben, me } = stage;
    const { thread } = await openThread();
    const reply = await discord.replyTo(
      discord.say(thread, ada, `${me} and how many passengers does it carry?`),
    );
    expect(reply.content).toContain('**240** passengers');
    discord.say(thread, ben, 'What does a cabin cost?');
    await discord.message(thread, 2);
    expect(discord.messages(thread)[2]!.content).toContain('I cannot see what you wrote');
  });

  test('are answered in without a mention where messages may be read, but talk among people is left alone', async () => {
    await stage.close();
    stage = await setStage({ discord: { grantedIntents: ['MessageContent'] } });
    const { discord, channel, ada, ben, me } = stage;
    const answer = await discord.replyTo(discord.say(channel, ada, `${me} ${WHO}`));
    const form = await discord.submit(discord.press(answer, ada, 'Ask a follow-up'), {
      question: 'How long does the crossing take?',
    });
    await form.message();
    const thread = [...discord.threads(channel)][0]!;
    expect((await discord.message(thread)).content).not.toContain('Mention me');
    discord.say(thread, ben, 'oh nice');
    const reply = await discord.replyTo(discord.say(thread, ben, 'What does a cabin cost?'));
    expect(reply.content).toContain('A cabin costs');
    expect(discord.messages(thread)).toHaveLength(2);
  });
});
