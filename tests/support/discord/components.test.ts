import { ActionRowBuilder, type Client, MessageFlags, StringSelectMenuBuilder } from 'discord.js';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Discord, startDiscord } from './discord.ts';
import { logIn } from './logged-in.ts';
import { ask, buttons, form, onInteraction, onSlash } from './samples.ts';
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

describe('buttons, menus and modals', () => {
  beforeEach(() => {
    onSlash(client, (interaction) => interaction.reply({ content: 'the answer', components: [buttons] }));
  });

  function answer() {
    return discord.slash(channel, ada, 'ask', { question: 'q' }).message();
  }

  test('a button can change its message, at once or later, or answer with another', async () => {
    let presses = 0;
    onInteraction(client, async (interaction) => {
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
    onInteraction(client, async (interaction) => {
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
    onInteraction(client, async (interaction) => {
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
    onInteraction(client, async (interaction) => {
      if (interaction.isButton()) await interaction.reply({ components: [row] });
      if (interaction.isStringSelectMenu())
        await interaction.update({ content: interaction.values.join(), components: [] });
    });
    const picker = await discord.press(await answer(), ada, 'Context').message();
    const chosen = await discord.choose(picker, ada, 'pick', ['1']).message();
    expect(chosen).toMatchObject({ id: picker.id, content: '1', components: [] });
  });
});
