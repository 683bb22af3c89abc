import {
  ApplicationCommandType,
  type ChatInputCommandInteraction,
  type Client,
  ContextMenuCommandBuilder,
  Events,
  SlashCommandBuilder,
} from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Discord, startDiscord } from './discord.ts';
import { logIn } from './logged-in.ts';
import type { Channel, Guild, User } from './world.ts';

let discord: Discord;
let client: Client<true>;
let guild: Guild;
let channel: Channel;
let ada: User;

const article = new SlashCommandBuilder()
  .setName('article')
  .setDescription('Articles')
  .addSubcommand((sub) =>
    sub
      .setName('use')
      .setDescription('Use one')
      .addStringOption((option) =>
        option.setName('id').setDescription('Which').setRequired(true).setMaxLength(10),
      )
      .addIntegerOption((option) =>
        option.setName('count').setDescription('How many').setMinValue(1).setMaxValue(10),
      ),
  )
  .addSubcommand((sub) =>
    sub
      .setName('add')
      .setDescription('Add one')
      .addAttachmentOption((option) => option.setName('file').setDescription('The file').setRequired(true))
      .addChannelOption((option) => option.setName('where').setDescription('Where'))
      .addUserOption((option) => option.setName('who').setDescription('Who'))
      .addRoleOption((option) => option.setName('role').setDescription('Whose')),
  )
  .toJSON();

const about = new ContextMenuCommandBuilder()
  .setName('Ask about this message')
  .setType(ApplicationCommandType.Message)
  .toJSON();

const whois = new ContextMenuCommandBuilder()
  .setName('Who is it')
  .setType(ApplicationCommandType.User)
  .toJSON();

beforeEach(async () => {
  discord = await startDiscord();
  guild = discord.createGuild();
  channel = discord.createChannel(guild, { name: 'reading' });
  ada = discord.createUser({ name: 'ada' });
  discord.register([article, about, whois]);
  client = await logIn(discord);
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

function onSlash(answer: (interaction: ChatInputCommandInteraction) => string): void {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply(answer(interaction));
  });
}

test('a subcommand arrives with its options', async () => {
  onSlash(
    ({ options }) => `${options.getSubcommand()} ${options.getString('id')} ${options.getInteger('count')}`,
  );
  const used = discord.slash(channel, ada, 'article use', { id: 'talks', count: 3 });
  expect((await used.message()).content).toBe('use talks 3');
});

test('files, channels, users and roles arrive resolved', async () => {
  const role = discord.createRole(guild, { name: 'readers' });
  onSlash(({ options }) =>
    [
      options.getAttachment('file', true).name,
      options.getChannel('where')?.name,
      options.getUser('who')?.username,
      options.getRole('role')?.name,
    ].join(' '),
  );
  const file = { filename: 'talks.md', data: '# Talks' };
  const entered = { file, where: channel.id, who: ada.id, role: role.id };
  const added = discord.slash(channel, ada, 'article add', entered);
  expect((await added.message()).content).toBe('talks.md reading ada readers');
});

test.each<[string, string, Record<string, string | number>, string]>([
  ['an option left out', 'article use', {}, 'Option "id" is required'],
  ['an option too many', 'article use', { id: 'x', more: 1 }, 'no option "more"'],
  ['a text too long', 'article use', { id: 'x'.repeat(11) }, 'too long'],
  ['a number too great', 'article use', { id: 'x', count: 11 }, 'too great'],
  ['no such subcommand', 'article drop', {}, 'no subcommand "drop"'],
  ['a subcommand left out', 'article', {}, 'Name the subcommand'],
])('a client does not send %s', (_what, command, entered, message) => {
  expect(() => discord.slash(channel, ada, command, entered)).toThrow(message);
});

test('a message’s menu command carries the message with its content', async () => {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isMessageContextMenuCommand()) void interaction.reply(interaction.targetMessage.content);
  });
  const said = discord.say(channel, ada, 'where were the talks?');
  const asked = discord.messageCommand(said, ada, 'Ask about this message');
  expect((await asked.message()).content).toBe('where were the talks?');
});

test('a user’s menu command carries the user', async () => {
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isUserContextMenuCommand()) void interaction.reply(interaction.targetUser.username);
  });
  const asked = discord.userCommand(channel, discord.createUser(), ada, 'Who is it');
  expect((await asked.message()).content).toBe('ada');
});

test('a guild’s own command comes before a global one of the same name', async () => {
  const [own] = discord.register([article], guild);
  client.on(Events.InteractionCreate, (interaction) => {
    if (interaction.isChatInputCommand()) void interaction.reply(interaction.commandId);
  });
  const used = discord.slash(channel, ada, 'article use', { id: 'x' });
  expect((await used.message()).content).toBe(own?.id);
});
