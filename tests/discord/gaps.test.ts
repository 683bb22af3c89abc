import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addFile } from '../../src/library/server-articles.ts';
import { labels } from './labels.ts';
import { type Stage, setStage } from './stage.ts';

const DAY = 24 * 60 * 60_000;

let stage: Stage;
let mod: ReturnType<Stage['moderator']>;
let time = Date.UTC(2026, 5, 1);

beforeEach(async () => {
  time = Date.UTC(2026, 5, 1);
  stage = await setStage({ now: () => time });
  mod = stage.moderator();
});
afterEach(() => stage.close());

const ask = (question: string, more: Record<string, boolean> = {}) =>
  stage.discord.slash(stage.channel, stage.discord.createUser({}), 'ask', { question, ...more }).message();
const run = (command: string, who = mod) => stage.discord.slash(stage.channel, who, command).message();
const kept = async () => (await stage.store.gaps.list(stage.guild.id, '')).map(({ question }) => question);
const counted = (questions: readonly string[]) =>
  vi.waitFor(async () => expect((await kept()).toSorted()).toEqual(questions.toSorted()), {
    timeout: 15_000,
  });

test('what nothing answers is listed for moderators, like questions merged, with the way to add an article', async () => {
  const { discord, channel, ada, me } = stage;
  expect((await run('article gaps')).content).toBe(
    'Nothing was asked here in the last 90 days that I could not answer.',
  );
  await ask('What is the capital of France?');
  await counted(['What is the capital of France?']);
  await ask('the capital of France is what?');
  await discord.replyTo(discord.say(channel, ada, `${me} What language is spoken in Brazil?`));
  await counted(['What is the capital of France?', 'What language is spoken in Brazil?']);
  await ask('Who commands the ship?');
  await ask('Thank you!');
  await vi.waitFor(
    async () => expect((await stage.store.gaps.list(stage.guild.id, ''))[0]?.asked).toBe(2),
    15_000,
  );
  const told = await run('article gaps');
  expect(told.onlyFor).toBe(mod.id);
  expect(told.content).toMatch(
    /^\*\*Asked and not answered, in the last 90 days\*\*\n1\. “What is the capital of France\?” · 2 times, last <t:\d+:R>\n-# closest, in “The .+”: .+\n2\. “What language is spoken in Brazil\?” · 1 time, last <t:\d+:R>/,
  );
  expect(labels(told)).toEqual(['Add an article']);
  const modal = await discord.press(told, mod, 'Add an article').modal();
  expect(modal.title).toBe('Add an article');
  expect((await run('article gaps', ada)).content).toBe('That is for people who may manage this server.');
});

test('what is asked in private, in direct messages or with a name in it stays there', async () => {
  const { discord, channel, ada, ben, me } = stage;
  await ask('What language is spoken in Brazil?', { private: true });
  await discord
    .slash(discord.directChannel(ada), ada, 'ask', { question: 'Which moons are cold?' })
    .message();
  await discord.replyTo(discord.say(channel, ada, `${me} does <@${ben.id}> like volcanoes?`));
  await counted(['does like volcanoes?']);
  const said = discord.say(channel, ada, 'hm');
  await ask(
    `Which glacier melts near https://discord.com/channels/${stage.guild.id}/${channel.id}/${said.id}?`,
  );
  const all = () => stage.store.gaps.list(stage.guild.id, '');
  await vi.waitFor(async () => expect(await all()).toHaveLength(2), { timeout: 15_000 });
  expect(JSON.stringify(await all())).toContain('glacier');
  expect(JSON.stringify(await all())).not.toContain(said.id);
});

test('they are kept for 90 days after they were last asked', async () => {
  await ask('What is the capital of France?');
  await counted(['What is the capital of France?']);
  time += 89 * DAY;
  await stage.store.forgetOld(time);
  expect((await run('article gaps')).content).toContain('France');
  time += 2 * DAY;
  expect((await run('article gaps')).content).not.toContain('France');
  await stage.store.forgetOld(time);
  expect(await kept()).toEqual([]);
});

test('/privacy tells what is kept, and switches keeping questions off and on', async () => {
  const { discord, guild, ada } = stage;
  await addFile(stage.own, guild.id, 'mill.md', Buffer.from('# The mill\n\nThe mill grinds rye.\n'));
  await ask('What is the capital of France?');
  await counted(['What is the capital of France?']);
  expect(labels(await run('privacy', ada))).toEqual(['Forget my conversations']);
  const told = await run('privacy');
  expect(told.content).toContain('this server’s own articles: 1 article, 33 characters of text');
  expect(told.content).toContain('without who asked them, for 90 days: 1;');
  const off = await discord.press(told, mod, 'Keep no questions').message();
  expect(off.content).toMatch(/^Done\. No questions are kept/);
  expect(await kept()).toEqual([]);
  await ask('What language is spoken in Brazil?');
  expect((await run('article gaps')).content).toMatch(/switched that off/);
  const again = await run('privacy');
  expect(again.content).toContain('none, that is switched off');
  // It stays off when everything is deleted.
  const sure = await discord.press(again, mod, 'Delete what is kept for this server').message();
  await discord.press(sure, mod, 'Yes, delete it').message();
  expect(await stage.store.articles.list(guild.id)).toEqual([]);
  expect((await run('article gaps')).content).toMatch(/switched that off/);
  await discord.press(await run('privacy'), mod, 'Keep unanswered questions').message();
  await ask('What language is spoken in Brazil?');
  await counted(['What language is spoken in Brazil?']);
});

test('what belongs to a server that the bot leaves is deleted after 30 days, unless it comes back', async () => {
  const { discord, guild } = stage;
  const text = Buffer.from('# The mill\n\nThe mill grinds rye.\n');
  await addFile(stage.own, guild.id, 'mill.md', text);
  const left = async (): Promise<boolean> => (await stage.store.articles.list(guild.id)).length === 0;
  const passed = async (days: number): Promise<void> => {
    time += days * DAY;
    await stage.store.forgetOld(time);
  };
  await passed(40);
  expect(await left()).toBe(false);

  discord.kickBot(guild);
  await expect.poll(() => stage.bot.client.guilds.cache.has(guild.id)).toBe(false);
  await stage.restart();
  await passed(29);
  expect(await left()).toBe(false);
  discord.inviteBot(guild);
  await expect.poll(() => stage.bot.client.guilds.cache.has(guild.id)).toBe(true);
  await stage.restart();
  await passed(10);
  expect(await left()).toBe(false);

  // It left while the bot did not run.
  await stage.restart({}, () => discord.kickBot(guild));
  await vi.waitFor(async () => {
    await passed(31);
    expect(await left()).toBe(true);
  }, 15_000);
});
