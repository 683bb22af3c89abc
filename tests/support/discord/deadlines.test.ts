import type { ChatInputCommandInteraction, Client } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discord, startDiscord } from './discord.ts';
import { logIn } from './logged-in.ts';
import { ask, form, onSlash } from './samples.ts';
import type { Channel, User } from './world.ts';

let discord: Discord;
let client: Client<true>;
let channel: Channel;
let ada: User;

beforeEach(async () => {
  discord = await startDiscord({ initialDeadline: 200 });
  channel = discord.createChannel(discord.createGuild());
  ada = discord.createUser({ name: 'ada', locale: 'de' });
  discord.register([ask]);
  client = await logIn(discord);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

function refusal(): Promise<number> {
  return discord.until('a refusal', () => discord.journal.refusals.at(-1)?.code);
}

describe('deadlines and double answers', () => {
  test.each([
    ['a first response that comes too late', 10062, (late: ChatInputCommandInteraction) => late.reply('x')],
    [
      'a second first response',
      40060,
      async (twice: ChatInputCommandInteraction) => {
        await twice.deferReply();
        const body = { type: 4, data: { content: 'x' } };
        await client.rest.post(`/interactions/${twice.id}/${twice.token}/callback`, { body });
      },
    ],
    [
      'a modal after thinking',
      40060,
      async (twice: ChatInputCommandInteraction) => {
        await twice.deferReply();
        const body = { type: 9, data: form.toJSON() };
        await client.rest.post(`/interactions/${twice.id}/${twice.token}/callback`, { body });
      },
    ],
    [
      'a response to what never was',
      10062,
      (_any: ChatInputCommandInteraction) =>
        client.rest.post('/interactions/1/none/callback', { body: { type: 4, data: { content: 'x' } } }),
    ],
    [
      'a follow-up without a response',
      10015,
      (early: ChatInputCommandInteraction) =>
        client.rest.post(`/webhooks/${early.applicationId}/${early.token}`, { body: { content: 'x' } }),
    ],
    [
      'an update of a message that is not there',
      50035,
      (strange: ChatInputCommandInteraction) =>
        client.rest.post(`/interactions/${strange.id}/${strange.token}/callback`, {
          body: { type: 7, data: {} },
        }),
    ],
  ])('%s is refused with %i', async (what, code, answer) => {
    onSlash(client, (interaction) => answer(interaction) as Promise<unknown>);
    const asked = discord.slash(channel, ada, 'ask', { question: 'q' });
    if (what.includes('too late')) asked.age(201);
    expect(await refusal()).toBe(code);
    expect(asked.failed).toBe(what.includes('too late'));
  });

  test('after a quarter of an hour an answer can no longer be changed', async () => {
    const heard = new Promise<ChatInputCommandInteraction>((resolve) => {
      onSlash(client, async (interaction) => {
        await interaction.reply('x');
        resolve(interaction);
      });
    });
    const asked = discord.slash(channel, ada, 'ask', { question: 'q' });
    const interaction = await heard;
    asked.age(900_001);
    await expect(interaction.editReply('y')).rejects.toMatchObject({ code: 50027 });
  });
});
