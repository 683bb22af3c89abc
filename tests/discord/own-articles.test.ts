import { afterEach, beforeEach, expect, test } from 'vitest';
import { addFile } from '../../src/library/server-articles.ts';
import type { Guild } from '../support/discord/world.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await setStage();
});

afterEach(() => stage.close());

const MILL = '# The mill at Ost\n\nThe mill at Ost was built in 1790 by Henrike Harrow. It grinds rye.\n';
const WHO_BUILT = 'Who built the mill at Ost?';

const give = (guild: Guild, name: string, text: string) =>
  addFile(stage.own, guild.id, name, Buffer.from(text));

test('a server is answered from its own articles, and nobody else is', async () => {
  const { discord, guild, channel, ada } = stage;
  const other = discord.createChannel(discord.createGuild({ name: 'Elsewhere' }), { name: 'talk' });
  await give(guild, 'mill.md', MILL);
  const ask = async (where: typeof channel) =>
    (await discord.slash(where, ada, 'ask', { question: WHO_BUILT }).message()).content;
  expect(await ask(channel)).toContain('Henrike Harrow');
  expect(await ask(other)).not.toContain('Harrow');
  expect(await ask(discord.directChannel(ada))).not.toContain('Harrow');
  // The operator's articles are there as well.
  const ferry = await discord.slash(channel, ada, 'ask', { question: 'Who commands the ship?' }).message();
  expect(ferry.content).toContain('Ilse Brandt');
});

test('what changes or goes is seen at once, and old buttons say so', async () => {
  const { discord, guild, channel, ada, ben } = stage;
  await give(guild, 'mill.md', MILL);
  const ask = () => discord.slash(channel, ada, 'ask', { question: WHO_BUILT }).message();
  const first = await ask();
  await give(guild, 'mill.md', MILL.replace('Henrike', 'Marta'));
  expect((await ask()).content).toContain('Marta Harrow');
  expect((await discord.press(first, ben, 'Context').message()).content).toContain('The article has changed');
  await stage.store.articles.remove(guild.id, 'own/mill');
  expect((await ask()).content).not.toContain('Harrow');
  expect((await discord.press(first, ben, 'Context').message()).content).toContain('not here any more');
});
