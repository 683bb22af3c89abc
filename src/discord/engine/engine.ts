import type { ArticleCard } from './article-card.ts';
import type { Asker } from './fair-queue.ts';
import type { Task, TaskInput, TaskOutput } from './tasks.ts';

/** All that the bot needs to know of articles: what there is, and what it says. Their texts are elsewhere. */
export interface Engine {
  /** Those that can be asked at this moment. */
  readonly articles: () => readonly ArticleCard[];
  /** Looks something up for somebody. Rejects with an Unanswered when it, or what waits, is too much. */
  readonly run: <Name extends Task>(
    task: Name,
    input: TaskInput<Name>,
    asker: Asker,
  ) => Promise<TaskOutput<Name>>;
}

/** Nothing came of it: it took more time or memory than anything may, or it could not be begun in time. */
export class Unanswered extends Error {
  readonly reason: 'time' | 'memory' | 'busy';

  constructor(reason: Unanswered['reason']) {
    super(`nothing was looked up (${reason})`);
    this.name = 'Unanswered';
    this.reason = reason;
  }
}

/** A server's own articles cannot be made ready: they take more time or memory than anything may. */
export class Unstockable extends Unanswered {}
