import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { WHO } from './ferry-answer.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

describe('/summary', () => {
  test('is asked for in words as well, of the channel’s article or of the one named', async () => {
    const { discord, guild, channel, ada, me } = stage;
    const TWO = /^\*\*The night ferry to Norrhavn\*\*\n(?:> .+\n){2}-# 2 of \d+ sentences/;
    const options = { question: 'Summarise it in 2 sentences, please', article: 'ferry' };
    expect((await discord.slash(channel, ada, 'ask', options).message()).content).toMatch(TWO);
    const which = await discord.replyTo(discord.say(channel, ada, `${me} tl;dr?`));
    expect(which.content).toMatch(/^Which article\?/);
    await stage.store.setChannelArticle(guild.id, channel.id, 'ferry');
    const reply = await discord.replyTo(discord.say(channel, ada, `${me} sum it up in 2 sentences`));
    expect(reply.content).toMatch(TWO);
  });

  test('shows as many sentences as asked for, word for word, in reading order', async () => {
    const { discord, channel, ada } = stage;
    const { content } = await discord
      .slash(channel, ada, 'summary', { sentences: 2, article: 'ferry' })
      .message();
    expect(content).toMatch(
      /^\*\*The night ferry to Norrhavn\*\*\n> .+\n> .+\n-# 2 of \d+ sentences, word for word/,
    );
  });

  test('asks which article when there are several and none is chosen', async () => {
    const { discord, channel, ada } = stage;
    const { content, onlyFor } = await discord.slash(channel, ada, 'summary').message();
    expect(content).toBe('Which article? Name one in the option “article”; /article list shows them.');
    expect(onlyFor).toBe(ada.id);
  });

  test('takes the channel’s article and three sentences unless told otherwise, in private if asked to', async () => {
    const { discord, guild, channel, ada } = stage;
    await stage.store.setChannelArticle(guild.id, channel.id, 'ferry');
    const { content, onlyFor } = await discord.slash(channel, ada, 'summary', { private: true }).message();
    expect(content).toMatch(/^\*\*The night ferry to Norrhavn\*\*\n(?:> .+\n){3}-# 3 of \d+ sentences/);
    expect(onlyFor).toBe(ada.id);
  });
});

describe('/article', () => {
  test('list names all', async () => {
    const { discord, channel, ada } = stage;
    expect((await discord.slash(channel, ada, 'article list').message()).content).toBe(
      [
        '- The night ferry to Norrhavn (Harbour Gazette, May 2021)',
        '- The orchard at Tolle',
        '-# Questions here go to all articles',
      ].join('\n'),
    );
  });

  test('show tells what the file says of itself', async () => {
    const { discord, channel, ada } = stage;
    const shown = await discord.slash(channel, ada, 'article show', { article: 'ferry' }).message();
    expect(shown.content).toMatch(
      /^\*\*The night ferry to Norrhavn\*\*\nSource: Harbour Gazette\nPublished: May 2021\nLength: \d+ sentences in \d paragraphs\nPage: https:\/\/example.org\/ferry$/,
    );
  });

  test('show offers questions to begin with', async () => {
    await stage.close();
    const mill = 'The mill at Ost\n\nThe mill at Ost was built in 1790 by Henrike Harrow. It grinds rye.\n';
    stage = await setStage({ articles: { 'mill.txt': mill } });
    const { discord, channel, ada } = stage;
    const shown = await discord.slash(channel, ada, 'article show', { article: 'mill' }).message();
    expect(labels(shown)).toContain('When was the mill at Ost built?');
  });

  test('use chooses the channel’s article, for moderators only, and the choice outlives a restart', async () => {
    const { discord, channel, ada } = stage;
    const refused = await discord.slash(channel, ada, 'article use', { article: 'orchard' }).message();
    expect(refused.content).toBe('That is for people who may manage this server.');

    const owner = stage.moderator();
    const done = await discord.slash(channel, owner, 'article use', { article: 'orchard' }).message();
    expect(done.content).toBe('Done. Questions in this channel now go to “The orchard at Tolle” only.');
    await stage.restart();
    const about = { question: 'Who planted the first trees?' };
    expect((await discord.slash(channel, ada, 'ask', about).message()).content).toContain('Marta Quist');
    const elsewhere = await discord.slash(channel, ada, 'ask', { question: WHO }).message();
    expect(elsewhere.content).not.toContain('Ilse Brandt');
    expect((await discord.slash(channel, ada, 'article list').message()).content).toContain(
      '→ The orchard at Tolle',
    );

    await discord.slash(channel, owner, 'article use').message();
    expect((await discord.slash(channel, ada, 'ask', { question: WHO }).message()).content).toContain(
      'Ilse Brandt',
    );
  });

  test('use in direct messages is for whoever writes there', async () => {
    const { discord, ada } = stage;
    const direct = discord.directChannel(ada);
    await discord.slash(direct, ada, 'article use', { article: 'orchard' }).message();
    const answer = await discord.replyTo(discord.say(direct, ada, 'Who planted the first trees?'));
    expect(answer.content).toContain('Marta Quist');
    const list = await discord.slash(direct, ada, 'article list').message();
    expect(list.content).toContain('→ The orchard at Tolle');
  });

  test('offers articles by title while one is typed, for each of its uses', async () => {
    const { discord, channel, ada } = stage;
    for (const command of ['article show', 'article use', 'summary']) {
      const typing = discord.autocomplete(channel, ada, command, 'article', { article: 'FERRY' });
      expect(await typing.choices()).toEqual([{ name: 'The night ferry to Norrhavn', value: 'ferry' }]);
    }
  });

  test('that there is not is told, with those that there are', async () => {
    const { discord, channel, ada } = stage;
    const mod = stage.moderator();
    for (const [command, user] of [
      ['article show', ada],
      ['article use', mod],
      ['summary', ada],
    ] as const) {
      const told = await discord.slash(channel, user, command, { article: 'zebra' }).message();
      expect(told.content).toMatch(/^I have no article called “zebra”\. There are: The night ferry/);
      expect(told.onlyFor).toBe(user.id);
    }
  });
});
