import { Client, GatewayIntentBits, MessageFlags, Partials } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Discord, startDiscord } from './discord.ts';

let discord: Discord;
let client: Client;

beforeEach(async () => {
  discord = await startDiscord();
  client = new Client({
    intents: [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages],
    partials: [Partials.Channel],
    rest: { api: discord.api },
    allowedMentions: { parse: [], repliedUser: false },
  });
});

afterEach(async () => {
  await client.destroy();
  await discord.close();
});

function ready(): Promise<unknown> {
  const done = new Promise((resolve) => client.once('clientReady', resolve));
  return Promise.all([client.login(discord.token), done]);
}

test('smoke', async () => {
  const guild = discord.createGuild();
  const channel = discord.createChannel(guild);
  const user = discord.createUser({ name: 'ada' });
  client.on('messageCreate', (message) => {
    if (message.author.bot) return;
    void message.reply(`you said: ${message.content}`);
  });
  client.on('interactionCreate', (interaction) => {
    if (!interaction.isChatInputCommand()) return;
    void interaction.deferReply({ flags: MessageFlags.Ephemeral }).then(() => interaction.editReply('done'));
  });
  await ready();
  expect(client.guilds.cache.get(guild.id)?.channels.cache.get(channel.id)?.name).toBe('general');
  const question = discord.say(channel, user, `<@${discord.bot.id}> hello`);
  const reply = await discord.replyTo(question);
  expect(reply.content).toContain('hello');
  const quiet = discord.say(channel, user, 'not for the bot');
  expect((await discord.replyTo(quiet)).content).toBe('you said:');
  const dm = discord.directChannel(user);
  expect((await discord.replyTo(discord.say(dm, user, 'psst'))).content).toBe('you said: psst');
  discord.register([
    { name: 'ask', description: 'ask', options: [{ type: 3, name: 'question', description: 'q' }] },
  ]);
  const asked = discord.slash(channel, user, 'ask', { question: 'why?' });
  const answer = await asked.message();
  expect(answer.content).toBe('done');
  expect(answer.onlyFor).toBe(user.id);
});
