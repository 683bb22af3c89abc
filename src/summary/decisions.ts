import type { Article, Sentence } from '../article/article.ts';
import type { Matter } from './matter.ts';
import { headingOf, lineOf, nameOf } from './named.ts';

const MINUTES =
  /^(?:(?:draft |meeting |approved )?minutes\b|(?:meeting|call) (?:notes|minutes)\b)|\bminutes of\b/i;
/** Who was at a meeting. */
const ATTENDANCE =
  /^(?:(?:members |also )?present|attendees|attending|in attendance|attendance|apologies|attended|absent|participants)$/i;
const DECISIONS =
  /^(?:(?:key|main|the) )?(?:decisions?|decided|resolutions?|resolved|agreed|agreements?|outcomes?|votes?)\b/i;
const DECIDES =
  /\b(?:agreed|decided|resolved|approved|carried|adopted|voted|(?:motion|proposal|offer|tender|application)\b.{0,80}\b(?:passed|accepted|rejected|defeated|failed))\b/i;
/** Nothing was decided. */
const OPEN =
  /\b(?:no (?:decision|agreement|vote)|not (?:yet )?(?:been )?(?:agreed|decided)|undecided|nobody agreed)\b/i;
/** What every meeting decides. */
const FORMAL =
  /\bminutes\b.{0,80}\b(?:approved|adopted|accepted|agreed|signed|correct)|\bapproved the minutes\b|\badjourn|\bagenda was\b/i;
const ACTIONS = /^(?:actions?|action (?:items?|points?)|to[- ]?dos?|tasks|next steps)\b/i;
const DAY =
  /^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?s?\b|^(?:daily|weekdays|weekends?)\b/i;

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

/** 2 for a decision, 1 for what is to be done, 0 for anything else. */
function weigh(article: Article, one: Sentence): number {
  const line = lineOf(article, one);
  if (OPEN.test(line) || FORMAL.test(line)) return 0;
  const label = nameOf(article, one);
  const head = headOfTable(article, one);
  if (DECISIONS.test(label) || head.some((cell) => DECISIONS.test(cell)) || DECIDES.test(line)) return 2;
  // When it is open stands last in many minutes, and under their last heading.
  if (DECISIONS.test(headingOf(article, one)) && head.length === 0 && !DAY.test(label)) return 2;
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
