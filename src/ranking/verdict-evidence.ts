import { WordClass } from '../english/word-classes.ts';
import { bitsWhere, countBits } from '../index/bits.ts';
import type { QuestionTerms } from '../question/question-terms.ts';
import { EVIDENCE, shareSaid } from './evidence.ts';
import { fitOf, isTelling } from './expected-words.ts';
import type { QuestionView } from './question-view.ts';
import type { Ranked, Ranking } from './rank.ts';
import type { SentenceView } from './sentence-view.ts';

/** What the verdict looks at: the ranking's head, seen from the question. */
interface Head {
  readonly view: QuestionView;
  readonly best: Ranked;
  /** The next ones; undefined where there are none. */
  readonly second: Ranked | undefined;
  readonly third: Ranked | undefined;
  readonly here: SentenceView;
  /** The question's terms, as bits, in the best or of a family with one there; the others; those nowhere. */
  readonly covered: number;
  readonly missing: number;
  readonly unknown: number;
  /** How far the best stands before the second, 5 at most and where there is no second. */
  readonly margin: number;
  /** The best's share of all candidates' softmax. */
  readonly share: number;
  readonly candidates: number;
}

/** One readable sign that the best sentence answers, or does not. */
export interface Sign {
  readonly name: string;
  readonly value: (head: Head) => number;
}

const { adjective, capital, negation, noun, number, verb } = WordClass;

const missed = (name: string, classes: number): Sign => ({
  name,
  value: ({ view, missing }) => view.share(missing & view.termsOf(classes)),
});

/** Signs beside the best sentence's own evidence. */
const OF_THE_WHOLE: readonly Sign[] = [
  { name: 'always', value: () => 1 },
  { name: 'score', value: ({ best }) => best.score / 10 },
  { name: 'margin', value: ({ margin }) => margin },
  { name: 'margin to third', value: ({ best, third }) => marginTo(third, best) },
  {
    name: 'second beside it',
    value: ({ best, second }) =>
      Number(second !== undefined && Math.abs(second.sentence - best.sentence) === 1),
  },
  {
    name: 'second says',
    value: ({ view, second }) => (second ? shareSaid(view, view.view(second.sentence)) : 0),
  },
  { name: 'share of all', value: ({ share }) => Math.log(share) },
  { name: 'said', value: ({ view, here }) => shareSaid(view, here) },
  { name: 'said, squared', value: ({ view, here }) => shareSaid(view, here) ** 2 },
  { name: 'words covered', value: ({ covered }) => countBits(covered) },
  { name: 'words covered of all', value: ({ view, covered }) => countBits(covered) / (view.idf.length || 1) },
  { name: 'weight covered', value: ({ here }) => here.bm25 / 10 },
  { name: 'rarest missing', value: ({ view, missing }) => heaviest(view, missing) },
  { name: 'unknown', value: ({ view, unknown }) => view.share(unknown) },
  { name: 'unknown, squared', value: ({ view, unknown }) => view.share(unknown) ** 2 },
  { name: 'words unknown', value: ({ unknown }) => countBits(unknown) },
  { name: 'names unknown', value: ({ view, unknown }) => view.share(unknown & namesOf(view)) },
  { name: 'numbers unknown', value: ({ view, unknown }) => view.share(unknown & view.termsOf(number)) },
  { name: 'names missing', value: ({ view, missing }) => view.share(missing & namesOf(view)) },
  { name: 'numbers missing', value: ({ view, missing }) => view.share(missing & view.numbers) },
  {
    name: 'question denies',
    value: ({ view, here }) => Number(view.question.negated && !(here.fresh.classes & negation)),
  },
  {
    name: 'sentence denies',
    value: ({ view, here }) => Number(!view.question.negated && (here.fresh.classes & negation) !== 0),
  },
  {
    name: 'opposites',
    value: ({ view, here }) => (view.question.asks === 'yes-no' ? 0 : view.share(here.opposed)),
  },
  missed('nouns missing', noun),
  missed('verbs missing', verb),
  missed('adjectives missing', adjective),
  { name: 'question length', value: ({ view }) => Math.log1p(view.idf.length) },
  {
    name: 'wrong sort',
    value: ({ view, here }) =>
      Number(isTelling(view.question.asks) && fitOf(view.question, here.fresh) === 0),
  },
  { name: 'right sort', value: ({ view, here }) => fitOf(view.question, here.fresh) },
  { name: 'talk', value: ({ view }) => boundedTalk(view.question) },
  { name: 'rarest known', value: ({ view }) => Math.log1p(view.rarest) },
  { name: 'candidates', value: ({ candidates }) => Math.log(candidates) },
  { name: 'sentences', value: ({ view }) => Math.log1p(Math.min(view.sentences, LONGEST)) },
];

