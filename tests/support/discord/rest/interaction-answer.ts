import { changesFrom, draftFrom, type Saying } from '../bot-message.ts';
import { type CallbackKind, INTERACTION_TYPE, type Interaction } from '../interaction.ts';
import { fieldsOf, itemsOf, numberOf } from '../json.ts';
import { FLAG, MESSAGE_TYPE, type Message, type MessageOrigin } from '../message.ts';
import { changeMessage, EMPTY_DRAFT, postMessage } from '../message-store.ts';
import { refuse } from '../refusal.ts';
import { checkChoices } from '../validate/command-options.ts';
import { Complaints } from '../validate/complaints.ts';
import { checkModal } from '../validate/modal.ts';
import type { World } from '../world.ts';
import type { UploadedFile } from './request-body.ts';

/** What the bot sends with its first response. */
export interface Response {
  readonly kind: CallbackKind;
  readonly data: Readonly<Record<string, unknown>>;
  readonly files: readonly UploadedFile[];
}

/** The note on a message that it answers an interaction. */
export function originOf(interaction: Interaction): MessageOrigin {
  const { id, kind, user, owners } = interaction;
  const name = kind === 'command' ? interaction.name : null;
  return { id, type: INTERACTION_TYPE[kind], user, name, owners };
}

/** The message whose component was used; null for a command. */
function sourceOf(interaction: Interaction): Message | null {
  return interaction.channel.messages.get(interaction.sourceMessageId ?? '') ?? null;
}

function typeOf({ commandType }: Interaction): number {
  if (commandType === null) return MESSAGE_TYPE.reply;
  return commandType === 1 ? MESSAGE_TYPE.slashCommand : MESSAGE_TYPE.contextCommand;
}

/** How the answer is given: who sees it is settled by the flags of the first response. */
function sayingOf(interaction: Interaction, { data }: Response): Saying {
  const isHidden = (numberOf(data.flags) & FLAG.ephemeral) !== 0;
  return {
    type: typeOf(interaction),
    repliesTo: sourceOf(interaction),
    interaction: originOf(interaction),
    onlyFor: isHidden ? interaction.user.id : null,
  };
}

function answer(world: World, interaction: Interaction, response: Response): Message {
  const draft = draftFrom(world, response.data, response.files, sayingOf(interaction, response));
  return postMessage(world, interaction.channel, draft);
}

function think(world: World, interaction: Interaction, response: Response): Message {
  const { type, interaction: origin, onlyFor } = sayingOf(interaction, response);
  const flags = FLAG.loading | (onlyFor === null ? 0 : FLAG.ephemeral);
  const webhookId = world.applicationId;
  const draft = { ...EMPTY_DRAFT, author: world.bot, type, flags, interaction: origin, webhookId, onlyFor };
  return postMessage(world, interaction.channel, draft);
}

function update(world: World, interaction: Interaction, { data, files }: Response): Message {
  const source = sourceOf(interaction);
  if (source === null) throw refuse.unknownMessage();
  return changeMessage(world, source, changesFrom(world, source, data, files));
}

function offer({ data }: Response): null {
  const complaints = new Complaints();
  const isText = !itemsOf(data.choices).some((choice) => typeof fieldsOf(choice).value === 'number');
  checkChoices(data.choices, ['choices'], complaints, isText);
  complaints.settle();
  return null;
}

function open({ data }: Response): null {
  checkModal(data);
  return null;
}

/**
 * Carries out a first response. Returns the message that `@original` means from now on; null for none.
 *
 * @throws Refusal for what breaks a limit.
 */
export function carryOut(world: World, interaction: Interaction, response: Response): Message | null {
  switch (response.kind) {
    case 'message':
      return answer(world, interaction, response);
    case 'deferredMessage':
      return think(world, interaction, response);
    case 'deferredUpdate':
      return sourceOf(interaction);
    case 'update':
      return update(world, interaction, response);
    case 'choices':
      return offer(response);
    case 'modal':
      return open(response);
  }
}
