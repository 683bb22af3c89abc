import { articleOf, type Scope } from '../../index/build-index.ts';
import type { QuestionView } from '../../ranking/question-view.ts';
import { type Ranked, type Ranking, weighEvidence } from '../../ranking/rank.ts';
import { enumerates } from './enumerates.ts';
import { isInSameParagraph, textOf } from './item-text.ts';
import { sayingsOf } from './items-of-one.ts';
import { type AskedSort, sortAsked } from './items-of-sort.ts';
import { type Demand, readDemand, type Weigh, weigher } from './items-weight.ts';
import { findLists } from './list-paragraphs.ts';

/** As many items as are told; a longer list is the article itself. */
const MOST_ITEMS = 20;
/** What an item must say of the question beside the noun that is asked for, as a share of what the best one says, and at least. */
const OF_BEST = 0.5;
const AT_LEAST = 0.35;
/** What the next sentence says of it, when it goes on with an item. */
const GOES_ON = 0.25;
/** A heading or an introduction that says so much of the question leads to the list that was asked for. */
const LEADS_TO_LIST = 0.8;
/** So few things of a particular sort in the whole article are all meant. */
const FEW = 4;

/** The answer to a question for a list. */
export interface Items {
  /** In the article's order; none only when the article is empty. */
  readonly sentences: readonly Ranked[];
  /** What they were found by: a list under a heading that says what was asked, things of the sort asked for, or words alone. */
  readonly by: 'list' | 'sort' | 'words';
}

/** A question for a list set against the sentences that may be its items. */
interface Search {
  readonly view: QuestionView;
  /** Every sentence that may be an item once, the best match first. */
  readonly all: readonly number[];
  readonly asked: AskedSort;
  readonly demand: Demand;
  readonly weigh: Weigh;
}

/** Finds the sentences that make up the answer to a question for a list. */
export function chooseItems({ view, ranked }: Ranking, question: string, scope: Scope): Items {
  const told = sayingsOf(view, ranked, question);
  if (told) return { sentences: told.slice(0, MOST_ITEMS), by: 'words' };
  const { title, within } = homeOf(view, ranked, scope);
  const inside = ranked.filter(({ sentence }) => within.first <= sentence && sentence < within.last);
  const known = new Map(inside.map((one) => [one.sentence, one]));
  const all = [...known.keys(), ...others(view, within, known)];
  const asked = sortAsked(question);
  const demand = readDemand(view, asked, title);
  const search = { view, all, asked, demand, weigh: weigher(view, demand) };
  const listed = sentencesOfList(search, within);
  const chosen = listed.size > 0 ? saying(search) : withSequels(search, complete(search) ?? fitting(search));
  const items = [...new Set([...all.filter((sentence) => listed.has(sentence)), ...chosen])]
    .slice(0, MOST_ITEMS)
    .sort((a, b) => a - b);
  const by = listed.size > 0 ? 'list' : isBySort(search, items) ? 'sort' : 'words';
  return { sentences: items.map((item) => known.get(item) ?? weighEvidence(view, [item])[0]!), by };
}

function isBySort({ asked, demand }: Search, sentences: readonly number[]): boolean {
  if (!asked.sort || demand.strange || sentences.length < 2) return false;
  return asked.sort.particular || demand.cores.length === 0;
}

/** In an article of this many sentences every one is looked at; in more, those that the ranker thought worth it. */
const MOST_LOOKED_AT = 400;

function others(
  { index }: QuestionView,
  { first, last }: Scope,
  known: ReadonlyMap<number, Ranked>,
): number[] {
  if (last - first > MOST_LOOKED_AT) return [];
  return Array.from({ length: last - first }, (_, i) => first + i).filter(
    (sentence) => index.candidate[sentence] && !known.has(sentence),
  );
}

/** Where the items are looked for, and the terms, as bits, that all of it is about. */
interface Home {
  readonly within: Scope;
  readonly title: number;
}

