import { changesFrom, draftFrom } from '../bot-message.ts';
import {
  CALLBACK,
  type CallbackKind,
  INTERACTION_TYPE,
  type Interaction,
  type InteractionKind,
} from '../interaction.ts';
import { fieldsOf, itemsOf, numberOf } from '../json.ts';
import { FLAG, MESSAGE_TYPE, type Message, type MessageOrigin } from '../message.ts';
import { changeMessage, EMPTY_DRAFT, postMessage } from '../message-store.ts';
import { refuse } from '../refusal.ts';
import { checkChoices } from '../validate/command-options.ts';
import { Complaints } from '../validate/complaints.ts';
import { checkModal } from '../validate/modal.ts';
import { wireMessage } from '../wire-message.ts';
import type { World } from '../world.ts';
import { type Answer, type Call, NOTHING, ok, param, type Route } from './route.ts';

/** How each kind of interaction may be answered first. */
const ALLOWED: Readonly<Record<InteractionKind, readonly CallbackKind[]>> = {
  command: ['message', 'deferredMessage', 'modal'],
  autocomplete: ['choices'],
  component: ['message', 'deferredMessage', 'deferredUpdate', 'update', 'modal'],
  modal: ['message', 'deferredMessage', 'deferredUpdate', 'update'],
};

/** @throws Refusal 10062 for an interaction that does not exist, or that was left waiting for too long. */
function waiting(call: Call): Interaction {
  const { world } = call;
  const interaction = world.interactions.get(param(call, 'interaction'));
  if (interaction === undefined || interaction.token !== param(call, 'token'))
    throw refuse.unknownInteraction();
  if (interaction.callback !== null) throw refuse.alreadyAcknowledged();
  if (world.settings.now() - interaction.createdAt > world.settings.initialDeadline)
    throw refuse.unknownInteraction();
  return interaction;
}

function kindOf(interaction: Interaction, type: unknown): CallbackKind {
  const allowed = ALLOWED[interaction.kind].filter(
    (kind) => !(interaction.sourceMessageId === null && ['deferredUpdate', 'update'].includes(kind)),
  );
  const complaints = new Complaints();
  complaints.choice(
    ['type'],
    type,
    allowed.map((kind) => CALLBACK[kind]),
  );
  complaints.settle();
  return allowed.find((kind) => CALLBACK[kind] === type)!;
}

export function originOf(interaction: Interaction): MessageOrigin {
  const name = interaction.kind === 'command' ? interaction.name : null;
  return {
    id: interaction.id,
    type: INTERACTION_TYPE[interaction.kind],
    user: interaction.user,
    name,
    owners: interaction.owners,
  };
}

/** Whether an answer that says nothing new about it is only for the user: the flag of the first response decides. */
function onlyFor(interaction: Interaction, flags: unknown): string | null {
  return (numberOf(flags) & FLAG.ephemeral) === 0 ? null : interaction.user.id;
}

function sourceOf(interaction: Interaction): Message | null {
  return interaction.channel.messages.get(interaction.sourceMessageId ?? '') ?? null;
}

function answer(world: World, interaction: Interaction, call: Call, data: Record<string, unknown>): Message {
  const saying = {
    repliesTo: interaction.kind === 'command' ? null : sourceOf(interaction),
    interaction: originOf(interaction),
    onlyFor: onlyFor(interaction, data.flags),
  };
  const draft = draftFrom(world, data, call.files, saying);
  const type =
    interaction.commandType !== null && interaction.commandType > 1
      ? MESSAGE_TYPE.contextCommand
      : draft.type;
  return postMessage(world, interaction.channel, { ...draft, type });
}

function think(world: World, interaction: Interaction, data: Record<string, unknown>): Message {
  const hidden = onlyFor(interaction, data.flags);
  return postMessage(world, interaction.channel, {
    ...EMPTY_DRAFT,
    author: world.bot,
    type: interaction.kind === 'command' ? MESSAGE_TYPE.slashCommand : MESSAGE_TYPE.reply,
    flags: FLAG.loading | (hidden === null ? 0 : FLAG.ephemeral),
    interaction: originOf(interaction),
    webhookId: world.applicationId,
    onlyFor: hidden,
  });
}

function update(world: World, interaction: Interaction, call: Call, data: Record<string, unknown>): Message {
  const source = sourceOf(interaction);
  if (source === null) throw refuse.unknownMessage();
  return changeMessage(world, source, changesFrom(world, source, data, call.files));
}

function checkChoicesBody(data: Record<string, unknown>): void {
  const complaints = new Complaints();
  const numeric = itemsOf(data.choices).some((choice) => typeof fieldsOf(choice).value === 'number');
  checkChoices(data.choices, ['data', 'choices'], complaints, !numeric);
  complaints.settle();
}

/** Carries out a first response; returns the message that `@original` means from now on. */
function carryOut(
  call: Call,
  interaction: Interaction,
  kind: CallbackKind,
  data: Record<string, unknown>,
): Message | null {
  const { world } = call;
  if (kind === 'choices') checkChoicesBody(data);
  if (kind === 'modal') checkModal(data);
  if (kind === 'message') return answer(world, interaction, call, data);
  if (kind === 'deferredMessage') return think(world, interaction, data);
  if (kind === 'update') return update(world, interaction, call, data);
  return kind === 'deferredUpdate' ? sourceOf(interaction) : null;
}

function callbackResource(
  world: World,
  interaction: Interaction,
  kind: CallbackKind,
  message: Message | null,
): object {
  const shown = message && wireMessage(message, world, { seesContent: true });
  const hasMessage = kind !== 'choices' && kind !== 'modal' && shown !== null;
  return {
    interaction: {
      id: interaction.id,
      type: INTERACTION_TYPE[interaction.kind],
      ...(hasMessage
        ? {
            response_message_id: message?.id,
            response_message_loading: kind === 'deferredMessage',
            response_message_ephemeral: message?.onlyFor !== null,
          }
        : {}),
    },
    ...(kind === 'message' || kind === 'update'
      ? { resource: { type: CALLBACK[kind], message: shown } }
      : {}),
  };
}

function respond(call: Call): Answer {
  const { world } = call;
  const interaction = waiting(call);
  const body = fieldsOf(call.body);
  const kind = kindOf(interaction, body.type);
  const data = fieldsOf(body.data) as Record<string, unknown>;
  const message = carryOut(call, interaction, kind, data);
  interaction.originalId = message?.id ?? null;
  interaction.untouched = kind === 'deferredUpdate' ? message : null;
  interaction.callback = { kind, data, after: world.settings.now() - interaction.createdAt };
  world.happened({ kind: 'response', interaction });
  if (call.query.get('with_response') !== 'true') return NOTHING;
  return ok(callbackResource(world, interaction, kind, message));
}

export const INTERACTION_ROUTES: readonly Route[] = [
  { method: 'POST', path: 'interactions/:interaction/:token/callback', open: true, handle: respond },
];
