import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Engine } from './engine.ts';

/** Suggestions of more articles than these are made when they are first asked for. */
const WARMED = 20;
/** By so many questions the code has run often enough to be compiled. Measured: without them the slowest of the first answers take twice as long. */
const ASKED = 150;

/**
 * Loads and makes what the first questions would otherwise wait for: the analysis of language, suggestions, and compiled code, by asking the
 * suggestions themselves. Lets other work through.
 */
export async function warmUp({ ask, articles, suggest }: Engine): Promise<void> {
  ask('Where was it?', {});
  for (const { id } of articles().slice(0, WARMED)) {
    await nextTurn();
    suggest(id);
  }
  await nextTurn();
  const questions = suggest();
  for (let i = 0; i < ASKED && questions.length > 0; i++) {
    await nextTurn();
    ask(questions[i % questions.length]!, {});
  }
}
