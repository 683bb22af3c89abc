import type { Discord } from '../discord.ts';
import type { Happening } from '../happening.ts';
import type { InteractionHandle } from '../interaction-handle.ts';
import { hasFlag, type Message } from '../message.ts';
import type { Channel, Guild, User } from '../world.ts';
import { paint } from './paint.ts';
import { type Button, buttonsOf, showMessage } from './show-message.ts';
import { readTypedCommand, slashNames } from './typed-command.ts';

export const KEYS = `Type as a user of Discord would:
  ${paint('bold', '@verbatim')} where were the talks held?   a message that mentions the bot
  ${paint('bold', '/ask')} who was there? private:true      a command, its options by name
  ${paint('bold', '2')}                                     presses the button with that number
  ${paint('bold', ':reply')} and when?                      replies to the bot's last message
  ${paint('bold', ':about')}                                asks about your last message, from its menu
  ${paint('bold', ':edit')} new words   ${paint('bold', ':delete')}             changes or deletes your last message
  ${paint('bold', ':dm')}   ${paint('bold', ':channel')}   ${paint('bold', ':thread')}                goes to direct messages, the channel, its newest thread
  ${paint('bold', ':as')} ben                                speaks as somebody else, who manages nothing
  ${paint('bold', ':keys')}   ${paint('bold', ':quit')}`;

/** How long a message that the bot need not answer is waited for, in milliseconds. */
const QUIET = 400;

/** One person at a terminal in a Discord of one server, with the bot. */
export class DemoSession {
  readonly #discord: Discord;
  readonly #print: (text: string) => void;
  readonly #channel: Channel;
  readonly #people = new Map<string, User>();
  #place: Channel;
  #user: User;
  #buttons: { readonly button: Button; readonly message: Message }[] = [];
  #form: { readonly opened: InteractionHandle; readonly field: string } | null = null;
  #lastSaid: Message | null = null;
  #lastHeard: Message | null = null;

  constructor(discord: Discord, guild: Guild, owner: User, print: (text: string) => void) {
    this.#discord = discord;
    this.#print = print;
    this.#channel = discord.createChannel(guild, { name: 'reading' });
    this.#place = this.#channel;
    this.#user = owner;
    this.#people.set(owner.username, owner);
    discord.watch((happening) => this.#show(happening));
  }

  /** What stands before the line that is typed next. */
  get prompt(): string {
    if (this.#form !== null) return paint('yellow', 'your follow-up> ');
    const place = this.#place.guildId === null ? 'direct messages' : `#${this.#place.name}`;
    return paint('cyan', `${this.#user.username} in ${place}> `);
  }

  /** Does what the line says, and resolves when the bot has had its say. A mistake in typing is told, not thrown. */
  async take(line: string): Promise<void> {
    try {
      await this.#act(line.trim());
    } catch (error) {
      this.#print(paint('red', (error as Error).message));
    }
  }

  async #act(line: string): Promise<void> {
    if (this.#form !== null) return this.#submit(line);
    if (line === '') return;
    if (/^\d+$/.test(line)) return this.#press(Number(line));
    if (line.startsWith('/')) return this.#command(line);
    if (line.startsWith(':')) return this.#do(line.slice(1));
    await this.#say(line);
  }

  async #do(line: string): Promise<void> {
    const [word = '', ...rest] = line.split(' ');
    const text = rest.join(' ');
    const said = (): Message => orThrow(this.#lastSaid, 'You have said nothing yet');
    if (word === 'keys') this.#print(`${KEYS}\nCommands: ${slashNames(this.#discord.commands()).join(' ')}`);
    else if (word === 'reply')
      await this.#say(text, orThrow(this.#lastHeard, 'The bot has said nothing yet'));
    else if (word === 'about')
      await this.#finish(this.#discord.messageCommand(said(), this.#user, 'Ask about this message'));
    else if (word === 'edit') await this.#quietly(() => this.#discord.edit(said(), this.#addressed(text)));
    else if (word === 'delete') await this.#quietly(() => this.#discord.remove(said()));
    else if (word === 'dm') this.#place = this.#discord.directChannel(this.#user);
    else if (word === 'channel') this.#place = this.#channel;
    else if (word === 'thread')
      this.#place = orThrow(this.#discord.threads(this.#channel).at(-1), 'There is no thread yet');
    else if (word === 'as' && text !== '') this.#user = this.#person(text);
    else throw new Error(`There is no :${word}; :keys shows what there is`);
  }

  #person(name: string): User {
    const known = this.#people.get(name) ?? this.#discord.createUser({ name });
    this.#people.set(name, known);
    return known;
  }

  #addressed(text: string): string {
    return text.replaceAll(/@verbatim\b/gi, `<@${this.#discord.bot.id}>`);
  }

