import type { LabelledArticle, LabelledQuestion } from './labelled-article.ts';
import { seededRandom } from './seeded-random.ts';

/** One article and the questions that it is asked. */
export interface Asked {
  readonly article: LabelledArticle;
  /** Questions about it. */
  readonly own: readonly LabelledQuestion[];
  /** Questions about other articles, none of whose answers' texts stand in this one. */
  readonly others: readonly LabelledQuestion[];
}

export interface Misdirected {
  readonly asked: readonly Asked[];
  /** How many questions found no other article without their answer. */
  readonly left: number;
}

const SEED = 20_241_107;

/**
 * Each answerable question twice: once for its own article and once for another, chosen by a fixed seed, so
 * that half of all are misdirected and chance decides nothing else. A question that finds no article without
 * the text of one of its answers is left out, and so are impossible ones and follow-ups.
 */
export function misdirect(articles: readonly LabelledArticle[]): Misdirected {
  const random = seededRandom(SEED);
  const texts = articles.map(({ text }) => text.toLowerCase());
  const own = articles.map((): LabelledQuestion[] => []);
  const others = articles.map((): LabelledQuestion[] => []);
  let left = 0;
  articles.forEach((article, home) => {
    for (const question of article.questions) {
      if (question.impossible || question.after !== null) continue;
      const answers = question.answers.map(({ start, end }) => article.text.slice(start, end).toLowerCase());
      const other = findOther(texts, home, answers, random);
      if (other === undefined) left++;
      else {
        own[home]!.push(question);
        others[other]!.push(question);
      }
    }
  });
  return { left, asked: articles.map((article, i) => ({ article, own: own[i]!, others: others[i]! })) };
}

/** The first article, from a random place on, that is not at home and holds none of the answers. */
function findOther(
  texts: readonly string[],
  home: number,
  answers: readonly string[],
  random: () => number,
): number | undefined {
  const from = Math.floor(random() * texts.length);
  for (let step = 0; step < texts.length; step++) {
    const other = (from + step) % texts.length;
    if (other !== home && !answers.some((answer) => texts[other]!.includes(answer))) return other;
  }
  return undefined;
}
