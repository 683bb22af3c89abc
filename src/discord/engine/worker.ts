import { parentPort, workerData } from 'node:worker_threads';
import type { Index } from '../../index/build-index.ts';
import { Shelf } from '../../library/shelf.ts';
import { cardOf } from './article-card.ts';
import type { Order, Shelved, TaskOrder, WorkerReport } from './orders.ts';
import { OwnShelves } from './own-shelves.ts';
import { TASKS } from './tasks.ts';
import { warmUp } from './warm-up.ts';
import type { WorkerData } from './worker-thread.ts';

// A thread that holds the articles, and does one thing after another with them until it is ended.

const port = parentPort!;
const report = (told: WorkerReport): void => port.postMessage(told);

const shelf = new Shelf({ isSorted: true, onReading: (path) => report({ reading: path }) });
const ownShelves = new OwnShelves((workerData as WorkerData).ownBytes);

async function obey(order: Order): Promise<WorkerReport> {
  if ('task' in order) return perform(order);
  if ('read' in order) return { value: await read(order.read) };
  if ('warmUp' in order) return { value: warmUp(shelf.index) };
  if ('stock' in order) return { value: ownShelves.stock(order.stock, order.contents, shelf.index) };
  if ('unpack' in order) {
    const { unpackExport } = await import('../../library/unpack-export.ts');
    const unpacking = unpackExport(order.unpack);
    for (;;) {
      const { done, value } = unpacking.next();
      if (done) return { value };
      report({ part: value });
    }
  }
  // Loaded by those threads alone that read.
  const { readSource } = await import('../../library/read-source.ts');
  return { value: await readSource(order.source) };
}

function perform({ task, input, own }: TaskOrder): WorkerReport {
  const index = own === null ? shelf.index : ownShelves.indexOf(own, shelf.index);
  if (!('articles' in index)) return { missing: index };
  return { value: (TASKS[task] as (index: Index, input: unknown) => unknown)(index, input) };
}

async function read(paths: readonly string[]): Promise<Shelved> {
  const changes = await shelf.refresh(paths);
  return { changes, problems: shelf.problems, cards: shelf.index.articles.map(cardOf) };
}

port.on('message', (order: Order) => {
  obey(order).then(report, (fault: unknown) => report({ fault }));
});
