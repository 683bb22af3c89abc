import { WordClass } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import { articleOf, type Index, type Scope } from '../index/build-index.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import {
  endsInColon,
  exactAbove,
  type Group,
  groupsIn,
  listOf,
  SAYS_ALL,
  sentencesOf,
} from './named-groups.ts';
import { newestAsked } from './newest-changes.ts';
import { ITEMS } from './numbered-items.ts';
import { nameAbove } from './part-names.ts';
import { askedBy, kindsAsked, termsIn, termsOfKinds } from './section-kinds.ts';

/** A heading or a lead-in names a list when it says this much of the question by its words' weight. */
const NAMES = 0.8;
/** So much is enough where it holds the noun that is asked for: "Tools" for "Which tools are needed?" */
const NAMES_SORT = 0.4;
/** An article is a list where its items are at least this share of its sentences. */
const MOST_OF = 0.5;
/** So many sentences of running text are meant where all is asked for that a section holds. */
const FEW = 10;
const DATE = WordClass.year | WordClass.calendar;
const CAUSES = wordList('asks-cause');
const HELD_BY_ALL = wordList('held-by-all');

/** A group whose name has to do with the question. */
interface Named extends Group {
  /** The question's terms, as bits, that its names, its article's title or its kind hold. */
  readonly told: number;
  /** How much of the question these say, with what every group may be said to hold, from 0 to 1. */
  readonly says: number;
  /** Whether the question asks for what such sections hold: steps, what is needed. */
  readonly ofKind: boolean;
  /** Whether it is the group itself that is asked for, and not what it holds: the newest version. */
  readonly isItself: boolean;
}

/** The sentences of the list, else section, whose name says most of the question. */
export function namedList(view: QuestionView, scope: Scope): readonly number[] {
  const { focus } = view.question;
  const named = namedGroups(view, scope).filter(({ held, told, says, ofKind }) => {
    const hasSort = focus !== 0 && (focus & ~(ofKind ? told : held)) === 0;
    return says >= (hasSort ? NAMES_SORT : NAMES);
  });
  const best = bestFirst(view, named)[0];
  const sentences = best ? sentencesOf(view.index, scope, best.name) : [];
  return best && (sentences.length > 1 || best.says >= SAYS_ALL) ? sentences : [];
}

/** The items of the list, else short section, whose name says all of the question; none without one. */
export function namedItems(view: QuestionView, scope: Scope, first: number): readonly number[] {
  const { terms, asks } = view.question;
  if (terms.length === 0 && !view.question.asksForContents) return [];
  // What says all of it by itself needs no section that holds whatever is asked.
  const isSaid = view.share(view.exactTerms(first)) >= SAYS_ALL;
  // Nor does what answers the article's own question with these words: "charge" is no price there.
  const asking = view.index.question[first]!;
  const isAnswered = asking !== first && view.share(view.exactTerms(asking)) >= SAYS_ALL;
  const isAsked = asksForCauses(view) || (ITEMS.has(asks) && asks !== 'definition');
  const whole = namedGroups(view, scope, isSaid ? 0 : undefined).filter(
    ({ name, says, ofKind, isItself }) =>
      says >= SAYS_ALL && (ofKind || isAsked || isItself || (asks === 'time' && isDated(view.index, name))),
  );
  const groups = bestFirst(view, whole);
  for (const group of groups) {
    const sentences = withLike(view, group, groups).flatMap(({ name }) =>
      sentencesOf(view.index, scope, name),
    );
    if (isAnswered && !sentences.includes(first)) continue;
    if (!isMeant(view, group, sentences)) continue;
    return asks === 'time' || group.isItself ? sentences.slice(0, 1) : sentences;
  }
  return [];
}

/** "What caused the delay" asks for what a list may name, "why was it so long" for what hardly one does. */
export function asksForCauses(view: QuestionView): boolean {
  return view.question.asks === 'cause' && termsIn(view, CAUSES) !== 0;
}

