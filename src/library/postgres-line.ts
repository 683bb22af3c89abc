import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { oneByOne, waitAfter, within } from '../waiting.ts';

/** How often the line is tried; how long an answer, a connection and its end may take, in milliseconds. */
const BEAT = 2_000;
const ANSWER_PATIENCE = 3_000;
const CONNECTION_PATIENCE = 3_000;
const FAREWELL = 500;
/** The pause before the next connection, in milliseconds; it doubles up to the longest. */
const WAITS = { free: 0, first: 250, longest: 10_000 };

/** What a line is for. */
export interface LineUse {
  /** Called at each notification, and whenever the line stands anew: what came meanwhile was missed. */
  readonly wake: () => void;
  /** Takes one line for whoever runs the bot, when the line is lost and when it is there again. */
  readonly tell: (message: string) => void;
}

/** The channel on which the processes that share a schema wake each other. */
export const CHANNEL = "'verbatim_' || md5(current_schema())";

/**
 * A connection of its own to PostgreSQL, beside those that are lent out and taken back, for what belongs to a
 * connection: notifications and locks. It may die without a word, so it is tried every two seconds, and made
 * anew when it does not answer.
 */
export class PostgresLine {
  readonly #url: string;
  readonly #use: LineUse;
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;
  /** Null while there is none. */
  #client: pg.Client | null = null;
  /** A connection does one thing at a time. */
  readonly #inTurn = oneByOne();

  constructor(url: string, use: LineUse) {
    this.#url = url;
    this.#use = use;
    this.#running = this.#run();
  }

  /** The server's first row; rejects while the line is down, and its locks go with it. */
  async query(text: string, values: readonly unknown[]): Promise<Record<string, unknown> | undefined> {
    const client = this.#client;
    if (client === null) throw new Error('the line does not stand');
    const answer = await this.#inTurn(() => client.query<Record<string, unknown>>(text, [...values]));
    return answer.rows[0];
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#closing;
    let inVain = 0;
    let isLost = false;
    while (!signal.aborted) {
      const fault = await this.#hold(() => {
        if (isLost) this.#use.tell('DATABASE_URL: changes by other processes are heard of again');
        [inVain, isLost] = [0, false];
      });
      if (signal.aborted) return;
      if (!isLost) {
        this.#use.tell(
          `DATABASE_URL: the line for changes by other processes is lost (${fault}); until it is there again they are seen later`,
        );
      }
      isLost = true;
      await pause(waitAfter(inVain, WAITS), undefined, { signal, ref: false }).catch(() => undefined);
      inVain += 1;
    }
  }

  /** Connects and stays so until the line is lost or closed. Resolves with the fault. */
  async #hold(stands: () => void): Promise<string> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: CONNECTION_PATIENCE,
      query_timeout: ANSWER_PATIENCE,
      application_name: 'verbatim changes',
      keepAlive: true,
    });
    const ended = new AbortController();
    const isOver = AbortSignal.any([ended.signal, this.#closing.signal]);
    client.on('error', () => ended.abort());
    client.on('end', () => ended.abort());
    client.on('notification', () => this.#use.wake());
    try {
      await client.connect();
      const { rows } = await client.query<{ channel: string }>(`select ${CHANNEL} as channel`);
      await client.query(`listen "${rows[0]!.channel}"`);
      this.#client = client;
      stands();
      this.#use.wake();
      for (;;) {
        await pause(BEAT, undefined, { signal: isOver, ref: false });
        await this.query('select 1', []);
      }
    } catch (error) {
      return isOver.aborted ? 'the connection ended' : (error as Error).message;
    } finally {
      this.#client = null;
      // One that does not answer does not take leave either.
      await within(
        client.end().catch(() => undefined),
        FAREWELL,
      );
    }
  }
}
