import { StoreFault } from '../library/steady-store.ts';
import type { Words } from '../words/words.ts';
import type { Bot } from './bot.ts';
import { Unanswered } from './engine/engine.ts';
import type { Task, TaskInput, TaskOutput } from './engine/tasks.ts';
import { deferringLate, type Request } from './respond.ts';

/** One calm sentence for what was not looked up, or for any other fault. */
export function tellFault(error: unknown, { refusals }: Words): string {
  if (error instanceof Unanswered) return refusals[error.reason];
  return error instanceof StoreFault ? refusals.noStore : refusals.fault;
}

/** Looks something up for the request; the user is shown if it takes a while. Rejects with an Unanswered. */
export async function lookUp<Name extends Task>(
  bot: Bot,
  request: Request,
  isPrivate: boolean,
  task: Name,
  input: TaskInput<Name>,
): Promise<TaskOutput<Name>> {
  const asker = { user: request.user.id, server: request.guildId };
  return deferringLate(request, isPrivate, async () =>
    (await bot.engineFor(request.guildId)).run(task, input, asker),
  );
}
