import type { AnswerType } from '../question/answer-type.ts';
import type { EvidenceName } from '../words/evidence-name.ts';
import type { Candidate } from './candidate.ts';
import { fitOf } from './expected-words.ts';
import { nearnessTo } from './prior.ts';
import type { QuestionView } from './question-view.ts';
import type { SentenceView } from './sentence-view.ts';

/** One readable reason for a sentence to stand high, or low. */
export interface Evidence {
  readonly name: EvidenceName;
  readonly reason: string;
  readonly value: (candidate: Candidate) => number;
}

/** Everything that the ranker weighs, from 0 to about 4, the lead below 0; weights are for one unit. */
export const EVIDENCE: readonly Evidence[] = [
  {
    name: 'bm25',
    reason: 'rare words of the question, in a short sentence; the logarithm, as the first words tell most',
    value: ({ here }) => Math.log1p(here.bm25),
  },
  {
    name: 'bm25 of best',
    reason: 'BM25 beside the best candidate: scores of different questions do not compare, shares do',
    value: ({ here, bestBm25 }) => here.bm25 / bestBm25,
  },
  {
    name: 'agreement',
    reason: 'coverage and BM25 together: a high score from one repeated word is worth less',
    value: ({ question, here, bestBm25 }) => (shareSaid(question, here) * here.bm25) / bestBm25,
  },
  {
    name: 'coverage',
    reason: 'the share of the question, by the weight of its words, that stands here',
    value: ({ question, here }) => question.share(here.exact),
  },
  {
    name: 'related words',
    reason: 'words formed from the question’s own: Iran for Iranian',
    value: ({ question, here }) => question.shareOf(here.relatedWeight),
  },
  {
    name: 'answer words',
    reason: 'words that tend to stand where it is answered: free where the cost is asked for',
    value: ({ question, here }) => question.share(here.answering),
  },
  {
    name: 'sentence before',
    reason: 'what is missing here was said just before, and this sentence goes on from it',
    value: (c) => c.question.share(c.before & missing(c)),
  },
  {
    name: 'other words before',
    reason: 'what is missing here was said just before in other words',
    value: (c) => c.question.share(c.saidBefore & ~c.before & missing(c)),
  },
  {
    name: 'other words above',
    reason: 'the same of the heading, or the article’s own question, above',
    value: (c) => c.question.share(c.saidAbove & ~(c.heading | c.asked | c.title) & missing(c)),
  },
  {
    name: 'pronoun for it',
    reason: 'the same where a pronoun opens this sentence and can stand for it',
    value: (c) => (c.here.pronounEarly ? c.question.share(c.before & missing(c)) : 0),
  },
  {
    name: 'two before',
    reason: 'the same for what only the sentence before that one holds',
    value: (c) => c.question.share(c.before2 & missing(c) & ~c.before),
  },
  {
    name: 'sentence after',
    reason:
      'what is missing here follows in the same paragraph; the more so, the less of the question stands here',
    value: (c) => c.question.share(c.after & missing(c)) * (1 - c.question.share(covered(c))),
  },
  {
    name: 'title',
    reason: 'what it says holds for every sentence',
    value: (c) => c.question.share(c.title & missing(c)),
  },
  {
    name: 'heading',
    reason: 'what it says holds for every sentence under it',
    value: (c) => c.question.share(c.heading & ~c.title & missing(c)),
  },
  {
    name: 'headings above',
    reason: 'and so does what the headings above that one say',
    value: (c) => c.question.share(c.above & ~c.title & ~c.heading & missing(c)),
  },
  {
    name: 'asked there',
    reason:
      'the article itself asks with these words, the more so where it asks just that, and this sentence answers it',
    value: (c) => c.question.share(c.asked & ~c.title & missing(c)) + (asksJustThat(c) ? c.askedShare : 0),
  },
  {
    name: 'label',
    reason: 'the line names its matter first, and it is what is asked about',
    value: (c) => c.question.share(c.label),
  },
  {
    name: 'nothing here',
    reason: 'where nothing of the question stands here, what stands around tells less',
    value: (c) => (covered(c) === 0 ? c.question.share(c.before | c.before2 | c.after) : 0),
  },
  {
    name: 'numbers',
    reason: 'a figure or year of the question is rarely put in other words',
    value: ({ question, here }) => question.share(here.exact & question.numbers),
  },
  {
    name: 'pairs',
    reason: 'neighbouring words of the question stand together here too',
    value: pairs,
  },
  {
    name: 'words in a row',
    reason: 'so does the wording, function words too',
    value: ({ question, here }) => question.inRow(here.sentence),
  },
  {
    name: 'asked in these words',
    reason: 'the article’s own question, or the heading, has the wording of the one asked',
    value: ({ askedInRow }) => askedInRow,
  },
  {
    name: 'subject',
    reason: 'the sentence opens with a word of the question, so it is about it',
    value: ({ here }) => Number((here.found[0] ?? Number.POSITIVE_INFINITY) < 4),
  },
  fit('person', 'who: names and people that the question does not have'),
  fit('time', 'when: a date, a year or a time'),
  fit('place', 'where: a name behind a preposition of place'),
  fit('count', 'how many: a number, best before the thing counted'),
  fit('amount', 'how much, how far: a number with its unit'),
  fit('duration', 'how long: a number of years, days, minutes'),
  fit('age', 'how old: a number where an age stands'),
  fit('cause', 'why: because, due to, in order to'),
  fit('means', 'how: by, through, using'),
  {
    name: 'quotation',
    reason: 'what did she say: words in quotation marks',
    value: ({ question, quotes }) => Number(question.question.asksForWords && quotes),
  },
  {
    name: 'definition',
    reason: 'what is X: the sentence says "X is a", "X, a" or "full name (X)"',
    value: ({ question, here }) =>
      asksDefinition(question) ? Math.max(here.defines, Number(question.introduces.has(here.sentence))) : 0,
  },
  {
    name: 'news',
    reason: 'a sentence that only repeats the question cannot answer it',
    value: ({ here }) => Math.log1p(here.fresh.terms),
  },
  {
    name: 'is a question',
    reason: 'questions do not answer',
    value: ({ isQuestion }) => Number(isQuestion),
  },
  {
    name: 'lead',
    reason: 'what matters comes first in a report or a review, hardly in a long treatise',
    value: lead,
  },
  {
    name: 'opens paragraph',
    reason: 'a paragraph’s first sentence says what it is about',
    value: ({ opensParagraph }) => Number(opensParagraph),
  },
  {
    name: 'near last answer',
    reason: 'who goes on asking asks about what likely answered before',
    value: ({ question: { prior }, here }) => nearnessTo(prior, here.sentence),
  },
];

