import { WordClass } from '../text/word-classes.ts';
import type { AnswerType } from './answer-type.ts';
import { articleOf } from './index.ts';
import type { QuestionView, SentenceView } from './question-view.ts';

/** A candidate and its surroundings, seen from the question. */
export interface Candidate {
  readonly question: QuestionView;
  readonly here: SentenceView;
  readonly before: SentenceView | undefined;
  readonly before2: SentenceView | undefined;
  readonly after: SentenceView | undefined;
  readonly heading: SentenceView | undefined;
  readonly title: number;
  /** Which body sentence of the article, from 0 */
  readonly place: number;
  readonly placeInParagraph: number;
  readonly articleLength: number;
  readonly paragraphTerms: number;
  readonly isQuestion: boolean;
  readonly bestBm25: number;
}

export interface Evidence {
  readonly name: string;
  readonly reason: string;
  readonly value: (candidate: Candidate) => number;
}

const missing = (c: Candidate): number => ~(c.here.exact | c.here.related | c.here.paraphrased);
const asks = (c: Candidate, type: AnswerType): boolean => c.question.question.asks === type;
const when = (condition: boolean): number => (condition ? 1 : 0);

function bitsOf(c: Candidate, classes: number): number {
  let bits = 0;
  c.question.question.terms.forEach((t, i) => {
    if (t.classes & classes) bits |= 1 << i;
  });
  return bits;
}

function allBits(c: Candidate): number {
  return (1 << c.question.question.terms.length) - 1;
}

function earlier(c: Candidate): number {
  let bits = 0;
  c.question.firstSeen.forEach((first, i) => {
    if (first < c.here.sentence) bits |= 1 << i;
  });
  return bits;
}

function count(bits: number): number {
  let n = 0;
  for (let rest = bits; rest; rest &= rest - 1) n++;
  return n;
}

function pairs(c: Candidate): number {
  const { found } = c.here;
  const terms = c.question.question.terms;
  if (terms.length < 2) return 0;
  let bits = 0;
  for (let i = 0; i + 3 < found.length; i += 2) {
    for (let j = i + 2; j < found.length && found[j]! - found[i]! <= 4; j += 2) {
      const [a, b] = [found[i + 1]!, found[j + 1]!];
      if (b === a + 1 && found[j]! - found[i]! <= terms[b]!.position - terms[a]!.position + 1) bits |= 1 << b;
    }
  }
  return c.question.share(bits);
}

/** Smallest number of words that hold all found terms. */
function windowDensity(c: Candidate): number {
  const { found, exact } = c.here;
  const needed = count(exact);
  if (needed < 2) return 0;
  const counts = new Map<number, number>();
  let best = 1e9;
  let left = 0;
  for (let right = 0; right < found.length; right += 2) {
    counts.set(found[right + 1]!, (counts.get(found[right + 1]!) ?? 0) + 1);
    while (counts.size === needed) {
      best = Math.min(best, found[right]! - found[left]! + 1);
      const n = counts.get(found[left + 1]!)! - 1;
      if (n) counts.set(found[left + 1]!, n);
      else counts.delete(found[left + 1]!);
      left += 2;
    }
  }
  return (needed / best) * c.question.share(exact);
}

const T = WordClass;

