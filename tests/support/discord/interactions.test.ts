import { type Client, Events, MessageFlags } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discord, startDiscord } from './discord.ts';
import { logIn } from './logged-in.ts';
import { ask, onInteraction, onSlash } from './samples.ts';
import type { Channel, User } from './world.ts';

let discord: Discord;
let client: Client<true>;
let channel: Channel;
let ada: User;

beforeEach(async () => {
  discord = await startDiscord();
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

describe('slash commands', () => {
  test('are answered at once, or after thinking; the first response decides who sees it', async () => {
    onSlash(client, async (interaction) => {
      if (!interaction.options.getBoolean('private')) return interaction.reply(interaction.locale);
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      return interaction.editReply('done');
    });
    const open = await discord.slash(channel, ada, 'ask', { question: 'q' }).message();
    expect(open).toMatchObject({ content: 'de', onlyFor: null });
    const asked = discord.slash(channel, ada, 'ask', { question: 'q', private: true });
    expect(await asked.response()).toMatchObject({ kind: 'deferredMessage' });
    expect(await asked.message()).toMatchObject({ content: 'done', onlyFor: ada.id });
  });

  test('carry what was entered, who asks, and with which permissions', async () => {
    onSlash(client, (interaction) =>
      interaction.reply(
        [
          interaction.options.getString('question'),
          interaction.user.username,
          interaction.memberPermissions?.has('SendMessages'),
          interaction.appPermissions.has('EmbedLinks'),
          interaction.guildId === channel.guildId,
        ].join(' '),
      ),
    );
    const answer = await discord.slash(channel, ada, 'ask', { question: 'why?' }).message();
    expect(answer.content).toBe('why? ada true true true');
  });

  test('can be followed up, and the answer fetched, changed and deleted', async () => {
    onSlash(client, async (interaction) => {
      const { resource } = await interaction.reply({ content: 'one', withResponse: true });
      await interaction.followUp({ content: 'two', flags: MessageFlags.Ephemeral });
      const fetched = await interaction.fetchReply();
      await interaction.editReply(`${resource?.message?.content} ${fetched.content}`);
      await interaction.followUp('three');
      await interaction.deleteReply();
    });
    const asked = discord.slash(channel, ada, 'ask', { question: 'q' });
    await asked.followUp(1);
    await discord.until('the deletion', () => (asked.original === undefined ? true : undefined));
    expect(asked.followUps.map(({ content, onlyFor }) => [content, onlyFor])).toEqual([
      ['two', ada.id],
      ['three', null],
    ]);
  });

  test('a follow-up to an answer that is still being thought about takes its place', async () => {
    onSlash(client, async (interaction) => {
      await interaction.deferReply();
      await interaction.followUp('the answer');
    });
    const asked = discord.slash(channel, ada, 'ask', { question: 'q' });
    expect((await asked.message()).content).toBe('the answer');
    expect(asked.followUps).toEqual([]);
  });

  test('replies of users to the answer arrive empty: it counts as a webhook’s message', async () => {
    onSlash(client, (interaction) => interaction.reply('the answer'));
    const answer = await discord.slash(channel, ada, 'ask', { question: 'q' }).message();
    const heard = new Promise<string>((resolve) => {
      client.on(Events.MessageCreate, ({ author, content }) => author.id === ada.id && resolve(content));
    });
    discord.say(channel, ada, 'and when?', { replyTo: answer });
    expect(await heard).toBe('');
  });

  test('autocomplete offers choices and nothing else', async () => {
    onInteraction(client, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${value}ere?`, value: 'where' }]);
    });
    const typed = discord.autocomplete(channel, ada, 'ask', 'question', { question: 'wh' });
    expect(await typed.choices()).toEqual([{ name: 'where?', value: 'where' }]);
  });

  test('26 choices are refused', async () => {
    onInteraction(client, async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      await interaction.respond(
        Array.from({ length: 26 }, (_, place) => ({ name: `${place}`, value: `${place}` })),
      );
    });
    discord.autocomplete(channel, ada, 'ask', 'question', { question: 'wh' });
    expect(await refusal()).toBe(50035);
  });
});

describe('outside of the bot’s guilds', () => {
  const everywhere = { ...ask, contexts: [0, 1, 2], integration_types: [0, 1] };

  test.each([
    ['a guild', () => discord.createChannel(discord.createGuild({ botPermissions: null }))],
    ['a group', () => discord.createGroup(ada, discord.createUser())],
  ])('in %s, a user who installed the application can ask, with five follow-ups', async (_where, place) => {
    discord.register([everywhere]);
    ada.installed = true;
    onSlash(client, async (interaction) => {
      await interaction.reply('answered');
      for (let count = 1; count <= 6; count += 1) await interaction.followUp(`${count}`);
    });
    const asked = discord.slash(place(), ada, 'ask', { question: 'q' });
    expect((await asked.message()).content).toBe('answered');
    expect(await refusal()).toBe(40094);
    expect(asked.followUps).toHaveLength(5);
  });

  test('in direct messages with the bot there is a user but no member', async () => {
    discord.register([everywhere]);
    onSlash(client, (interaction) =>
      interaction.reply(`${interaction.user.username} ${interaction.member} ${interaction.context}`),
    );
    const asked = discord.slash(discord.directChannel(ada), ada, 'ask', { question: 'q' });
    expect((await asked.message()).content).toBe('ada null 1');
  });

  test('what is not offered somewhere cannot be run there', () => {
    discord.register([{ ...everywhere, contexts: [1], default_member_permissions: '32' }]);
    const elsewhere = discord.createChannel(discord.createGuild({ botPermissions: null }));
    expect(() => discord.slash(elsewhere, ada, 'ask', { question: 'q' })).toThrow('not offered');
    expect(() => discord.slash(channel, ada, 'ask', { question: 'q' })).toThrow('not offered');
    discord.register([{ ...ask, default_member_permissions: '32' }]);
    expect(() => discord.slash(channel, ada, 'ask', { question: 'q' })).toThrow('may not use');
    expect(() => discord.slash(channel, ada, 'no-such')).toThrow('registered');
  });
});
