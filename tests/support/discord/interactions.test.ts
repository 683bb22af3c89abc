import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discord, startDiscord } from './discord.ts';
import { logIn } from './logged-in.ts';
import type { Channel, Guild, User } from './world.ts';

let discord: Discord;
let client: Client<true>;
let guild: Guild;
let channel: Channel;
let ada: User;

const ask = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Ask the article')
  .addStringOption((option) =>
    option.setName('question').setDescription('What?').setRequired(true).setAutocomplete(true),
  )
  .addBooleanOption((option) => option.setName('private').setDescription('Only for you?'))
  .toJSON();

const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('v1:context').setLabel('Context').setStyle(ButtonStyle.Secondary),
  new ButtonBuilder().setCustomId('v1:more').setLabel('Ask more').setStyle(ButtonStyle.Secondary),
  new ButtonBuilder().setCustomId('v1:off').setLabel('Off').setStyle(ButtonStyle.Secondary).setDisabled(true),
  new ButtonBuilder().setURL('https://example.org/').setLabel('Source').setStyle(ButtonStyle.Link),
);

const form = new ModalBuilder()
  .setCustomId('v1:form')
  .setTitle('Ask a follow-up')
  .addComponents(
    new ActionRowBuilder<TextInputBuilder>().addComponents(
      new TextInputBuilder()
        .setCustomId('question')
        .setLabel('Question')
        .setStyle(TextInputStyle.Short)
        .setMaxLength(20),
    ),
  );

/** Lets the bot answer each interaction by `answer`; what is refused, the test reads from the journal. */
function onInteraction(answer: (interaction: Interaction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(() => undefined));
}

function onSlash(answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>): void {
  onInteraction(async (interaction) => interaction.isChatInputCommand() && answer(interaction));
}

function refusal(): Promise<number> {
  return discord.until('a refusal', () => discord.journal.refusals.at(-1)?.code);
}

