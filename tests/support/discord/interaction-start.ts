import { randomUUID } from 'node:crypto';
import { enter } from './guild-making.ts';
import type { Interaction } from './interaction.ts';
import { InteractionHandle } from './interaction-handle.ts';
import { installation, interactionPayload } from './interaction-payload.ts';
import type { Message } from './message.ts';
import { wireMessage } from './wire-message.ts';
import { botMember, type Channel, guildOf, type User, type World } from './world.ts';

/** How many follow-ups an interaction has where the application is only installed by the user. */
const USER_FOLLOW_UPS = 5;

/** What a user did. */
export interface Begun {
  readonly kind: Interaction['kind'];
  readonly channel: Channel;
  readonly user: User;
  /** The command's full name or the custom id. */
  readonly name: string;
  readonly commandType?: number;
  /** The message whose component was used. */
  readonly source?: Message | null;
  readonly data: Record<string, unknown>;
}

function recordOf(world: World, begun: Begun): Interaction {
  const { kind, channel, user, name, source, commandType } = begun;
  const owners = installation(world, channel, user);
  return {
    id: world.nextId(),
    token: Buffer.from(`interaction:${randomUUID()}`).toString('base64url'),
    kind,
    user,
    channel,
    name,
    commandType: commandType ?? null,
    sourceMessageId: source?.id ?? null,
    owners,
    followUpLimit: '0' in owners ? Number.POSITIVE_INFINITY : USER_FOLLOW_UPS,
    createdAt: world.settings.now(),
    callback: null,
    originalId: null,
    followUpIds: [],
    untouched: null,
  };
}

function remember(world: World, record: Interaction): void {
  world.interactions.set(record.id, record);
  world.interactionsByToken.set(record.token, record);
  if (world.interactions.size <= world.settings.keep) return;
  for (const oldest of world.interactions.values()) {
    world.interactions.delete(oldest.id);
    world.interactionsByToken.delete(oldest.token);
    return;
  }
}

/**
 * Sends the bot an interaction. It goes to the guild's shard; where the bot is in no guild, to shard 0.
 */
export function beginInteraction(world: World, begun: Begun): InteractionHandle {
  const { channel, user, source = null, data } = begun;
  enter(world, channel, user);
  const record = recordOf(world, begun);
  remember(world, record);
  const message = source && wireMessage(source, world, { seesContent: true });
  const payload = interactionPayload(world, record, data, message);
  const guild = guildOf(world, channel);
  const home = guild !== undefined && botMember(world, guild) !== undefined ? guild.id : null;
  world.announce({ name: 'INTERACTION_CREATE', guildId: home, intent: null, data: () => payload });
  return new InteractionHandle(record, world);
}
