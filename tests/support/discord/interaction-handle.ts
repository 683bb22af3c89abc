import type { Callback, Interaction } from './interaction.ts';
import { fieldsOf, itemsOf } from './json.ts';
import { hasFlag, type Message } from './message.ts';
import type { World } from './world.ts';

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

/** A modal as the bot sent it. */
export interface Modal {
  readonly title: string;
  readonly custom_id: string;
  readonly components: readonly unknown[];
}

/** An interaction in the hands of the user who began it: what the bot makes of it. */
export class InteractionHandle {
  readonly record: Interaction;
  readonly #world: World;

  constructor(record: Interaction, world: World) {
    this.record = record;
    this.#world = world;
  }

  /** The first response, once it is there. */
  response(): Promise<Callback> {
    return this.#world.until(`a response to ${this.record.name}`, () => this.record.callback ?? undefined);
  }

  /** Whether the user sees "The application did not respond". */
  get failed(): boolean {
    const { now, initialDeadline } = this.#world.settings;
    return this.record.callback === null && now() - this.record.createdAt > initialDeadline;
  }

  /** The message that answers, or the changed one, as soon as the bot is no longer thinking. */
  message(): Promise<Message> {
    return this.#world.until(`a message answering ${this.record.name}`, () => {
      const message = this.original;
      const pending =
        message === undefined || hasFlag(message, 'loading') || message === this.record.untouched;
      return pending ? undefined : message;
    });
  }

  /** What `@original` means now; undefined when there is none, or it was deleted. */
  get original(): Message | undefined {
    return this.#find(this.record.originalId);
  }

  /** The follow-ups that were not deleted. */
  get followUps(): readonly Message[] {
    return this.record.followUpIds.flatMap((id) => this.#find(id) ?? []);
  }

  /** The follow-up of a number, counted from 0. */
  followUp(number = 0): Promise<Message> {
    return this.#world.until(`follow-up ${number} to ${this.record.name}`, () => this.followUps[number]);
  }

  /** What the bot offers for completion. */
  async choices(): Promise<readonly Choice[]> {
    const { kind, data } = await this.response();
    if (kind !== 'choices') throw new Error(`The bot answered with ${kind}, not with choices`);
    return itemsOf(data.choices) as readonly Choice[];
  }

  /** The modal that the bot opens. */
  async modal(): Promise<Modal> {
    const { kind, data } = await this.response();
    if (kind !== 'modal') throw new Error(`The bot answered with ${kind}, not with a modal`);
    return fieldsOf(data) as unknown as Modal;
  }

  /** Lets time pass for this interaction alone, so that its deadlines are over sooner. */
  age(milliseconds: number): void {
    this.record.createdAt -= milliseconds;
  }

  #find(id: string | null): Message | undefined {
    return id === null ? undefined : this.record.channel.messages.get(id);
  }
}
