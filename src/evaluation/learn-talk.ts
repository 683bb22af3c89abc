import type { Weights } from '../learned/weights.ts';
import { ALWAYS, talkSigns } from '../question/talk.ts';
import type { LabelledArticle } from './labelled-article.ts';

/** A sign in fewer messages tells of these alone. */
const FEWEST = 4;
const ROUNDS = 300;
const STEP = 0.5;
/** The ridge, beside the mean loss of a message. */
const RIDGE = 1.2e-4;
/** A smaller weight is left out: it takes room and tells nothing. */
const SMALLEST = 0.1;

/** A message as learning sees it: the places of its signs, and 1 for talk, 0 for a question. */
interface Message {
  readonly signs: readonly number[];
  readonly so: 0 | 1;
}

/**
 * What the words of a message, and pairs of them, say for its being talk: logistic regression with a ridge,
 * over the questions of those articles that talk was put to, descended by AdaGrad (Duchi et al. 2011) over
 * all of them at once. The same articles give the same weights; empty without talk.
 */
export function learnTalk(articles: readonly LabelledArticle[]): Weights {
  const talked = articles.filter(({ questions }) => questions.some(({ isTalk }) => isTalk));
  const questions = talked.flatMap((article) => article.questions.filter(({ after }) => after === null));
  const read = questions.map(({ question, isTalk }) => ({ signs: talkSigns(question), so: isTalk }));
  const names = [ALWAYS, ...frequent(read.map(({ signs }) => signs))];
  const places = new Map(names.map((name, place) => [name, place]));
  const messages = read.map(
    ({ signs, so }): Message => ({
      signs: [0, ...[...signs].flatMap((sign) => places.get(sign) ?? [])],
      so: so ? 1 : 0,
    }),
  );
  const weights = fit(messages, names.length);
  return Object.fromEntries(
    names
      .map((name, place): [string, number] => [name, Number(weights[place]!.toFixed(2))])
      .filter(([, weight]) => Math.abs(weight) >= SMALLEST)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
}

/** The signs that stand in enough messages, in the order in which they come. */
function frequent(messages: readonly ReadonlySet<string>[]): string[] {
  const counts = new Map<string, number>();
  for (const signs of messages) for (const sign of signs) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  return [...counts].filter(([, count]) => count >= FEWEST).map(([sign]) => sign);
}

function fit(messages: readonly Message[], size: number): Float64Array {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-12);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = weights.map((weight) => RIDGE * weight);
    for (const { signs, so } of messages) {
      const sum = signs.reduce((total, sign) => total + weights[sign]!, 0);
      const error = (1 / (1 + Math.exp(-sum)) - so) / messages.length;
      for (const sign of signs) gradient[sign]! += error;
    }
    for (let i = 0; i < size; i++) {
      squares[i]! += gradient[i]! ** 2;
      weights[i]! -= (STEP * gradient[i]!) / Math.sqrt(squares[i]!);
    }
  }
  return weights;
}