/** A section, and those beside it whose own names have as much of the question: versions of a month. */
function withLike(view: QuestionView, group: Named, groups: readonly Named[]): readonly Named[] {
  const { index } = view;
  const isLike = ({ name, held, ofKind }: Named) =>
    held === group.held && ofKind === group.ofKind && nameAbove(index, name) === nameAbove(index, group.name);
  return group.held === 0 ? [group] : groups.filter(isLike);
}

/** The items of an article whose title names what is asked for and that is a list above all: its rules. */
export function titledItems(view: QuestionView, { first, last }: Scope): readonly number[] {
  const { index, question } = view;
  if (first >= last || question.terms.length === 0) return [];
  const titled = view.titleTerms(articleOf(index, first));
  if (view.share(titled) < NAMES) return [];
  const body: number[] = [];
  for (let one = first; one < last; one++) if (index.candidate[one]) body.push(one);
  const items = body.filter((one) => listOf(index, one) > 0);
  if (items.length < Math.max(2, body.length * MOST_OF)) return [];
  const own = items.filter((one) => nameAbove(index, one) < 0);
  return own.length > 1 ? own : items;
}

/** Whether a question that asks for no list by its form means what stands in the group. */
function isMeant(view: QuestionView, { says, told, ofKind }: Named, sentences: readonly number[]): boolean {
  const asksForAll = ofKind || view.question.asksForContents || says > view.share(told);
  const items = sentences.filter((one) => listOf(view.index, one) > 0).length;
  return asksForAll
    ? sentences.length <= FEW || items >= sentences.length * MOST_OF
    : items === sentences.length;
}

/** The items that a sentence ending in a colon leads to; none for any other sentence. */
export function itemsAfter(index: Index, lead: number): readonly number[] {
  if (!endsInColon(index, lead)) return [];
  const items: number[] = [];
  for (let one = lead + 1; index.lead[one] === lead; one++) items.push(one);
  return items;
}

/** The groups that say more of the question than those around them; `held` are terms that any may hold. */
function namedGroups(view: QuestionView, scope: Scope, held = termsIn(view, HELD_BY_ALL)): readonly Named[] {
  const { index } = view;
  const asked = kindsAsked(view);
  const newest = newestAsked(view, scope);
  const byAll = held & ~(newest?.bits ?? 0);
  const bare = view.question.terms.length === 0;
  return groupsIn(view, scope, termsOfKinds(view, asked), newest?.name).flatMap((group) => {
    const ofKind = asked.size === 0 ? undefined : askedBy(view, asked, index.words.of(group.name));
    const isNewest = newest?.name === group.name;
    const adds = group.adds | (isNewest ? newest.bits : 0);
    if (adds === 0 && ofKind === undefined) return [];
    const told = group.titled | adds | (ofKind ?? 0);
    const says = bare ? 1 : view.share(told | (adds & ~byAll && isName(index, group.name) ? byAll : 0));
    const isItself = isNewest && newest.isItself;
    return [{ ...group, adds, told, says, ofKind: ofKind !== undefined, isItself }];
  });
}

/** Whether it is a name and nothing else: a heading, or what leads to a list with a colon. */
function isName(index: Index, name: number): boolean {
  return !index.candidate[name] || endsInColon(index, name);
}

/** Whether a name tells a day, a month or a year: "[2.3.1] - 2026-04-11" for "when was 2.3.1 released". */
function isDated(index: Index, name: number): boolean {
  return index.words.of(name).some((word) => index.lexicon.classesOf(word) & DATE);
}

/** Those that say most come first, of equals those whose names have more of the question's own words. */
function bestFirst(view: QuestionView, groups: readonly Named[]): readonly Named[] {
  const most = groups.reduce((share, { says }) => Math.max(share, says), 0);
  const exact = ({ name, told }: Named) =>
    view.share(view.exactTerms(name) | exactAbove(view, name)) + view.share(told);
  const ordered = groups
    .filter(({ says }) => says === most)
    .map((group) => ({ group, share: exact(group) }))
    .sort((a, b) => b.share - a.share);
  return ordered.map(({ group }) => group);
}