beforeEach(async () => {
  discord = await startDiscord({ initialDeadline: 200 });
  guild = discord.createGuild();
  channel = discord.createChannel(guild);
  ada = discord.createUser({ name: 'ada', locale: 'de' });
  discord.register([ask]);
  client = await logIn(discord);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

describe('slash commands', () => {
  test('are answered at once, or after thinking; the first response decides who sees it', async () => {
    onSlash(async (interaction) => {
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
    onSlash((interaction) =>
      interaction.reply(
        [
          interaction.options.getString('question'),
          interaction.user.username,
          interaction.memberPermissions?.has('SendMessages'),
          interaction.appPermissions.has('EmbedLinks'),
          interaction.guildId === guild.id,
        ].join(' '),
      ),
    );
    const answer = await discord.slash(channel, ada, 'ask', { question: 'why?' }).message();
    expect(answer.content).toBe('why? ada true true true');
  });

  test('can be followed up, and the answer fetched, changed and deleted', async () => {
    onSlash(async (interaction) => {
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
    onSlash(async (interaction) => {
      await interaction.deferReply();
      await interaction.followUp('the answer');
    });
    const asked = discord.slash(channel, ada, 'ask', { question: 'q' });
    expect((await asked.message()).content).toBe('the answer');
    expect(asked.followUps).toEqual([]);
  });

  test('replies of users to the answer arrive empty: it counts as a webhook’s message', async () => {
    onSlash((interaction) => interaction.reply('the answer'));
    const answer = await discord.slash(channel, ada, 'ask', { question: 'q' }).message();
    const heard = new Promise<string>((resolve) => {
      client.on(Events.MessageCreate, ({ author, content }) => author.id === ada.id && resolve(content));
    });
    discord.say(channel, ada, 'and when?', { replyTo: answer });
    expect(await heard).toBe('');
  });

  test('autocomplete offers choices and nothing else', async () => {
    onInteraction(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { value } = interaction.options.getFocused(true);
      await interaction.respond([{ name: `${value}ere?`, value: 'where' }]);
    });
    const typed = discord.autocomplete(channel, ada, 'ask', 'question', { question: 'wh' });
    expect(await typed.choices()).toEqual([{ name: 'where?', value: 'where' }]);
  });

  test('26 choices are refused', async () => {
    onInteraction(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      await interaction.respond(
        Array.from({ length: 26 }, (_, place) => ({ name: `${place}`, value: `${place}` })),
      );
    });
    discord.autocomplete(channel, ada, 'ask', 'question', { question: 'wh' });
    expect(await refusal()).toBe(50035);
  });
});

describe('buttons, menus and modals', () => {
  beforeEach(() => {
    onSlash((interaction) => interaction.reply({ content: 'the answer', components: [buttons] }));
  });

  function answer() {
    return discord.slash(channel, ada, 'ask', { question: 'q' }).message();
  }

  test('a button can change its message, at once or later, or answer with another', async () => {
    let presses = 0;
    onInteraction(async (interaction) => {
      if (!interaction.isButton()) return;
      presses += 1;
      if (presses === 1) await interaction.update('changed');
      if (presses === 2) {
        await interaction.deferUpdate();
        await interaction.editReply('changed later');
      }
      if (presses === 3) await interaction.reply({ content: 'context', flags: MessageFlags.Ephemeral });
    });
    const message = await answer();
    const press = () => discord.press(message, ada, 'Context').message();
    expect(await press()).toMatchObject({ id: message.id, content: 'changed' });
    expect(await press()).toMatchObject({ id: message.id, content: 'changed later' });
    expect(await press()).toMatchObject({ content: 'context', onlyFor: ada.id });
  });

  test('a button opens a modal, and what is entered there changes the message or answers anew', async () => {
    onInteraction(async (interaction) => {
      if (interaction.isButton()) await interaction.showModal(form);
      if (interaction.isModalSubmit())
        await interaction.reply(interaction.fields.getTextInputValue('question'));
    });
    const pressed = discord.press(await answer(), ada, 'v1:more');
    expect(await pressed.modal()).toMatchObject({ title: 'Ask a follow-up', custom_id: 'v1:form' });
    const submitted = await discord.submit(pressed, { question: 'and when?' });
    expect((await submitted.message()).content).toBe('and when?');
    await expect(discord.submit(pressed, { question: '' })).rejects.toThrow('must be filled in');
    await expect(discord.submit(pressed, { question: 'x'.repeat(21) })).rejects.toThrow('too long');
  });

  test('what cannot be pressed, cannot be pressed; what is forged, arrives', async () => {
    const ids: string[] = [];
    onInteraction(async (interaction) => {
      if (!interaction.isButton()) return;
      ids.push(interaction.customId);
      await interaction.deferUpdate();
    });
    const message = await answer();
    expect(() => discord.press(message, ada, 'Off')).toThrow('disabled');
    expect(() => discord.press(message, ada, 'Source')).toThrow('link');
    expect(() => discord.press(message, ada, 'No such')).toThrow('there is: Context, Ask more');
    await discord.press(message, ada, 'v9:forged', { forged: true }).response();
    expect(ids).toEqual(['v9:forged']);
  });

  test('a select menu', async () => {
    const menu = new StringSelectMenuBuilder().setCustomId('pick').addOptions({ label: 'One', value: '1' });
    const row = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(menu);
    onInteraction(async (interaction) => {
      if (interaction.isButton()) await interaction.reply({ components: [row] });
      if (interaction.isStringSelectMenu())
        await interaction.update({ content: interaction.values.join(), components: [] });
    });
    const picker = await discord.press(await answer(), ada, 'Context').message();
    const chosen = await discord.choose(picker, ada, 'pick', ['1']).message();
    expect(chosen).toMatchObject({ id: picker.id, content: '1', components: [] });
  });
});

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
    onSlash((interaction) => answer(interaction) as Promise<unknown>);
    const asked = discord.slash(channel, ada, 'ask', { question: 'q' });
    if (what.includes('too late')) asked.age(201);
    expect(await refusal()).toBe(code);
    expect(asked.failed).toBe(what.includes('too late'));
  });

  test('after a quarter of an hour an answer can no longer be changed', async () => {
    const heard = new Promise<ChatInputCommandInteraction>((resolve) => {
      onSlash(async (interaction) => {
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

describe('outside of the bot’s guilds', () => {
  const everywhere = { ...ask, contexts: [0, 1, 2], integration_types: [0, 1] };

  test.each([
    ['a guild', () => discord.createChannel(discord.createGuild({ botPermissions: null }))],
    ['a group', () => discord.createGroup(ada, discord.createUser())],
  ])('in %s, a user who installed the application can ask, with five follow-ups', async (_where, place) => {
    discord.register([everywhere]);
    ada.installed = true;
    onSlash(async (interaction) => {
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
    onSlash((interaction) =>
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
