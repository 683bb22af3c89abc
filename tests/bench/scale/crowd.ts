import { setTimeout as pause } from 'node:timers/promises';
import { COMMAND_DATA } from '../../../src/discord/commands/all-commands.ts';
import { questionedArticles, readArticleQuestions } from '../../quality/read-questions.ts';
import type { Discord } from '../../support/discord/discord.ts';
import type { RecordedRequest } from '../../support/discord/rest/journal.ts';
import { shardOf } from '../../support/discord/snowflake.ts';
import type { Channel, User } from '../../support/discord/world.ts';

const CHANNELS = 10;
const ROLES = 5;
const PEOPLE = 4_000;
/** One question in so many is a mention, the others are commands. */
const MENTION_EVERY = 5;

/** A question that was asked. Times in milliseconds. */
export interface Asked {
  readonly shard: number;
  readonly at: number;
  /** When each request that answers it came. */
  readonly answers: number[];
}

/** People in many servers who ask, in turn, the questions on the articles that ship. */
export class Crowd {
  readonly #discord: Discord;
  readonly #rooms: readonly { readonly channel: Channel; readonly shard: number }[];
  readonly #people: readonly User[];
  readonly #questions: readonly string[];
  readonly #open = new Map<string, Asked>();
  #count = 0;

  constructor(discord: Discord, servers: number, shards: number) {
    this.#discord = discord;
    this.#rooms = Array.from({ length: servers }, () => {
      const guild = discord.createGuild();
      for (let i = 0; i < ROLES; i++) discord.createRole(guild, { permissions: ['SendMessages'] });
      const channels = Array.from({ length: CHANNELS }, () => discord.createChannel(guild));
      return { channel: channels[0]!, shard: shardOf(guild.id, shards) };
    });
    this.#people = Array.from({ length: PEOPLE }, (_, i) => discord.createUser({ name: `user${i}` }));
    this.#questions = questionedArticles.flatMap((article) =>
      readArticleQuestions(article).map(({ question }) => question),
    );
    discord.register(COMMAND_DATA);
    discord.watch((happening) => {
      if (happening.kind === 'request') this.#note(happening.request);
    });
  }

  /** So many questions, so many a second. Resolves with them once nothing is waited for any more, or after the patience in milliseconds. */
  async ask(count: number, aSecond: number, patience: number): Promise<readonly Asked[]> {
    const begun = performance.now();
    const asked: Asked[] = [];
    for (let i = 0; i < count; i++) {
      const due = begun + (i * 1_000) / aSecond;
      while (performance.now() < due) await pause(Math.max(0, due - performance.now()));
      asked.push(this.#askOne());
    }
    const late = performance.now() + patience;
    while (asked.some(({ answers }) => answers.length === 0) && performance.now() < late) await pause(50);
    return asked;
  }

  #askOne(): Asked {
    const i = this.#count++;
    const { channel, shard } = this.#rooms[i % this.#rooms.length]!;
    const user = this.#people[i % PEOPLE]!;
    const question = this.#questions[i % this.#questions.length]!;
    const asked = { shard, at: performance.now(), answers: [] };
    if (i % MENTION_EVERY === 0) {
      this.#open.set(this.#discord.say(channel, user, `<@${this.#discord.bot.id}> ${question}`).id, asked);
    } else {
      this.#open.set(this.#discord.slash(channel, user, 'ask', { question }).record.id, asked);
    }
    return asked;
  }

  #note({ method, path, body }: RecordedRequest): void {
    if (method !== 'POST') return;
    const reply = (body as { message_reference?: { message_id?: string } } | undefined)?.message_reference;
    const id = reply?.message_id ?? /^\/interactions\/(\d+)\//.exec(path)?.[1] ?? '';
    this.#open.get(id)?.answers.push(performance.now());
  }
}
