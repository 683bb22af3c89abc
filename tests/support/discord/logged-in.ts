import { Client, type ClientOptions, Events, GatewayIntentBits, type Message, Partials } from 'discord.js';
import { type Discord, startDiscord } from './discord.ts';
import type { Settings } from './settings.ts';

const { Guilds, GuildMessages, DirectMessages } = GatewayIntentBits;

/** A discord.js client for a stand-in, not yet logged in. Without `options` it asks for no privileged intent. */
export function clientFor(discord: Discord, options: Partial<ClientOptions> = {}): Client {
  return new Client({
    intents: [Guilds, GuildMessages, DirectMessages],
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // Identifying again at once, where Discord makes clients wait for five seconds.
    ws: { buildIdentifyThrottler: () => Promise.resolve({ waitForIdentify: () => Promise.resolve() }) },
    ...options,
    rest: { api: discord.api, ...options.rest },
  });
}

/** Logs a client in and waits until it knows its guilds. */
export async function logIn(discord: Discord, options: Partial<ClientOptions> = {}): Promise<Client<true>> {
  const client = clientFor(discord, options);
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(discord.token);
  return ready;
}

/** Runs `act` on a stand-in of its own with a client logged in to it, and closes both afterwards. */
export async function withClient(
  settings: Partial<Settings>,
  act: (discord: Discord, client: Client<true>) => Promise<void>,
): Promise<void> {
  const discord = await startDiscord(settings);
  const client = await logIn(discord);
  try {
    await act(discord, client);
  } finally {
    await client.destroy();
    await discord.close();
  }
}

/** The next `count` messages that a client hears. */
export function hear(client: Client, count: number): Promise<readonly Message[]> {
  const messages: Message[] = [];
  return new Promise((resolve) => {
    client.on(Events.MessageCreate, (message) => {
      messages.push(message);
      if (messages.length === count) resolve(messages);
    });
  });
}
