import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine } from './engine.ts';

/** Suggestions of more articles than these are made when they are first asked for. */
const WARMED = 20;

/** Loads and makes what the first question would otherwise wait for: the analysis of language, and suggestions. Lets other work through. */
export async function warmUp({ ask, articles, suggest }: Engine): Promise<void> {
  ask('Where was it?', {});
  for (const { id } of articles().slice(0, WARMED)) {
    await nextTurn();
    suggest(id);
  }
  await nextTurn();
  suggest();
}
