import { setTimeout as pause } from 'node:timers/promises';
import { COMMAND_DATA } from '../../../src/discord/commands/all-commands.ts';
import { questionedArticles, readArticleQuestions } from '../../quality/read-questions.ts';
import type { Discord } from '../../support/discord/discord.ts';
import type { RecordedRequest } from '../../support/discord/rest/journal.ts';
import type { Channel, User } from '../../support/discord/world.ts';

export const SERVERS = 200;
/** In the measured ten seconds everybody asks once; in the long run they come back and go on. */
const USERS = 4_000;
/** One question in so many is a mention, the others are commands: discord.js sends no more than 50 messages a second, as Discord demands. */
export const MENTION_EVERY = 5;

/** People who ask, in turn, the questions on the articles that ship. */
export class Load {
  readonly #discord: Discord;
  readonly #rooms: readonly Channel[];
  readonly #people: readonly User[];
  readonly #questions: readonly string[];
  readonly #asked = new Map<string, number>();
  #times: number[] = [];
  #count = 0;

  constructor(discord: Discord) {
    this.#discord = discord;
    this.#rooms = Array.from({ length: SERVERS }, () => discord.createChannel(discord.createGuild()));
    this.#people = Array.from({ length: USERS }, (_, i) => discord.createUser({ name: `user${i}` }));
    this.#questions = questionedArticles.flatMap((article) =>
      readArticleQuestions(article).map(({ question }) => question),
    );
    discord.register(COMMAND_DATA);
    discord.watch((happening) => {
      if (happening.kind === 'request') this.#note(happening.request);
    });
  }

  /** So many questions, so many a second. Resolves with the milliseconds that each took, when all are answered. */
  async ask(count: number, aSecond: number): Promise<readonly number[]> {
    this.#times = [];
    const begun = performance.now();
    for (let i = 0; i < count; i++) {
      const due = begun + (i * 1_000) / aSecond;
      while (performance.now() < due) await pause(Math.max(0, due - performance.now()));
      this.#askOne();
    }
    await this.#discord.until('all answers', () => (this.#times.length >= count ? true : undefined));
    return this.#times;
  }

  #askOne(): void {
    const i = this.#count++;
    const [room, user] = [this.#rooms[i % SERVERS]!, this.#people[i % USERS]!];
    const question = this.#questions[i % this.#questions.length]!;
    const now = performance.now();
    if (i % MENTION_EVERY === 0) {
      this.#asked.set(this.#discord.say(room, user, `<@${this.#discord.bot.id}> ${question}`).id, now);
    } else {
      this.#asked.set(this.#discord.slash(room, user, 'ask', { question }).record.id, now);
    }
  }

  #note({ method, path, body }: RecordedRequest): void {
    if (method !== 'POST') return;
    const reference = (body as { message_reference?: { message_id?: string } } | undefined)
      ?.message_reference;
    const id = reference?.message_id ?? /^\/interactions\/(\d+)\//.exec(path)?.[1] ?? '';
    const since = this.#asked.get(id);
    if (since === undefined) return;
    this.#times.push(performance.now() - since);
    this.#asked.delete(id);
  }
}
