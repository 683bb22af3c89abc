import type { Words } from '../words/words.ts';
import type { Bot } from './bot.ts';
import { Unanswered } from './engine/engine.ts';
import type { Input, Output, Task } from './engine/tasks.ts';
import { defer, type Request } from './respond.ts';

/** Discord waits for three seconds; by then the user must at least see that an answer is being sought. In milliseconds. */
const DEFER_AFTER = 1_500;

/** One calm sentence for what was not looked up, or for any other fault. */
export function tellFault(error: unknown, { refusals }: Words): string {
  return error instanceof Unanswered ? refusals[error.reason] : refusals.fault;
}

/**
 * Has something looked up for the request. When it takes a while the user is shown so, and whether the answer is private is settled then.
 * Rejects with an Unanswered like the engine.
 */
export async function lookUp<Name extends Task>(
  bot: Bot,
  request: Request,
  isPrivate: boolean,
  task: Name,
  input: Input<Name>,
): Promise<Output<Name>> {
  const asker = { user: request.user.id, server: request.guildId ?? '' };
  let deferred: Promise<void> = Promise.resolve();
  const timer = setTimeout(() => {
    if (request.deferred || request.replied) return;
    deferred = defer(request, isPrivate);
    // Awaited below; until then nobody listens.
    deferred.catch(() => undefined);
  }, DEFER_AFTER);
  try {
    return await (await bot.engineFor(request.guildId)).run(task, input, asker);
  } finally {
    clearTimeout(timer);
    await deferred;
  }
}
