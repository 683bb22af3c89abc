import { parentPort } from 'node:worker_threads';
import type { Index } from '../../index/build-index.ts';
import { Shelf } from '../../library/shelf.ts';
import { cardOf } from './article-card.ts';
import type { Order, Report, Shelved } from './orders.ts';
import { TASKS } from './tasks.ts';
import { warmUp } from './warm-up.ts';

// A thread that holds the articles, and does one thing after another with them. It ends only when it is ended.

const port = parentPort!;
const report = (told: Report): void => port.postMessage(told);

const shelf = new Shelf({ isSorted: true, onReading: (path) => report({ reading: path }) });

async function obey(order: Order): Promise<unknown> {
  if ('read' in order) return read(order.read);
  if ('warmUp' in order) return warmUp(shelf.index);
  const task = TASKS[order.task] as (index: Index, input: unknown) => unknown;
  return task(shelf.index, order.input);
}

async function read(paths: readonly string[]): Promise<Shelved> {
  const changes = await shelf.refresh(paths);
  return { changes, problems: shelf.problems, cards: shelf.index.articles.map(cardOf) };
}

port.on('message', (order: Order) => {
  obey(order).then(
    (value) => report({ value }),
    (fault: unknown) => report({ fault }),
  );
});
