import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresLine } from './postgres-line.ts';

/** How often a taken turn is asked for, and how long a database is waited for, in milliseconds. */
const ASK_EVERY = 100;
const PATIENCE = 30_000;

/** Of all processes that share a schema, and of no others in the database. */
const LOCK = "hashtextextended('verbatim ' || current_schema() || ' ' || $1, 0)";

/** Gives the turn back. */
export type GiveBack = () => void;

/**
 * Resolves when the turn of that name is this process's, of all that share the PostgreSQL, by an advisory
 * lock: it is given back by itself when the process dies. Within the process the caller sees to it that it is
 * taken once. Where the database is out of reach for half a minute it is taken without. Rejects when the
 * signal is aborted.
 */
export async function takeTurn(line: PostgresLine, name: string, signal: AbortSignal): Promise<GiveBack> {
  const giveBack = (): void => {
    line.query(`select pg_advisory_unlock(${LOCK})`, [name]).catch(() => undefined);
  };
  for (let waited = 0; waited < PATIENCE; ) {
    const answer = await line
      .query(`select pg_try_advisory_lock(${LOCK}) as taken`, [name])
      .catch(() => undefined);
    if (answer?.taken) {
      if (!signal.aborted) return giveBack;
      giveBack();
    }
    signal.throwIfAborted();
    await pause(ASK_EVERY, undefined, { signal });
    waited = answer ? 0 : waited + ASK_EVERY;
  }
  return () => undefined;
}
