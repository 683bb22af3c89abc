import { type DestinationStream, type Logger, pino } from 'pino';
import { standardOutput } from './log-output.ts';

/** The bot's log: a line of JSON for each thing, without the text of any message and without tokens. */
export function createLog(level: string, out: DestinationStream = standardOutput()): Logger {
  return pino({ level, serializers: { err: describe } }, out);
}

/** What went wrong, without message and token, which discord.js's errors carry whole. */
function describe(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const { name, message, stack, cause } = error;
  const { code, status, method } = error as { code?: unknown; status?: unknown; method?: unknown };
  return { type: name, message, code, status, method, stack, cause: cause && describe(cause) };
}