  async #say(text: string, replyTo?: Message): Promise<void> {
    await this.#quietly(() => {
      this.#lastSaid = this.#discord.say(
        this.#place,
        this.#user,
        this.#addressed(text),
        replyTo ? { replyTo } : {},
      );
    });
  }

  async #command(line: string): Promise<void> {
    const { name, entered } = readTypedCommand(line, this.#discord.commands());
    await this.#finish(this.#discord.slash(this.#place, this.#user, name, entered));
  }

  async #press(number: number): Promise<void> {
    const { button, message } = orThrow(this.#buttons[number - 1], `There is no button ${number}`);
    await this.#finish(this.#discord.press(message, this.#user, button.customId));
  }

  async #submit(text: string): Promise<void> {
    const { opened, field } = this.#form!;
    this.#form = null;
    await this.#finish(await this.#discord.submit(opened, { [field]: text }));
  }

  /** Waits for the answer to an interaction; a form is kept for the next line. */
  async #finish(handle: InteractionHandle): Promise<void> {
    const { kind } = await handle.response();
    if (kind === 'modal') {
      const { title, components } = await handle.modal();
      const [{ label, component }] = components as [{ label: string; component: { custom_id: string } }];
      this.#print(`${paint('bold', title)}: ${label}`);
      this.#form = { opened: handle, field: component.custom_id };
    } else if (kind === 'deferredMessage') await handle.message();
    else await this.#quietly(() => undefined, QUIET / 4);
  }

  /** Does something that the bot may or may not answer, and waits until it has, or stays silent. */
  async #quietly(deed: () => void, patience = QUIET): Promise<void> {
    let end: () => void = () => undefined;
    const answered = new Promise<void>((resolve) => {
      end = this.#discord.watch((happening) => {
        if (happening.kind === 'request' && happening.request.method !== 'GET')
          setTimeout(resolve, patience / 4);
      });
    });
    deed();
    await Promise.race([answered, new Promise((resolve) => setTimeout(resolve, patience))]);
    end();
  }

  #nameOf(channelId: string): string {
    const all = [this.#channel, ...this.#discord.threads(this.#channel)];
    const found = all.find(({ id }) => id === channelId);
    return found ? `#${found.name}` : 'direct messages';
  }

  #show(happening: Happening): void {
    if (happening.kind === 'message') this.#hear(happening.message, 'says');
    else if (happening.kind === 'edit') this.#hearEdit(happening.before, happening.message);
    else if (happening.kind === 'deletion' && happening.message.author.id === this.#discord.bot.id) {
      this.#print(paint('dim', 'The bot’s message is gone.'));
    }
  }

  /** What was thinking speaks; what only gained a thread says nothing new. */
  #hearEdit(before: Message, message: Message): void {
    const isSame = before.content === message.content && before.components === message.components;
    if (!isSame) this.#hear(message, hasFlag(before, 'loading') ? 'says' : 'changes its message to');
  }

  #hear(message: Message, deed: string): void {
    const isThinking = message.content === '' && message.components.length === 0;
    if (message.author.id !== this.#discord.bot.id || isThinking) return;
    const isElsewhere = message.channelId !== this.#place.id;
    const about = isElsewhere ? `${deed} in ${this.#nameOf(message.channelId)}` : deed;
    const shown = showMessage(message, about, this.#buttons.length + 1);
    this.#print(`\n${shown.replace(/#(\d{17,20})/g, (_, id: string) => this.#nameOf(id))}\n`);
    this.#buttons.push(...buttonsOf(message).map((button) => ({ button, message })));
    if (message.onlyFor === null) this.#lastHeard = message;
  }
}

function orThrow<Value>(value: Value | null | undefined, words: string): Value {
  if (value === null || value === undefined) throw new Error(words);
  return value;
}
