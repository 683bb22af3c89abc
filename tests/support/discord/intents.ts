/** The gateway intents that decide over the events spoken here, each the number of its bit. */
const BITS = {
  Guilds: 0,
  GuildMembers: 1,
  GuildPresences: 8,
  GuildMessages: 9,
  GuildMessageReactions: 10,
  GuildMessageTyping: 11,
  DirectMessages: 12,
  DirectMessageReactions: 13,
  DirectMessageTyping: 14,
  MessageContent: 15,
} as const;

export type Intent = keyof typeof BITS;

/** The intents that must be switched on for the application before a client may ask for them. */
export type PrivilegedIntent = 'GuildMembers' | 'GuildPresences' | 'MessageContent';

/** The bit of the application's `flags` by which an intent shows as switched on, for an application in few servers. */
const LIMITED_FLAG: Record<PrivilegedIntent, number> = {
  GuildPresences: 1 << 13,
  GuildMembers: 1 << 15,
  MessageContent: 1 << 19,
};

/** The same for an application that Discord has verified. */
const VERIFIED_FLAG: Record<PrivilegedIntent, number> = {
  GuildPresences: 1 << 12,
  GuildMembers: 1 << 14,
  MessageContent: 1 << 18,
};

const PRIVILEGED = Object.keys(LIMITED_FLAG) as PrivilegedIntent[];

/** All intents that exist, up to polls in direct messages. */
const KNOWN = (1 << 26) - 1;

export function hasIntent(intents: number, intent: Intent): boolean {
  return (intents & (1 << BITS[intent])) !== 0;
}

export function isValidIntents(intents: unknown): intents is number {
  return typeof intents === 'number' && Number.isInteger(intents) && intents >= 0 && intents <= KNOWN;
}

/** Whether a client asks for a privileged intent that is not switched on. */
export function asksTooMuch(intents: number, granted: readonly PrivilegedIntent[]): boolean {
  return PRIVILEGED.some((intent) => hasIntent(intents, intent) && !granted.includes(intent));
}

export function applicationFlags(granted: readonly PrivilegedIntent[], verified: boolean): number {
  const flags = verified ? VERIFIED_FLAG : LIMITED_FLAG;
  return granted.reduce((sum, intent) => sum | flags[intent], 0);
}
