import { changesFrom, draftFrom } from '../bot-message.ts';
import type { Interaction } from '../interaction.ts';
import { fieldsOf, numberOf } from '../json.ts';
import { FLAG, hasFlag, MESSAGE_TYPE, type Message } from '../message.ts';
import { changeMessage, postMessage, removeMessage } from '../message-store.ts';
import { refuse } from '../refusal.ts';
import { wireMessage } from '../wire-message.ts';
import { originOf } from './interaction-answer.ts';
import { type Answer, type Call, NOTHING, ok, param, type Route } from './route.ts';

/**
 * The interaction that a token belongs to, answered and not yet too old.
 *
 * @throws Refusal 10015 for a token that was never answered or does not exist, 50027 for one that has expired.
 */
function interactionOf(call: Call): Interaction {
  const { world } = call;
  const token = param(call, 'token');
  const interaction = world.interactionsByToken.get(token);
  if (interaction === undefined || param(call, 'application') !== world.applicationId)
    throw refuse.unknownWebhook();
  if (world.settings.now() - interaction.createdAt > world.settings.tokenLifetime)
    throw refuse.invalidWebhookToken();
  if (interaction.callback === null) throw refuse.unknownWebhook();
  return interaction;
}

function messageOf(call: Call, interaction: Interaction): Message {
  const asked = param(call, 'message');
  const id = asked === '@original' ? interaction.originalId : asked;
  const own = id === interaction.originalId || interaction.followUpIds.includes(id ?? '');
  const message = own ? interaction.channel.messages.get(id ?? '') : undefined;
  if (message === undefined) throw refuse.unknownMessage();
  return message;
}

function wire(call: Call, message: Message): Answer {
  return ok(wireMessage(message, call.world, { seesContent: true }));
}

function edit(call: Call, message: Message): Message {
  return changeMessage(
    call.world,
    message,
    changesFrom(call.world, message, fieldsOf(call.body), call.files),
  );
}

function followUp(call: Call): Message {
  const { world } = call;
  const interaction = interactionOf(call);
  const original = interaction.channel.messages.get(interaction.originalId ?? '');
  if (original && hasFlag(original, 'loading')) return edit(call, original);
  if (interaction.followUpIds.length >= interaction.followUpLimit) throw refuse.tooManyFollowUps();
  const body = fieldsOf(call.body);
  const hidden = (numberOf(body.flags) & FLAG.ephemeral) !== 0;
  const draft = draftFrom(world, body, call.files, {
    type: MESSAGE_TYPE.reply,
    repliesTo: original ?? null,
    interaction: originOf(interaction),
    onlyFor: hidden ? interaction.user.id : null,
  });
  const message = postMessage(world, interaction.channel, draft);
  interaction.followUpIds.push(message.id);
  return message;
}

function remove(call: Call): Answer {
  removeMessage(call.world, messageOf(call, interactionOf(call)));
  return NOTHING;
}

const MESSAGE = 'webhooks/:application/:token/messages/:message';

export const WEBHOOK_ROUTES: readonly Route[] = [
  {
    method: 'POST',
    path: 'webhooks/:application/:token',
    open: true,
    handle: (call) => wire(call, followUp(call)),
  },
  {
    method: 'GET',
    path: MESSAGE,
    open: true,
    handle: (call) => wire(call, messageOf(call, interactionOf(call))),
  },
  {
    method: 'PATCH',
    path: MESSAGE,
    open: true,
    handle: (call) => wire(call, edit(call, messageOf(call, interactionOf(call)))),
  },
  { method: 'DELETE', path: MESSAGE, open: true, handle: remove },
];
