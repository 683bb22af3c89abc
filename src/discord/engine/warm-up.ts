import { ask } from '../../answer/ask.ts';
import type { Index } from '../../index/build-index.ts';
import { suggest } from '../../suggestions/suggest.ts';

/** Suggestions of more articles than these, and of longer ones, are made when they are first asked for. */
const WARMED = 20;
const SENTENCES = 2_000;
/**
 * Questions after which the code is compiled. Measured: without them the slowest first answers take twice as
 * long.
 */
const ASKED = 150;

/**
 * Loads and makes what the first questions would otherwise wait for: the analysis of language, suggestions,
 * and compiled code, by asking the suggestions themselves.
 */
export function warmUp(index: Index): void {
  ask(index, 'Where was it?');
  const short = index.articles.filter(({ sentences }) => sentences.length <= SENTENCES).slice(0, WARMED);
  const questions = short.flatMap(({ id }) => suggest(index, id).map((question) => ({ question, id })));
  for (let i = 0; i < ASKED && questions.length > 0; i++) {
    const { question, id } = questions[i % questions.length]!;
    ask(index, question, { article: id });
  }
}
