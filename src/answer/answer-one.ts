import { tagText } from '../english/tagged-words.ts';
import { articleOf, type Index, type Scope } from '../index/build-index.ts';
import { documentFrequency } from '../index/search.ts';
import { type CarriedOver, carryOver, withCarried, withoutCarried } from '../question/carry.ts';
import { leansOnBefore } from '../question/leans.ts';
import { type MetadataField, readMetadataQuestion } from '../question/metadata-question.ts';
import { nameTeller } from '../question/proper-names.ts';
import type { Correction, QuestionKind } from '../question/question.ts';
import { asAsked, readKind } from '../question/question-kind.ts';
import { carrying, contentWords, readQuestionTerms } from '../question/question-terms.ts';
import { correctSpelling } from '../question/spelling.ts';
import type { Turn } from '../question/turn.ts';
import type { Verdict } from '../ranking/judge.ts';
import { judge } from '../ranking/judge.ts';
import { rankSentences } from '../ranking/rank.ts';
import type { Match, MetadataFact } from './answer.ts';
import { chooseListed, type Listed } from './listed.ts';
import { toMatches } from './matches.ts';
import { factsOf } from './metadata-facts.ts';
import { chooseShown, MOST_SHOWN } from './shown.ts';

/** Where the answer to a question may come from, and how much of it is wanted. */
export interface Asking {
  readonly index: Index;
  readonly scope: Scope;
  /** How many matches at most. */
  readonly limit: number;
  /** Whether misspelt words are read as the articles' own; not in another language. */
  readonly spells: boolean;
}

/** The answer to a question that is one question. */
export interface Single {
  readonly question: string;
  readonly readAs: string | null;
  readonly carried: readonly string[];
  readonly corrections: readonly Correction[];
  readonly kind: QuestionKind;
  readonly verdict: Verdict;
  readonly matches: readonly Match[];
  readonly shown: readonly Match[];
  readonly items: readonly Match[];
  readonly facts: readonly MetadataFact[];
}

/** Answers a question that has one part, after what was asked and found before, oldest first. */
export function answerOne(typed: string, turns: readonly Turn[], asking: Asking): Single {
  const fields = askedOfArticle(typed, turns, asking);
  if (fields.length > 0) return answerFromMetadata(typed, fields, turns, asking);
  const { index, scope, limit, spells } = asking;
  const told = withoutCarried(typed);
  const { text: asked, corrections } = spells
    ? correctSpelling(told.question, index, scope)
    : { text: told.question, corrections: [] };
  const over = carriedBy(asked, told.carried, turns, index);
  const kind = readKind(asked);
  const own = readQuestionTerms(asAsked(asked, kind), index.lexicon);
  const ranking = rankSentences(index, carrying(own, over.words, over.near, index.lexicon), scope);
  const { verdict: first, score } = judge(ranking);
  const listed = kind === 'list' ? chooseListed(ranking, scope) : undefined;
  const verdict = listed ? verdictOnList(first, listed) : first;
  const judged = { ranking, score, verdict, yesOrNo: kind === 'yes-no' ? asked : null };
  const items = listed && verdict !== 'none' ? toMatches(judged, listed.sentences) : [];
  const best = toMatches(judged, ranking.ranked.slice(0, Math.max(limit, MOST_SHOWN)));
  const shown = items.length > 0 ? items : chooseShown(verdict, best);
  const matches = best.slice(0, limit);
  const readAs = over.words.length > 0 ? withCarried(asked, over.words) : null;
  return {
    question: asked,
    readAs,
    carried: over.words,
    corrections,
    kind,
    verdict,
    matches,
    shown,
    items,
    facts: [],
  };
}

/** What the question takes over: what it says itself, else what the conversation gives to one that leans on it. */
function carriedBy(
  asked: string,
  told: readonly string[],
  turns: readonly Turn[],
  index: Index,
): CarriedOver {
  if (told.length > 0) return { words: told, near: null };
  if (turns.length === 0 || !leansOnBefore(tagText(asked, nameTeller(index))))
    return { words: [], near: null };
  return carryOver(turns, index, (question) => contentWords(question, index.lexicon));
}

/** A list that the question names is judged like any answer, but never refused. */
function verdictOnList(verdict: Verdict, { named }: Listed): Verdict {
  return named && verdict === 'none' ? 'possible' : verdict;
}

function askedOfArticle(
  question: string,
  turns: readonly Turn[],
  { index, scope }: Asking,
): readonly MetadataField[] {
  const speaksOf = (word: string): boolean => {
    const { term } = index.lexicon.find(word);
    return term !== undefined && documentFrequency(index, term, scope) > 0;
  };
  const last = turns.at(-1)?.question;
  const nothingBefore =
    last === undefined || readMetadataQuestion(last, { speaksOf, nothingBefore: true }).length > 0;
  return readMetadataQuestion(question, { speaksOf, nothingBefore });
}

/** As many files as are told of at once, when no article was named. */
const MOST_ARTICLES = 10;

function answerFromMetadata(
  question: string,
  fields: readonly MetadataField[],
  turns: readonly Turn[],
  { index, scope }: Asking,
): Single {
  const inScope =
    scope.first < scope.last
      ? index.articles.slice(articleOf(index, scope.first), articleOf(index, scope.last - 1) + 1)
      : [];
  const spokenOf = inScope.filter(({ id }) => id === turns.at(-1)?.article);
  const articles = spokenOf.length > 0 ? spokenOf : inScope.slice(0, MOST_ARTICLES);
  const facts = articles.flatMap((article) => factsOf(article, fields));
  const verdict = facts.some(({ value }) => value !== null) ? 'answer' : 'none';
  return {
    question,
    readAs: null,
    carried: [],
    corrections: [],
    kind: 'metadata',
    verdict,
    matches: [],
    shown: [],
    items: [],
    facts,
  };
}
