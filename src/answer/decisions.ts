import type { Article, Sentence } from '../article/article.ts';
import { wordList } from '../english/word-lists.ts';
import { articleOf, type Scope } from '../index/build-index.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import type { Matter } from './matter.ts';
import { headingOf, lineOf, nameOf } from './named.ts';
import { exactAbove, SAYS_ALL } from './named-groups.ts';
import { termsIn } from './section-kinds.ts';

const MINUTES =
  /^(?:(?:draft |meeting |approved )?minutes\b|(?:meeting|call) (?:notes|minutes)\b)|\bminutes of\b/i;
/** Who was at a meeting. */
const ATTENDANCE =
  /^(?:(?:members |also )?present|attendees|attending|in attendance|attendance|apologies|attended|absent|participants)$/i;
const DECISIONS =
  /^(?:(?:key|main|the) )?(?:decisions?|decided|resolutions?|resolved|agreed|agreements?|outcomes?|votes?)\b/i;
/** It was, or a meeting did; what anybody else agreed to, approved of or adopted is told, not decided. */
const DECIDES =
  /\b(?:it|we|all|everyone|members|trustees|directors|councillors|committee|council|board|meeting|group) (?:(?:was|is|has|have|been) ){0,2}(?:\w{2,15}ly )?(?:agreed|decided|resolved|approved|adopted|voted)\b|\b(?:was|were|been) (?:\w{2,15}ly )?(?:agreed|decided|resolved|approved)\b/i;
/** What was moved, and what came of it. */
const MOTION =
  /\b(?:motion|proposal|offer|tender|application|seconded|vote)\b.{0,80}\b(?:passed|accepted|rejected|defeated|failed|approved|adopted|agreed|carried(?! (?:over|out|on|forward|away)))\b/i;
/** "RESOLVED that …", "Carried, 4 for", "A second lamp: agreed", "Accounts adopted." */
const STATED =
  /(?:^|[–—:;(]\s?)(?:[Aa]greed|[Dd]ecided|[Rr]esolved|[Aa]pproved|[Aa]dopted|[Vv]oted|[Cc]arried(?! (?:over|out|on|forward|away)))\b|\b(?:AGREED|DECIDED|RESOLVED|APPROVED|CARRIED)\b|^(?:The )?\p{Lu}\p{L}+ (?:approved|adopted|carried)(?: (?:by|without|unanimously)\b|[,.:;]|$)/u;
/** Nothing was decided. */
const OPEN =
  /\b(?:no (?:decision|agreement|vote)|(?:not|never) (?:yet )?(?:been )?(?:agreed|decided)|undecided|nobody agreed)\b/i;
/** What every meeting decides. */
const FORMAL =
  /\bminutes\b.{0,80}\b(?:approved|adopted|accepted|agreed|signed|correct)|\bapproved the minutes\b|\badjourn|\bagenda was\b/i;
/** What was said of the last meeting's minutes. */
const OF_MINUTES = /^(?:approval of )?(?:the )?(?:(?:last|previous) )?minutes\b(?: of\b|$)/i;
const ACTIONS = /^(?:actions?|action (?:items?|points?)|to[- ]?dos?|tasks|next steps)\b/i;
const DAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|^(?:daily|weekdays|weekends?)\b/i;

/** What a decision is worth beside what is to be done. */
const DECISION = 2;

/** A meeting's decisions and, less, what is to be done after it; undefined for what has none. */
export function findDecisions(article: Article): Matter | undefined {
  const { sentences, title } = article;
  const names = sentences.map((one) => nameOf(article, one));
  if (!MINUTES.test(title) && !names.some((name) => ATTENDANCE.test(name) || MINUTES.test(name)))
    return undefined;
  const worth = new Map<Sentence, number>();
  for (const one of sentences) {
    const decision = one.role === 'body' ? weigh(article, one) : 0;
    if (decision > 0) worth.set(one, decision);
  }
  return [...worth.values()].some((weight) => weight > 1)
    ? { worth, heading: null, headed: true }
    : undefined;
}

/** What a question may ask for that asks what was decided: who, when and how many ask for less. */
const ASKS: ReadonlySet<AnswerType> = new Set(['thing', 'definition', 'other']);
const DECIDING = wordList('deciding');
const DECISION_MADE = wordList('decision-made');
const FOUND = Symbol('decisions');

/** What the minutes in the scope, one article, say was decided on what the question names, else in all. */
export function decisionsAsked(view: QuestionView, { first, last }: Scope): readonly number[] {
  const { index, question } = view;
  if (!ASKS.has(question.asks) || termsIn(view, DECIDING) === 0 || first >= last) return [];
  const number = articleOf(index, first);
  const article = index.articles[number]!;
  const matter = index.derived.once(article, FOUND, () => findDecisions(article));
  if (matter === undefined) return [];
  const bits = termsIn(view, DECISION_MADE);
  const found: number[] = [];
  for (let one = first; one < last; one++) {
    const place = one - index.articleStart[number]!;
    if (matter.worth.get(article.sentences[place]!) !== DECISION) continue;
    if (view.share(bits | view.saidTerms(one) | exactAbove(view, one)) < SAYS_ALL) continue;
    if (one > first && saysOnlyThat(article, place)) found.push(one - 1);
    found.push(one);
  }
  return [...new Set(found)];
}

/** "Agreed.", "Carried 4–1.": what it was stands before it. */
const BARE = /^(?:carried|approved|agreed|adopted|rejected|resolved|passed)\b.{0,30}$/i;

function saysOnlyThat(article: Article, place: number): boolean {
  const [before, one] = [article.sentences[place - 1], article.sentences[place]!];
  const stands = before?.role === 'body' && before.paragraph === one.paragraph;
  return stands && one.label === null && BARE.test(lineOf(article, one));
}

/** More for a decision, 1 for what is to be done, 0 for anything else. */
function weigh(article: Article, one: Sentence): number {
  const line = lineOf(article, one);
  if (OPEN.test(line) || FORMAL.test(line) || OF_MINUTES.test(headingOf(article, one))) return 0;
  const label = nameOf(article, one);
  const head = headOfTable(article, one);
  if (DECISIONS.test(label) || head.some((cell) => DECISIONS.test(cell))) return DECISION;
  if (DECIDES.test(line) || MOTION.test(line) || STATED.test(line)) return DECISION;
  // When it is open stands last in many minutes, and under their last heading.
  if (DECISIONS.test(headingOf(article, one)) && head.length === 0 && !DAY.test(label)) return DECISION;
  return ACTIONS.test(label) || ACTIONS.test(headingOf(article, one)) ? 1 : 0;
}

/** What names the columns of the table that a row stands in; empty for what is no row. */
function headOfTable({ sentences, text }: Article, { lead }: Sentence): readonly string[] {
  const head = lead === null ? undefined : sentences[lead];
  if (head?.role !== 'metadata') return [];
  return text
    .slice(head.start, head.end)
    .split(/[|\t]/)
    .map((cell) => cell.trim());
}
