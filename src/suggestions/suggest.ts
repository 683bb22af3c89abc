import { type Index, type Scope, scopeOf, wholeScope } from '../index/build-index.ts';
import { readQuestion } from '../question/read-question.ts';
import { readTyped } from '../question/read-typed.ts';
import { judge } from '../ranking/judge.ts';
import { rankSentences } from '../ranking/rank.ts';
import { draftQuestions, type Made } from './draft-questions.ts';
import { ownQuestions } from './own-questions.ts';

/** How many questions are kept of an article. */
const MOST_KEPT = 8;
/** How many are offered where nothing was found. */
const ENOUGH = 3;
/** So likely must a sentence answer what was made from it; an article's own question takes a sure one. */
const LIKELY = 0.5;
/** Bounds on the work: questions put to the engine, and articles that share the suggestions. */
const MOST_TRIED = 48;
const MOST_ARTICLES = 8;
/** The questions of this many sentences are compared before the best of them are offered. */
const READ_TOGETHER = 2;

const OF_ARTICLE = Symbol('suggestions of an article');
const OF_ALL = Symbol('suggestions of all');
const OFFERS = Symbol('offers');

/** At most eight questions that the articles answer, best first, and kept. Empty for an unknown id. */
export function suggest(index: Index, articleId?: string): readonly string[] {
  if (articleId === undefined) return index.derived.once(index, OF_ALL, () => suggestForAll(index));
  const place = index.articles.findIndex(({ id }) => id === articleId);
  return place < 0 ? [] : suggestFor(index, place).map(({ question }) => question);
}

/** Up to three questions of the article's first sentences, kept like the others. None for an unknown id. */
export function offer(index: Index, articleId: string, scope: Scope): readonly string[] {
  const kept = index.derived.once(index, OFFERS, () => new Map<string, readonly string[]>());
  const key = `${scope.first} ${scope.last} ${articleId}`;
  const known = kept.get(key) ?? findOffer(index, articleId, scope);
  kept.set(key, known);
  return known;
}

function findOffer(index: Index, articleId: string, scope: Scope): readonly string[] {
  const place = index.articles.findIndex(({ id }) => id === articleId);
  const article = index.articles[place];
  if (!article) return [];
  const answered = (draft: Made): boolean => isAnswered(index, scope, place, draft);
  let made = chooseAnswered(ownQuestions(article), [], ENOUGH, answered);
  let open: Made[] = [];
  let read = 0;
  for (const drafts of made.length < ENOUGH ? draftQuestions(article) : []) {
    open.push(...drafts);
    if (++read % READ_TOGETHER > 0) continue;
    made = chooseAnswered(open, made, ENOUGH, answered);
    if (made.length === ENOUGH) break;
    open = [];
  }
  made = chooseAnswered(open, made, ENOUGH, answered);
  return made.map(({ question }) => question);
}

function suggestForAll(index: Index): readonly string[] {
  const lists = index.articles.slice(0, MOST_ARTICLES).map((_, place) => suggestFor(index, place));
  const inTurn = Array.from({ length: MOST_KEPT }, (_, turn) =>
    lists.flatMap((list, place) => (list[turn] ? [{ made: list[turn], place }] : [])),
  ).flat();
  const scope = wholeScope(index);
  const answered: string[] = [];
  for (const { made, place } of inTurn) {
    if (answered.length === MOST_KEPT) break;
    if (lists.length === 1 || isAnswered(index, scope, place, made)) answered.push(made.question);
  }
  return answered;
}

function suggestFor(index: Index, place: number): readonly Made[] {
  const article = index.articles[place]!;
  return index.derived.once(article, OF_ARTICLE, () => {
    const scope = scopeOf(index, article.id);
    const answered = (draft: Made): boolean => isAnswered(index, scope, place, draft);
    const own = chooseAnswered(ownQuestions(article), [], MOST_KEPT, answered);
    return chooseAnswered([...draftQuestions(article)].flat(), own, MOST_KEPT, answered);
  });
}

/** Whether the engine answers with the sentence it was made from, or what answers the article's own. */
function isAnswered(index: Index, scope: Scope, place: number, { question, sentence, kind }: Made): boolean {
  const [asked, ...more] = readTyped(question).parts;
  if (asked === undefined || more.length > 0) return false;
  const read = readQuestion(asked, [], { index, scope, spells: true });
  if (read.kind === 'metadata' || read.corrections.length > 0) return false;
  const ranking = rankSentences(index, read, scope);
  const best = ranking.ranked[0];
  if (best === undefined) return false;
  const { verdict, score } = judge(ranking);
  if (kind === 'own' ? verdict !== 'answer' : score < LIKELY) return false;
  const found = index.articles[place]!.sentences[best.sentence - index.articleStart[place]!];
  return found === sentence || (kind === 'own' && found?.question === sentence.question);
}

/** Fills `before` up to `most`: the best first, rather of another kind and sentence each time. */
function chooseAnswered(
  drafts: readonly Made[],
  before: readonly Made[],
  most: number,
  answered: (draft: Made) => boolean,
): readonly Made[] {
  const chosen = [...before];
  let open = drafts;
  for (let tried = 0; tried < MOST_TRIED && chosen.length < most && open.length > 0; tried++) {
    const next = open.reduce((best, one) => (worth(one, chosen) > worth(best, chosen) ? one : best));
    if (answered(next)) chosen.push(next);
    open = open.filter(({ question }) => question !== next.question);
  }
  return chosen;
}

function worth({ kind, weight, sentence }: Made, chosen: readonly Made[]): number {
  const sameKind = chosen.filter((one) => one.kind === kind).length;
  const sameSentence = chosen.filter((one) => one.sentence === sentence).length;
  return weight - 0.2 * sameKind - 0.35 * sameSentence;
}
