import { type Index, type Scope, scopeOf, wholeScope } from '../index/build-index.ts';
import type { OtherLanguage } from '../question/other-language.ts';
import type { QuestionKind } from '../question/question.ts';
import { readTyped } from '../question/read-typed.ts';
import type { Turn } from '../question/turn.ts';
import { offer } from '../suggestions/suggest.ts';
import type { Answer, AnsweredPart } from './answer.ts';
import { type Asking, answerOne, type Single } from './answer-one.ts';
import type { Note } from './notes.ts';
import { turnOf } from './turns-of.ts';

/** How a question is put. */
export interface AskOptions {
  /** The id of the one article that may answer; every article when absent. An unknown id finds nothing. */
  readonly article?: string;
  /** Only these sentences may answer; instead of `article`. */
  readonly scope?: Scope;
  /** What was asked and found before in this conversation, oldest first. */
  readonly turns?: readonly Turn[];
  /** How many matches at most, from 1 to 10; 3 when absent. */
  readonly limit?: number;
}

/** Answers one question from the articles' sentences. Any string will do: never throws, in bounded time. */
export function ask(index: Index, question: string, options: AskOptions = {}): Answer {
  const typed = readTyped(question);
  const { aside, kind, language, isAsked } = typed;
  const offers = (nearest = index.articles[0]?.id): readonly string[] =>
    suggestionsFor(index, question, options, nearest);
  if (aside !== null) return { ...remark(question, kind, aside, offers()), isAsked };
  const { article } = options;
  const scope = options.scope ?? (article === undefined ? wholeScope(index) : scopeOf(index, article));
  const asking = { index, scope, limit: options.limit ?? 3, spells: language === null };
  const answer = together(answerInTurn(typed.parts, options.turns ?? [], asking));
  return {
    ...answer,
    ...{ question, isAsked },
    suggestions: isRefusal(answer) && answer.kind !== 'metadata' ? offers(answer.matches[0]?.article.id) : [],
    note: typed.shortened ? 'shortened' : noteOn(language, index),
  };
}

function isRefusal({ verdict, parts }: Pick<Answer, 'verdict' | 'parts'>): boolean {
  return [verdict, ...parts.map((part) => part.verdict)].every((one) => one === 'none');
}

/** What could be asked instead, of the article chosen or the nearest; nothing within a given scope. */
function suggestionsFor(
  index: Index,
  question: string,
  { scope, article }: AskOptions,
  nearest: string | undefined,
): readonly string[] {
  if (scope) return [];
  const offered =
    article === undefined
      ? offer(index, nearest ?? '', wholeScope(index))
      : offer(index, article, scopeOf(index, article));
  return offered.filter((suggestion) => suggestion !== question);
}

/** Each part after the one before it, so that "and why?" knows what it asks. */
function answerInTurn(parts: readonly string[], turns: readonly Turn[], asking: Asking): Single[] {
  const before = [...turns];
  return parts.map((part) => {
    const answer = answerOne(part, before, asking);
    before.push(turnOf(partOf(answer)));
    return answer;
  });
}

/** One answer from those of the parts: the first one's, with all of them beside it when there are several. */
function together(answers: readonly Single[]): Omit<Answer, 'suggestions' | 'note' | 'question' | 'isAsked'> {
  const { question, verdict, matches, shown, items, itemsLeft } = answers[0]!;
  const { readAs, carried, kind } = question;
  const several = answers.length > 1;
  const isOrdinary = answers.some((one) => one.question.kind !== 'metadata');
  return {
    ...{ readAs, carried, kind, verdict, matches, shown },
    answerable: Math.max(...answers.map((one) => one.answerable)),
    read: answers.map((one) => one.question),
    items: several ? [] : items,
    itemsLeft: several ? 0 : itemsLeft,
    corrections: answers.flatMap((one) => one.question.corrections),
    facts: answers.flatMap(({ facts }) => facts),
    parts: several && isOrdinary ? answers.map(partOf) : [],
  };
}

function partOf({ question: { text, carried }, verdict, answerable, matches, shown }: Single): AnsweredPart {
  return { question: text, carried, verdict, answerable, matches, shown };
}

/** A note in place of an answer. */
export function remark(
  question: string,
  kind: QuestionKind,
  note: Note,
  suggestions: readonly string[],
): Answer {
  const nothing = {
    isAsked: false,
    answerable: 0,
    read: [],
    matches: [],
    shown: [],
    items: [],
    itemsLeft: 0,
    parts: [],
    facts: [],
    corrections: [],
  };
  return { question, readAs: null, carried: [], kind, verdict: 'none', note, suggestions, ...nothing };
}

/** The question's language, unless an article is in it too. */
function noteOn(other: OtherLanguage | null, { articles }: Index): OtherLanguage | null {
  if (!other || articles.some(({ metadata }) => metadata.language?.startsWith(other.code))) return null;
  return other;
}
