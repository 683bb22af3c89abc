import { isQuestionWord } from '../english/asking-words.ts';
import { WordClass } from '../english/word-classes.ts';
import { inOrder, LEARNED } from '../learned/weights.ts';
import type { Candidate } from './candidate.ts';
import { AS_GOOD_AS_ALL, asksJustThat } from './evidence.ts';
import { isOpening, lacksAnswer } from './lacks.ts';
import { isBareLabel, isPhrase, repeatsQuestion } from './phrase.ts';
import { isUnasked } from './question-view.ts';
import type { Ranking } from './rank.ts';
import { readSigns, SIGNS } from './verdict-evidence.ts';
import { type WordBeside, wordsBeside } from './words-beside.ts';

/** A verdict, and the probabilities that it rests on. */
export interface Judgement {
  readonly verdict: Verdict;
  /** The probability that the best sentence answers; 0 when there is no candidate, or nothing was asked. */
  readonly score: number;
  /** The probability that the article answers at all. */
  readonly answerable: number;
}

// Chosen on questions that were asked unread, kept from training: answers of which nine in ten are right, and
// so few refusals that more than nine in ten of the article's own questions are heard. An answer where there
// is none is worse than a wrong sentence, so that the article answers at all counts three times: in the score
// and squared beside it.
const ANSWER_FROM = 0.76;
const NONE_BELOW = 0.28;
// A question that leans on the one before: fewer of the answers are right, and fewer of the refusals; the
// sentences that may answer are then shown.
const LEANING_FROM = 0.8;
const LEANING_BELOW = 0.08;

/** Whether the best sentence is right, given that the article answers; and whether it does. */
const RIGHT = inOrder(LEARNED.verdict.right, SIGNS);
const ANSWERABLE = inOrder(LEARNED.verdict.answerable, SIGNS);
/** What a promise keeps. */
const KEPT = inOrder(LEARNED.verdict.kept, [{ name: 'always' }, { name: 'promised' }]);

/** Decides whether the best sentence answers: it is likely right, and its question at home in the article. */
export function judge(ranking: Ranking): Judgement {
  const signs = readSigns(ranking);
  const asked = ranking.view.question.terms.length;
  if (!signs || (asked === 0 && !isRepeated(ranking))) return { verdict: 'none', score: 0, answerable: 0 };
  const answerable = probability(ANSWERABLE, signs);
  const promised = answerable * probability(RIGHT, signs);
  const score = probability(KEPT, promiseSigns(promised));
  const { leans } = ranking.view.question;
  const isSure = promised * answerable ** 2 >= (leans ? LEANING_FROM : ANSWER_FROM);
  if (asked === 0) return { verdict: 'possible', score, answerable };
  const { candidate: best, sentence } = ranking.ranked[0]!;
  if (answersSameQuestion(best) || (isSure && !lacksAnswer(best) && !isBareLabel(ranking.view, sentence)))
    return { verdict: 'answer', score, answerable };
  const isFar = leans ? answerable < LEANING_BELOW : isForeign(ranking) || answerable < NONE_BELOW;
  // A title or a deck stands there only where it has what the body has not.
  const isElsewhere = isFar && !isOpening(best) && !asksJustThat(best);
  return { verdict: isElsewhere ? 'none' : 'possible', score, answerable };
}

/** Function words alone ask nothing, unless they stand there in a row. */
function isRepeated({ view, ranked }: Ranking): boolean {
  return isPhrase(view) && repeatsQuestion(view, ranked[0]!.sentence);
}

/** Whether neither articles nor what stands above the best has a word that has to do with the question. */
function isForeign({ view, ranked }: Ranking): boolean {
  const { title, heading, above, asked } = ranked[0]!.candidate;
  return view.isForeign && (title | heading | above | asked) === 0;
}

/** A promised probability as the signs of what it keeps: always 1, and its log-odds. */
export function promiseSigns(promised: number): Float64Array {
  return Float64Array.of(1, logOdds(promised));
}

/** The log-odds of a probability; of one that is all but 0 or 1, those of 0.0001 and 0.9999. */
export function logOdds(probability: number): number {
  const inside = Math.min(0.9999, Math.max(0.0001, probability));
  return Math.log(inside / (1 - inside));
}

/** The logistic function of a weighted sum. */
export function probability(weights: Float64Array, signs: Float64Array): number {
  return 1 / (1 + Math.exp(-signs.reduce((sum, sign, i) => sum + sign * weights[i]!, 0)));
}

/** `answer`: the article says it; `possible`: the closest passage; `none`: it does not seem to say. */
export type Verdict = 'answer' | 'possible' | 'none';

/** Whether right above the sentence its article asks the same: content words, question word and denial. */
export function answersSameQuestion(candidate: Candidate): boolean {
  const { question: view, here, asked, askedShare, isQuestion } = candidate;
  if (isQuestion || askedShare === 0 || view.share(asked) < AS_GOOD_AS_ALL) return false;
  const asking = wordsBeside(view, view.index.question[here.sentence]!);
  const { words, negated } = view.question;
  return (
    questionWord(asking) === questionWord(words) &&
    negated === asking.some(({ classes }) => (classes & WordClass.negation) !== 0) &&
    !asking.some((word, at) => isUnasked(word) && saysSomething(word, at))
  );
}

/** Which, for what; undefined for a question that wants yes or no. */
function questionWord(words: readonly { readonly normal: string }[]): string | undefined {
  const found = words.find(({ normal }) => isQuestionWord(normal))?.normal.replace(/'?s$/, '');
  return found === 'which' ? 'what' : found;
}

/** A content word that is no number or letter at the beginning: `4.`, `Q:`. */
function saysSomething({ normal, classes }: WordBeside, at: number): boolean {
  if (classes & WordClass.function) return false;
  return at > 0 || (normal.length > 1 && !(classes & WordClass.number));
}