/** Signs of the words as the matcher aligned them. */
const OF_WORDS: readonly Sign[] = [
  { name: 'aligned: said', value: ({ best }) => best.aligned?.said ?? 0 },
  { name: 'aligned: answers', value: ({ best }) => best.aligned?.answers ?? 0 },
  {
    name: 'ahead: said',
    value: ({ best, second }) => (best.aligned?.said ?? 0) - (second?.aligned?.said ?? 0),
  },
  {
    name: 'ahead: answers',
    value: ({ best, second }) => (best.aligned?.answers ?? 0) - (second?.aligned?.answers ?? 0),
  },
];

/** All that the verdict weighs: the whole, the best's evidence, and how far that is ahead of the second's. */
export const SIGNS: readonly Sign[] = [
  ...OF_THE_WHOLE,
  ...OF_WORDS,
  ...EVIDENCE.map(({ name }, i) => ({
    name: `ahead: ${name}`,
    value: ({ best, second }: Head) => best.evidence[i]! - (second?.evidence[i] ?? 0),
  })),
  ...EVIDENCE.map(({ name }, i) => ({ name: `best: ${name}`, value: ({ best }: Head) => best.evidence[i]! })),
];

/** The signs of a ranking, in the order of `SIGNS`; undefined when there is no candidate. */
export function readSigns({ view, ranked }: Ranking): Float64Array | undefined {
  const best = ranked[0];
  if (!best) return undefined;
  const here = view.view(best.sentence);
  const all = 2 ** view.idf.length - 1;
  const covered = here.exact | here.related;
  const head = {
    view,
    best,
    second: ranked[1],
    third: ranked[2],
    here,
    covered,
    missing: all & ~covered,
    unknown: all & ~view.known & ~covered,
    margin: marginTo(ranked[1], best),
    share: 1 / ranked.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0),
    candidates: ranked.length,
  };
  return Float64Array.from(SIGNS, ({ value }) => value(head));
}

/**
 * In sentences. A larger library is judged as if it had so many, some times the longest article that was
 * learned on (552), since else nearly every question would be refused: of 5,935 sentences' own questions
 * (newwiki, SQuAD 2.0) 58 in 100 got *answer* without it, 76 with it.
 */
const LONGEST = 1500;

/** Nothing sounds more like talk, or less; a message of many words is no surer a sign than one of some. */
const SUREST = 6;

/** How much a question sounds like talk, from -2 to 2. Who goes on asking means the articles: 0. */
function boundedTalk({ talk, goesOn }: QuestionTerms): number {
  return goesOn ? 0 : Math.max(-SUREST, Math.min(SUREST, talk)) / 3;
}

/** A margin that leaves no doubt. */
const FAR = 5;

/** How far the best stands before another, `FAR` at most and where there is no other. */
function marginTo(other: Ranked | undefined, best: Ranked): number {
  return other ? Math.min(FAR, best.score - other.score) : FAR;
}

/** The names of the question, as bits: capitalised words beside its first. */
export function namesOf(view: QuestionView): number {
  return bitsWhere(view.question.terms, ({ classes, position }) => (classes & capital) !== 0 && position > 0);
}

/** The share of the question that the weightiest of the terms has; 0 when there is none. */
function heaviest(view: QuestionView, bits: number): number {
  let most = 0;
  for (let i = 0; i < view.idf.length; i++) if (bits & (1 << i)) most = Math.max(most, view.share(1 << i));
  return most;
}
