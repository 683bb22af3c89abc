import {
  CALLBACK,
  type CallbackKind,
  INTERACTION_TYPE,
  type Interaction,
  type InteractionKind,
} from '../interaction.ts';
import { fieldsOf } from '../json.ts';
import type { Message } from '../message.ts';
import { Refusal, refuse } from '../refusal.ts';
import { Complaints } from '../validate/complaints.ts';
import { wireMessage } from '../wire-message.ts';
import type { World } from '../world.ts';
import { carryOut, type Response } from './interaction-answer.ts';
import { type Answer, type Call, NOTHING, ok, param, type Route } from './route.ts';

/** How each kind of interaction may be answered first. */
const ALLOWED: Readonly<Record<InteractionKind, readonly CallbackKind[]>> = {
  command: ['message', 'deferredMessage', 'modal'],
  autocomplete: ['choices'],
  component: ['message', 'deferredMessage', 'deferredUpdate', 'update', 'modal'],
  modal: ['message', 'deferredMessage', 'deferredUpdate', 'update'],
};

/** What changes a message, and so needs one. */
const UPDATES: readonly CallbackKind[] = ['deferredUpdate', 'update'];

/** @throws Refusal 10062 for an interaction that does not exist or waited too long, 40060 for one already answered. */
function waiting(call: Call): Interaction {
  const { now, initialDeadline } = call.world.settings;
  const interaction = call.world.interactions.get(param(call, 'interaction'));
  if (interaction?.token !== param(call, 'token')) throw refuse.unknownInteraction();
  if (interaction.callback !== null) throw refuse.alreadyAcknowledged();
  if (now() - interaction.createdAt > initialDeadline) throw refuse.unknownInteraction();
  return interaction;
}

/** @throws Refusal 50035 for a kind of response that does not fit the interaction. */
function kindOf(interaction: Interaction, type: unknown): CallbackKind {
  const isOnMessage = interaction.sourceMessageId !== null;
  const allowed = ALLOWED[interaction.kind].filter((kind) => isOnMessage || !UPDATES.includes(kind));
  const found = allowed.find((kind) => CALLBACK[kind] === type);
  if (found !== undefined) return found;
  const complaints = new Complaints();
  const numbers = allowed.map((kind) => CALLBACK[kind]);
  complaints.choice(['type'], type, numbers);
  throw complaints.refusal();
}

/** Says of complaints about the response's data that they are about `data`. */
function aboutData(error: unknown): unknown {
  const isForm = error instanceof Refusal && error.errors !== undefined;
  return isForm ? refuse.invalidForm({ data: error.errors! }) : error;
}

function carryOutData(world: World, interaction: Interaction, response: Response): Message | null {
  try {
    return carryOut(world, interaction, response);
  } catch (error) {
    throw aboutData(error);
  }
}

/** What the bot gets to read when it asks for the response. */
function resourceOf(
  world: World,
  interaction: Interaction,
  kind: CallbackKind,
  message: Message | null,
): object {
  const { id } = interaction;
  const type = INTERACTION_TYPE[interaction.kind];
  if (message === null) return { interaction: { id, type } };
  const about = {
    response_message_id: message.id,
    response_message_loading: kind === 'deferredMessage',
    response_message_ephemeral: message.onlyFor !== null,
  };
  const resource = { type: CALLBACK[kind], message: wireMessage(message, world, { seesContent: true }) };
  return {
    interaction: { id, type, ...about },
    ...(kind === 'message' || kind === 'update' ? { resource } : {}),
  };
}

function respond(call: Call): Answer {
  const { world, files } = call;
  const interaction = waiting(call);
  const body = fieldsOf(call.body);
  const kind = kindOf(interaction, body.type);
  const data = fieldsOf(body.data);
  const message = carryOutData(world, interaction, { kind, data, files });
  interaction.originalId = message?.id ?? null;
  interaction.untouched = kind === 'deferredUpdate' ? message : null;
  interaction.callback = { kind, data, after: world.settings.now() - interaction.createdAt };
  world.happened({ kind: 'response', interaction });
  return call.query.get('with_response') === 'true'
    ? ok(resourceOf(world, interaction, kind, message))
    : NOTHING;
}

export const INTERACTION_ROUTES: readonly Route[] = [
  { method: 'POST', path: 'interactions/:interaction/:token/callback', open: true, handle: respond },
];