/** The only article asked; of several the one of the best match, when the question names it by a word of its title; else all of them. */
function homeOf(view: QuestionView, ranked: readonly Ranked[], scope: Scope): Home {
  const best = ranked[0]?.sentence;
  if (best === undefined) return { within: scope, title: 0 };
  const { articleStart } = view.index;
  const place = articleOf(view.index, best);
  const [first, last] = [articleStart[place]!, articleStart[place + 1]!];
  const title = view.titleTerms(place);
  if (first <= scope.first && scope.last <= last) return { within: scope, title };
  return title === 0 ? { within: scope, title } : { within: { first, last }, title };
}

/** Beside a list only what says by itself what was asked. */
function saying({ all, weigh }: Search): number[] {
  return all.filter((sentence) => weigh(sentence).here >= LEADS_TO_LIST);
}

/** Among so many best matches one that counts up what was asked for is the whole answer. */
const BEST = 8;

/** "Two subjects were on the table: …": alone, since it names what was asked for and counts it up. */
function complete({ view, all, demand }: Search): number[] | undefined {
  const whole = all.slice(0, BEST).find((sentence) => enumerates(view, sentence, demand.own));
  return whole === undefined ? undefined : [whole];
}

/** Sentences that hold something of the sort asked for and say enough of the rest. */
function fitting(search: Search): readonly number[] {
  const { view, all, asked, demand, weigh } = search;
  const { sort } = asked;
  const holding = holders(search);
  const named =
    sort && demand.cores.length === 0 ? holding.filter((sentence) => sort.named(textOf(view, sentence))) : [];
  if (named.length > 0) return named;
  const few = holding.length > 0 && holding.length <= FEW && sort?.particular === true;
  if (few && !sort.byCue && holding.length > 1) return holding;
  const weighed = holding.map((sentence) => ({ sentence, share: weigh(sentence).around }));
  const best = weighed.reduce((most, { share }) => Math.max(most, share), 0);
  const chosen = weighed.filter(({ share }) => share >= Math.max(AT_LEAST, OF_BEST * best));
  if (chosen.length > 0) return chosen.map(({ sentence }) => sentence);
  return few ? holding : all.slice(0, 1);
}

/** Sentences with something of the sort asked for, or, where only words tell of it, under a heading that says what was asked. */
function holders({ view, all, asked: { sort }, demand, weigh }: Search): readonly number[] {
  if (!sort) return all;
  const headed = (sentence: number): boolean => {
    const heading = view.index.heading[sentence]!;
    return heading !== sentence && weigh(heading).here >= LEADS_TO_LIST;
  };
  const byHeading = sort.byCue && demand.cores.length > 0;
  return all.filter((sentence) => sort.holds(textOf(view, sentence)) || (byHeading && headed(sentence)));
}

/** "Volcanoes add their share too": goes on with what the sentence before began. */
const ADDING =
  /\b(?:also|too|another|as well|in addition|likewise|besides|the rest|the others?|the second|the third|moreover|furthermore|even)\b/i;

/** The items with the sentences of the same paragraph that go on with them. */
function withSequels({ view, all, asked: { sort }, weigh }: Search, items: readonly number[]): number[] {
  const chosen = new Set(items);
  const inOrder = [...all].sort((a, b) => a - b);
  for (const sentence of inOrder) {
    if (!chosen.has(sentence - 1) || chosen.has(sentence) || !isInSameParagraph(view, sentence)) continue;
    const text = textOf(view, sentence);
    const goesOn = sort?.particular
      ? sort.holds(text) || weigh(sentence).here >= GOES_ON
      : ADDING.test(text.slice(0, 60));
    if (goesOn) chosen.add(sentence);
  }
  return inOrder.filter((sentence) => chosen.has(sentence));
}

/** The sentences of the lists whose heading, or introduction, says what was asked. */
function sentencesOfList({ view: { index }, weigh }: Search, scope: Scope): ReadonlySet<number> {
  const chosen = new Set<number>();
  index.articles.forEach((article, place) => {
    const start = index.articleStart[place]!;
    if (start < scope.first || start >= scope.last) return;
    for (const { first, last } of findLists(article)) {
      const introduction = first > 0 ? weigh(start + first - 1).here : 0;
      const heading = weigh(index.heading[start + first]!).here;
      if (Math.max(introduction, heading) < LEADS_TO_LIST) continue;
      for (let at = start + first; at < start + last; at++) chosen.add(at);
    }
  });
  return chosen;
}
