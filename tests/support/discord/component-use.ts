import type { InteractionHandle } from './interaction-handle.ts';
import { beginInteraction } from './interaction-start.ts';
import { fieldsOf, itemsOf, textOf } from './json.ts';
import type { Message } from './message.ts';
import { COMPONENT, SELECTS } from './validate/controls.ts';
import { componentsWithin } from './validate/layout.ts';
import type { User, World } from './world.ts';

type Fields = Readonly<Record<string, unknown>>;

export interface Pressed {
  /** Whether the custom id need not be on the message, as when somebody forges a request. */
  readonly forged?: boolean;
}

/** A control of a message by its custom id or label, among those that can be used. */
function findControl(message: Message, id: string, types: readonly number[]): Fields {
  const controls = componentsWithin(message.components)
    .map(({ component }) => component)
    .filter((control) => types.includes(control.type as number));
  const found = controls.find((control) => control.custom_id === id || control.label === id);
  const there = controls.map((control) => textOf(control.label) || textOf(control.custom_id)).join(', ');
  if (found === undefined) throw new Error(`No "${id}" on the message; there is: ${there || 'nothing'}`);
  if (found.disabled === true) throw new Error(`"${id}" is disabled`);
  if (found.url !== undefined) throw new Error(`"${id}" is a link, which no bot hears of`);
  return found;
}

function sourceFor(world: World, message: Message, user: User): Message {
  const source = world.channels.get(message.channelId)?.messages.get(message.id);
  if (source === undefined) throw new Error('The message was deleted');
  if (source.onlyFor !== null && source.onlyFor !== user.id)
    throw new Error(`${user.username} does not see it`);
  return source;
}

function use(world: World, source: Message, user: User, control: Fields, more: object): InteractionHandle {
  const channel = world.channels.get(source.channelId)!;
  const name = textOf(control.custom_id);
  const data = { custom_id: name, component_type: control.type, id: control.id, ...more };
  return beginInteraction(world, { kind: 'component', channel, user, name, source, data });
}

/**
 * A user presses a button, named by its custom id or its label.
 *
 * @throws Error when there is no such button to press.
 */
export function press(
  world: World,
  message: Message,
  user: User,
  id: string,
  { forged = false }: Pressed = {},
): InteractionHandle {
  const source = sourceFor(world, message, user);
  const made = { custom_id: id, type: COMPONENT.button, id: 1 };
  return use(world, source, user, forged ? made : findControl(source, id, [COMPONENT.button]), {});
}

/** A user chooses from a select menu, named by its custom id. */
export function choose(
  world: World,
  message: Message,
  user: User,
  id: string,
  values: readonly string[],
): InteractionHandle {
  const source = sourceFor(world, message, user);
  return use(world, source, user, findControl(source, id, SELECTS), { values });
}

function filled(part: Fields, entered: Readonly<Record<string, string>>): object {
  const isLabelled = part.type === COMPONENT.label;
  const input = fieldsOf(isLabelled ? part.component : itemsOf(part.components)[0]);
  const name = textOf(input.custom_id);
  const value = entered[name] ?? textOf(input.value);
  if (value === '' && input.required !== false) throw new Error(`"${name}" must be filled in`);
  if (value.length > Number(input.max_length ?? 4_000)) throw new Error(`"${name}" is too long`);
  if (value.length < Number(input.min_length ?? 0)) throw new Error(`"${name}" is too short`);
  const inner = { type: COMPONENT.textInput, id: input.id ?? 2, custom_id: name, value };
  const outer = { type: part.type, id: part.id ?? 1 };
  return isLabelled ? { ...outer, component: inner } : { ...outer, components: [inner] };
}

/**
 * A user fills in and sends the modal that an interaction opened; entries by their custom ids.
 *
 * @throws Error when the entries do not fit, or no modal was opened.
 */
export async function submit(
  world: World,
  opened: InteractionHandle,
  entered: Readonly<Record<string, string>>,
): Promise<InteractionHandle> {
  const modal = await opened.modal();
  const { channel, user, sourceMessageId } = opened.record;
  const components = modal.components
    .map(fieldsOf)
    .filter((part) => part.type !== COMPONENT.text)
    .map((part) => filled(part, entered));
  const source = channel.messages.get(sourceMessageId ?? '') ?? null;
  const data = { custom_id: modal.custom_id, components };
  return beginInteraction(world, { kind: 'modal', channel, user, name: modal.custom_id, source, data });
}
