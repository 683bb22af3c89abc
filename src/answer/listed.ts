import { type Scope, scopeAround } from '../index/build-index.ts';
import type { AskedKind } from '../question/question-kind.ts';
import type { Ranked, Ranking } from '../ranking/rank.ts';
import { decisionsAsked } from './decisions.ts';
import { linesByDay, linesByLabel } from './marked-lines.ts';
import { endsInColon } from './named-groups.ts';
import { asksForCauses, itemsAfter, namedItems, namedList, titledItems } from './named-list.ts';
import { itemsByNumber } from './numbered-items.ts';
import { toldByForm } from './told-by-form.ts';
import type { JudgedRanking } from './try-articles.ts';

/** As many items as are told, and how many more there are; a longer list is the article itself. */
const MOST_ITEMS = 10;
/** Without a list that the question names, matches this far behind the best in score belong to it. */
const BEHIND = 2;

/** An answer that is a list. */
export interface Listed {
  /** In the article's order; none only when there is no candidate. */
  readonly sentences: readonly number[];
  /** How many more a longer list has; what merely matches is no list. */
  readonly left: number;
  /** Whether they are a list, or a section, that the question names. */
  readonly named: boolean;
  /** Whether nothing else can be meant: the only rule 3. */
  readonly isSure: boolean;
}

/** The day's lines, the list or the items asked for, else what the best match leads to; undefined without. */
export function chooseListed(ranking: Ranking, kind: AskedKind, scope: Scope): Listed | undefined {
  const { view, ranked } = ranking;
  const isList = kind === 'list';
  if (kind === 'yes-no') return undefined;
  const numbered = isList ? undefined : itemsByNumber(ranking, scope);
  const named = numbered?.sentences ?? nameOne(ranking, isList, scope);
  const isNamed = named.length > 0;
  const led = ranked[0] && !isNamed ? itemsAfter(view.index, ranked[0].sentence) : [];
  const inScope = led.filter((one) => one < scope.last);
  const own = isNamed ? named : inScope;
  const chosen = own.length > 0 || !isList ? own : bestOf(ranked);
  if (chosen.length === 0 && !isList) return undefined;
  const sentences = chosen.slice(0, MOST_ITEMS).toSorted((a, b) => a - b);
  const left = Math.max(0, own.length - MOST_ITEMS);
  return { sentences, left, named: isNamed, isSure: numbered?.isSure ?? false };
}

/** The ranking with the first of a named list at its head, unless what stands there belongs to it. */
export function withListed(found: JudgedRanking, { sentences, named, isSure }: Listed): JudgedRanking {
  const { view, ranked } = found.ranking;
  const [best] = ranked;
  if (!named || best === undefined) return found;
  const leads = endsInColon(view.index, best.sentence);
  const isOfIt = (one: number) => one === best.sentence || (leads && view.index.lead[one] === best.sentence);
  const first = !isSure && sentences.some(isOfIt) ? best.sentence : sentences[0]!;
  return toldByForm(found, [first], isSure);
}

/** The items that are named: a list asked for in the whole scope, else in the best match's article. */
function nameOne({ view, ranked: [best] }: Ranking, isList: boolean, scope: Scope): readonly number[] {
  if (!best) return isList ? namedList(view, scope) : [];
  const around = scopeAround(view.index, best.sentence, scope);
  const ways = [
    () => linesByDay(view, around, best.sentence),
    () => decisionsAsked(view, around),
    () => linesByLabel(view, around),
    () => (isList ? namedList(view, scope) : namedItems(view, around, best.sentence)),
    () => (isList || asksForCauses(view) ? titledItems(view, around) : []),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

function bestOf(ranked: readonly Ranked[]): number[] {
  const least = (ranked[0]?.score ?? 0) - BEHIND;
  return ranked.filter(({ score }) => score >= least).map(({ sentence }) => sentence);
}
