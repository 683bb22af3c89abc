import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addFile, addText } from '../../src/library/server-articles.ts';
import { KINDS, type Place } from '../library/places.ts';
import { type Stage, setStage } from './stage.ts';

let place: Place;
let stage: Stage;
let mod: ReturnType<Stage['moderator']>;

const MILL = '# The mill at Ost\n\nThe mill at Ost was built in 1790 by Henrike Harrow. It grinds rye.\n';
const QUESTION = '=What is the capital of "France"?';

describe.each(KINDS)('over %s', (_kind, newPlace) => {
  beforeEach(async () => {
    place = await newPlace();
    stage = await setStage({ place });
    mod = stage.moderator();
  });
  afterEach(async () => {
    await stage.close();
    await place.remove();
  });

  test('export gives articles and settings as one file, which add takes back', async () => {
    const { discord, guild, channel, ada, store } = stage;
    await addFile(stage.own, guild.id, 'mill.md', Buffer.from(MILL));
    await addText(stage.own, guild.id, 'The bridge', 'The bridge was built in 1850 by Karl Winter.');
    await store.setChannelArticle(guild.id, channel.id, 'own/mill');
    await store.setAskChannel(guild.id, channel.id, true);
    await store.homes.setLogChannel(guild.id, channel.id);
    const answer = await discord.slash(channel, ada, 'ask', { question: 'Who built the mill?' }).message();
    const context = await discord.press(answer, ada, 'Context').message();
    await discord.press(context, ada, 'Right').message();
    await discord.slash(channel, ada, 'ask', { question: QUESTION }).message();
    await expect.poll(() => store.gaps.list(guild.id, '')).toHaveLength(1);

    const refused = await discord.slash(channel, ada, 'article export').message();
    expect(refused.content).toBe('That is for people who may manage this server.');
    const told = await discord.slash(channel, mod, 'article export').message();
    expect(told.onlyFor).toBe(mod.id);
    const files = new Map(told.attachments.map(({ filename, data }) => [filename, data]));
    expect([...files.keys()]).toEqual(['verbatim-export.json', 'unanswered.csv', 'ratings.csv']);
    expect(files.get('unanswered.csv')?.toString().split('\r\n')[1]).toMatch(
      /^"'=What is the capital of ""France""\?","1","/,
    );
    expect(files.get('ratings.csv')?.toString()).toBe(
      '"article","verdict","right","wrong"\r\n"own/mill","answer","1","0"\r\n',
    );
    const all = [...files.values()].join('');
    for (const id of [ada.id, mod.id, answer.id, context.id, told.id]) expect(all).not.toContain(id);

    // On a server that has nothing, and on this one after everything was deleted.
    const other = discord.createGuild({ name: 'Elsewhere' });
    const boss = discord.createUser({ name: 'boss' });
    discord.join(other, boss, [discord.createRole(other, { permissions: ['ManageGuild'] })]);
    const there = discord.createChannel(other, { name: 'talk' });
    const file = { filename: 'verbatim-export.json', data: files.get('verbatim-export.json')! };
    const back = async (where: typeof channel, who: typeof mod) => {
      const handle = discord.slash(where, who, 'article add', { file });
      await handle.message();
      return vi.waitFor(() => {
        expect(handle.original?.content).not.toMatch(/ …$/);
        return handle.original?.content;
      }, 15_000);
    };
    const before = await store.articles.list(guild.id);
    expect(await back(there, boss)).toBe('Done. 2 articles taken back.');
    expect(await store.articles.list(other.id)).toEqual(before);
    expect(await store.channelArticle(there.id)).toBeNull();
    expect(await store.homes.logChannel(other.id)).toBeNull();
    await store.forget(guild.id);
    expect(await back(channel, mod)).toBe('Done. 2 articles taken back.');
    expect(await store.channelArticle(channel.id)).toBe('own/mill');
    expect(await store.isAskChannel(channel.id)).toBe(true);
    expect(await store.homes.logChannel(guild.id)).toBe(channel.id);
    const again = await discord.slash(channel, ada, 'ask', { question: 'Who built the mill?' }).message();
    expect(again.content).toContain('Henrike Harrow');
    // A text has no source by which it would be known again.
    expect(await back(channel, mod)).toBe(
      'Done. 1 article taken back. Left out because their titles are taken: 1.',
    );
  });

  test('an article that is damaged is left out and counted, and the others come back', async () => {
    const { discord, guild, channel } = stage;
    await addFile(stage.own, guild.id, 'mill.md', Buffer.from(MILL));
    await addText(stage.own, guild.id, 'The bridge', 'The bridge was built in 1850 by Karl Winter.');
    const told = await discord.slash(channel, mod, 'article export').message();
    const exported = JSON.parse(told.attachments[0]!.data.toString());
    exported.articles[1].article.sentences[0].end = 1_000_000;
    await stage.store.forget(guild.id);
    const file = { filename: 'verbatim-export.json', data: JSON.stringify(exported) };
    const handle = discord.slash(channel, mod, 'article add', { file });
    await handle.message();
    await expect
      .poll(() => handle.original?.content)
      .toBe('Done. 1 article taken back. Left out because they are damaged: 1.');
    expect(await stage.store.articles.list(guild.id)).toHaveLength(1);
  });

  test('another file of that kind is refused in plain words', async () => {
    const { discord, channel } = stage;
    for (const data of ['{}', 'no JSON', '{"verbatim":1,"articles":7}', Buffer.from([0x1f, 0x8b, 1, 2, 3])]) {
      const file = { filename: 'some.json', data };
      const handle = discord.slash(channel, mod, 'article add', { file });
      await handle.message();
      await expect
        .poll(() => handle.original?.content)
        .toBe('That is no file that `/article export` gave out, or it is damaged.');
    }
  });
});