/** Where the article's question has so much of the one asked, it asks just that. */
export const AS_GOOD_AS_ALL = 0.95;

/** Whether the article itself asks, above the sentence, all of what is asked. */
export function asksJustThat({ question, asked, title }: Candidate): boolean {
  return asked !== 0 && question.share(asked | title) >= AS_GOOD_AS_ALL;
}

/** How far apart, in words, two words of the question count as together. */
const TOGETHER = 4;

function fit(asked: AnswerType & EvidenceName, reason: string): Evidence {
  return {
    name: asked,
    reason,
    value: ({ question, here }) =>
      question.question.asks === asked ? fitOf(question.question, here.fresh) : 0,
  };
}

/** The question's terms that stand here in any form. */
function covered({ here }: Candidate): number {
  return here.exact | here.related | here.paraphrased;
}

/** How much of the question is said here, in its own words or others. */
export function shareSaid(question: QuestionView, here: SentenceView): number {
  return question.share(here.exact) + question.shareOf(here.relatedWeight + here.paraphrasedWeight);
}

/** The terms that the surroundings may make up for; none for definitions, which name what they define. */
function missing(candidate: Candidate): number {
  const here = covered(candidate);
  const names = here !== 0 || candidate.here.pronounEarly;
  return names || !asksDefinition(candidate.question) ? ~here : 0;
}

function asksDefinition({ question }: QuestionView): boolean {
  return question.asks === 'definition';
}

/** The weight of the terms that follow the term before them as closely as in the question. */
function pairs({ question, here: { found } }: Candidate): number {
  const { terms } = question.question;
  let bits = 0;
  for (let i = 0; i + 3 < found.length; i += 2) {
    for (let j = i + 2; j < found.length && found[j]! - found[i]! <= TOGETHER; j += 2) {
      const [one, next] = [found[i + 1]!, found[j + 1]!];
      if (next !== one + 1) continue;
      if (found[j]! - found[i]! <= terms[next]!.position - terms[one]!.position + 1) bits |= 1 << next;
    }
  }
  return question.share(bits);
}

/** What an article opens with is asked about first; who goes on asking goes on to what came behind it. */
function lead({ place, articleLength, question: { question } }: Candidate): number {
  const order = -Math.log1p(place) / (1 + (articleLength / TREATISE) ** 2);
  return question.goesOn ? LATER * order : order;
}

/** What the lead counts for a question that goes on, beside one that opens: chosen on `unread`. */
const LATER = 0.3;

/** From about this many sentences on, the order of an article no longer tells what matters. */
const TREATISE = 100;
