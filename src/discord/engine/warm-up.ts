import { ask } from '../../answer/ask.ts';
import type { Index } from '../../index/build-index.ts';
import { suggest } from '../../suggestions/suggest.ts';

/** Suggestions of more articles than these, and of longer ones, are made when they are first asked for. */
const WARMED = 20;
const SENTENCES = 2_000;
/** Questions that compile the code: without them the slowest first answers take twice as long. */
const ASKED = 150;

/** Makes what first questions would wait for: the analyser, suggestions, compiled code, by asking these. */
export function warmUp(index: Index): void {
  ask(index, 'Where was it?');
  const short = index.articles.filter(({ sentences }) => sentences.length <= SENTENCES).slice(0, WARMED);
  const questions = short.flatMap(({ id }) => suggest(index, id).map((question) => ({ question, id })));
  for (let i = 0; i < ASKED && questions.length > 0; i++) {
    const { question, id } = questions[i % questions.length]!;
    ask(index, question, { article: id });
  }
}
