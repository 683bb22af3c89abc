import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  type ChatInputCommandInteraction,
  type Client,
  Events,
  type Interaction,
  ModalBuilder,
  SlashCommandBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';

export const ask = new SlashCommandBuilder()
  .setName('ask')
  .setDescription('Ask the article')
  .addStringOption((option) =>
    option.setName('question').setDescription('What?').setRequired(true).setAutocomplete(true),
  )
  .addBooleanOption((option) => option.setName('private').setDescription('Only for you?'))
  .toJSON();

export const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
  new ButtonBuilder().setCustomId('v1:context').setLabel('Context').setStyle(ButtonStyle.Secondary),
  new ButtonBuilder().setCustomId('v1:more').setLabel('Ask more').setStyle(ButtonStyle.Secondary),
  new ButtonBuilder().setCustomId('v1:off').setLabel('Off').setStyle(ButtonStyle.Secondary).setDisabled(true),
  new ButtonBuilder().setURL('https://example.org/').setLabel('Source').setStyle(ButtonStyle.Link),
);

export const form = new ModalBuilder()
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

/** Lets a bot answer each interaction by `answer`; what is refused, a test reads from the journal. */
export function onInteraction(client: Client, answer: (interaction: Interaction) => Promise<unknown>): void {
  client.on(Events.InteractionCreate, (interaction) => void answer(interaction).catch(() => undefined));
}

/** The same, for slash commands alone. */
export function onSlash(
  client: Client,
  answer: (interaction: ChatInputCommandInteraction) => Promise<unknown>,
): void {
  onInteraction(client, async (interaction) => interaction.isChatInputCommand() && answer(interaction));
}