export const EVIDENCE: readonly Evidence[] = [
  { name: 'bm25', reason: '', value: (c) => c.here.bm25 / c.question.totalIdf },
  { name: 'bm25 raw', reason: '', value: (c) => c.here.bm25 / 10 },
  { name: 'bm25 of best', reason: '', value: (c) => c.here.bm25 / (c.bestBm25 || 1) },
  { name: 'coverage', reason: '', value: (c) => c.question.share(c.here.exact) },
  {
    name: 'coverage plain',
    reason: '',
    value: (c) => count(c.here.exact) / (c.question.question.terms.length || 1),
  },
  { name: 'coverage without title', reason: '', value: (c) => c.question.share(c.here.exact & ~c.title) },
  { name: 'all covered', reason: '', value: (c) => when((c.here.exact & allBits(c)) === allBits(c)) },
  { name: 'related', reason: '', value: (c) => c.question.share(c.here.related) },
  { name: 'paraphrased', reason: '', value: (c) => c.question.share(c.here.paraphrased) },
  {
    name: 'before',
    reason: '',
    value: (c) => (c.before ? c.question.share(c.before.exact & missing(c)) : 0),
  },
  {
    name: 'before, pronoun',
    reason: '',
    value: (c) => (c.before && c.here.pronounEarly ? c.question.share(c.before.exact & missing(c)) : 0),
  },
  {
    name: 'before 2',
    reason: '',
    value: (c) => (c.before2 ? c.question.share(c.before2.exact & missing(c) & ~(c.before?.exact ?? 0)) : 0),
  },
  { name: 'after', reason: '', value: (c) => (c.after ? c.question.share(c.after.exact & missing(c)) : 0) },
  {
    name: 'heading',
    reason: '',
    value: (c) => (c.heading ? c.question.share(c.heading.exact & missing(c)) : 0),
  },
  { name: 'title', reason: '', value: (c) => c.question.share(c.title & missing(c)) },
  { name: 'earlier', reason: '', value: (c) => c.question.share(earlier(c) & missing(c)) },
  { name: 'paragraph', reason: '', value: (c) => c.question.share(c.paragraphTerms & missing(c)) },
  { name: 'names', reason: '', value: (c) => c.question.share(c.here.exact & bitsOf(c, T.capital)) },
  { name: 'numbers', reason: '', value: (c) => c.question.share(c.here.exact & bitsOf(c, T.number)) },
  { name: 'numbers missing', reason: '', value: (c) => when((bitsOf(c, T.number) & ~c.here.exact) !== 0) },
  {
    name: 'verbs',
    reason: '',
    value: (c) => c.question.share((c.here.exact | c.here.related) & bitsOf(c, T.verb)),
  },
  { name: 'focus', reason: '', value: (c) => c.question.share(c.here.exact & c.question.question.focus) },
  { name: 'pairs', reason: '', value: pairs },
  { name: 'window', reason: '', value: windowDensity },
  { name: 'person', reason: '', value: (c) => when(asks(c, 'person') && c.here.freshNames > 0) },
  {
    name: 'person noun',
    reason: '',
    value: (c) => when(asks(c, 'person') && (c.here.freshClasses & (T.person | T.honorific)) !== 0),
  },
  {
    name: 'time',
    reason: '',
    value: (c) => when(asks(c, 'time') && (c.here.freshClasses & (T.year | T.calendar)) !== 0),
  },
  {
    name: 'time weak',
    reason: '',
    value: (c) => when(asks(c, 'time') && (c.here.freshClasses & (T.time | T.number)) !== 0),
  },
  { name: 'place', reason: '', value: (c) => when(asks(c, 'place') && c.here.placeName) },
  { name: 'place weak', reason: '', value: (c) => when(asks(c, 'place') && c.here.freshNames > 0) },
  { name: 'count', reason: '', value: (c) => when(asks(c, 'count') && c.here.freshNumbers > 0) },
  { name: 'counted', reason: '', value: (c) => when(asks(c, 'count') && c.here.counted) },
  {
    name: 'count weak',
    reason: '',
    value: (c) => when(asks(c, 'count') && (c.here.freshClasses & T.quantity) !== 0),
  },
  {
    name: 'amount',
    reason: '',
    value: (c) => when(asks(c, 'amount') && (c.here.measured & (T.money | T.measure)) !== 0),
  },
  { name: 'amount weak', reason: '', value: (c) => when(asks(c, 'amount') && c.here.freshNumbers > 0) },
  {
    name: 'duration',
    reason: '',
    value: (c) => when(asks(c, 'duration') && (c.here.measured & T.time) !== 0),
  },
  {
    name: 'cause',
    reason: '',
    value: (c) => when(asks(c, 'cause') && (c.here.freshClasses & T.cause) !== 0),
  },
  {
    name: 'means',
    reason: '',
    value: (c) => when(asks(c, 'means') && (c.here.freshClasses & T.means) !== 0),
  },
  { name: 'definition', reason: '', value: (c) => when(asks(c, 'definition') && c.here.defines) },
  { name: 'defines', reason: '', value: (c) => when(c.here.defines) },
  { name: 'thing name', reason: '', value: (c) => when(asks(c, 'thing') && c.here.freshNames > 0) },
  { name: 'novelty', reason: '', value: (c) => Math.log1p(c.here.freshTerms) },
  { name: 'names fresh', reason: '', value: (c) => Math.log1p(c.here.freshNames) },
  { name: 'length', reason: '', value: (c) => Math.log1p(c.here.words) },
  { name: 'short', reason: '', value: (c) => when(c.here.words < 5) },
  { name: 'question', reason: '', value: (c) => when(c.isQuestion) },
  { name: 'lead', reason: '', value: (c) => 1 / (1 + c.place) },
  { name: 'lead, long', reason: '', value: (c) => Math.log(c.articleLength) / (1 + c.place) },
  { name: 'first', reason: '', value: (c) => when(c.place === 0) },
  { name: 'opens paragraph', reason: '', value: (c) => when(c.placeInParagraph === 0) },
  { name: 'pronoun', reason: '', value: (c) => when(c.here.pronounEarly) },
];

export function candidateOf(question: QuestionView, sentence: number, bestBm25: number): Candidate {
  const { index } = question;
  const article = articleOf(index, sentence);
  const first = index.articleStart[article]!;
  const last = index.articleStart[article + 1]!;
  const near = (at: number): SentenceView | undefined =>
    at >= first && at < last && index.candidate[at] ? question.view(at) : undefined;
  const { sentences, text } = index.articles[article]!;
  const own = sentences[sentence - first]!;
  let paragraphTerms = 0;
  let placeInParagraph = 0;
  for (
    let i = sentence - 1;
    i >= first && i > sentence - 12 && sentences[i - first]!.paragraph === own.paragraph;
    i--
  ) {
    paragraphTerms |= question.view(i).exact;
    placeInParagraph++;
  }
  for (
    let i = sentence + 1;
    i < last && i < sentence + 12 && sentences[i - first]!.paragraph === own.paragraph;
    i++
  )
    paragraphTerms |= question.view(i).exact;
  const heading = index.heading[sentence]!;
  return {
    question,
    here: question.view(sentence),
    before: near(sentence - 1),
    before2: near(sentence - 2),
    after: near(sentence + 1),
    heading: heading === sentence ? undefined : question.view(heading),
    title: question.titleTerms(article),
    place: sentence - first,
    placeInParagraph,
    articleLength: last - first,
    paragraphTerms,
    isQuestion: /\?["'”’)\]]*$/.test(text.slice(own.start, own.end)),
    bestBm25,
  };
}
