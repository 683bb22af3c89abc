import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WHO } from './ferry-answer.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

test('/help says how to ask, to the asker only', async () => {
  const { discord, channel, ada, me } = stage;
  const help = await discord.slash(channel, ada, 'help').message();
  expect(help.content).toContain(`mention ${me} in a message`);
  expect(help.onlyFor).toBe(ada.id);
  expect(help.pings.users).toEqual([]);
});

describe('/privacy', () => {
  test('says what is kept, and forgets it when told to', async () => {
    const { discord, channel } = stage;
    const mod = stage.moderator();
    await discord.slash(channel, mod, 'article use', { article: 'orchard' }).message();
    const told = await discord.slash(channel, mod, 'privacy').message();
    expect(told.content).toContain('the article chosen for a channel: 1 channel\n');
    const sure = await discord.press(told, mod, 'Delete what is kept for this server').message();
    expect((await discord.press(sure, mod, 'Yes, delete it').message()).content).toBe(
      'Done. Everything kept here is deleted.',
    );
    expect(await stage.store.channelArticle(channel.id)).toBeNull();
  });

  test('lets everybody have the own questions forgotten, and nobody else the server’s', async () => {
    const { discord, channel, ada } = stage;
    await discord.slash(channel, ada, 'ask', { question: WHO }).message();
    const told = await discord.slash(channel, ada, 'privacy').message();
    expect(labels(told)).toEqual(['Forget my conversations']);
    const done = await discord.press(told, ada, 'Forget my conversations').message();
    expect(done.content).toBe('Done. I have forgotten what you asked me.');
    const lost = await discord.slash(channel, ada, 'ask', { question: 'What is it named?' }).message();
    expect(lost.content).not.toContain('read with');
  });
});
