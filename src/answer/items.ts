import { sentenceText } from '../article/article.ts';
import { articleOf, type Scope } from '../retrieval/index.ts';
import type { QuestionView } from '../retrieval/question-view.ts';
import { type Ranked, type Ranking, weighEvidence } from '../retrieval/rank.ts';
import type { Lexicon } from '../text/lexicon.ts';
import { holderOf } from './items-of-sort.ts';
import { findLists } from './list-paragraphs.ts';
import { listedNoun } from './question-kind.ts';
import { singular } from './sorts-of-nouns.ts';

/** As many items as are told; a longer list is the article itself. */
const MOST_ITEMS = 20;
/** What an item must say of the question beside the noun that is asked for, as a share of what the best one says, and at least. */
const OF_BEST = 0.5;
const AT_LEAST = 0.35;
/** What words of the heading above, and of the sentence before, count beside its own. */
const HEADED = 0.55;
const LED = 0.45;
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

/** Finds the sentences that make up the answer to a question for a list. */
export function chooseItems({ view, ranked }: Ranking, question: string, scope: Scope): Items {
  const noun = singular(listedNoun(question).toLowerCase());
  const weigh = weigher(view, noun);
  const known = new Set(ranked.map(({ sentence }) => sentence));
  const all = [...ranked, ...weighEvidence(view, others(view, scope, known))];
  const listed = sentencesOfList(view, scope, weigh);
  const chosen =
    listed.size > 0 ? saying(all, weigh) : withSequels(view, all, fitting(view, all, noun, weigh), noun);
  const items = new Set([...all.filter(({ sentence }) => listed.has(sentence)), ...chosen]);
  const sentences = [...items].slice(0, MOST_ITEMS).sort((a, b) => a.sentence - b.sentence);
  const by = listed.size > 0 ? 'list' : holderOf(noun)?.particular && sentences.length > 1 ? 'sort' : 'words';
  return { sentences, by };
}

/** In an article of this many sentences every one is looked at; in more, those that the ranker thought worth it. */
const MOST_LOOKED_AT = 400;

function others({ index }: QuestionView, { first, last }: Scope, known: ReadonlySet<number>): number[] {
  if (last - first > MOST_LOOKED_AT) return [];
  return Array.from({ length: last - first }, (_, i) => first + i).filter(
    (sentence) => index.candidate[sentence] && !known.has(sentence),
  );
}

/** How much of the question is said: by a sentence itself, and with what stands around it. */
interface Share {
  readonly here: number;
  readonly around: number;
}
type Weigh = (sentence: number) => Share;

/** Beside a list only what says by itself what was asked. */
function saying(ranked: readonly Ranked[], weigh: Weigh): Ranked[] {
  return ranked.filter(({ sentence }) => weigh(sentence).here >= LEADS_TO_LIST);
}

/** Sentences that hold something of the sort asked for and say enough of the rest. */
function fitting(view: QuestionView, ranked: readonly Ranked[], noun: string, weigh: Weigh): Ranked[] {
  const sort = holderOf(noun);
  const weighed = ranked
    .filter(({ sentence }) => !sort || sort.holds(textOf(view, sentence)))
    .map((one) => ({ one, share: weigh(one.sentence).around }));
  if (sort?.particular && weighed.length > 1 && weighed.length <= FEW) return weighed.map(({ one }) => one);
  const best = weighed.reduce((most, { share }) => Math.max(most, share), 0);
  const chosen = weighed.filter(({ share }) => share >= Math.max(AT_LEAST, OF_BEST * best));
  return chosen.length > 0 ? chosen.map(({ one }) => one) : ranked.slice(0, 1);
}

/** "Volcanoes add their share too": goes on with what the sentence before began. */
const ADDING =
  /\b(?:also|too|another|as well|in addition|likewise|besides|the rest|the others?|the second|the third|moreover|furthermore|even)\b/i;

/** The items with the sentences of the same paragraph that go on with them. */
function withSequels(
  view: QuestionView,
  all: readonly Ranked[],
  items: readonly Ranked[],
  noun: string,
): Ranked[] {
  const { index } = view;
  const sort = holderOf(noun);
  const chosen = new Set(items.map(({ sentence }) => sentence));
  const inOrder = [...all].sort((a, b) => a.sentence - b.sentence);
  for (const { sentence } of inOrder) {
    if (!chosen.has(sentence - 1) || chosen.has(sentence) || !sameParagraph(index, sentence)) continue;
    const text = textOf(view, sentence);
    if (sort?.particular ? sort.holds(text) : ADDING.test(text.slice(0, 60))) chosen.add(sentence);
  }
  return inOrder.filter(({ sentence }) => chosen.has(sentence));
}

function sameParagraph(index: QuestionView['index'], sentence: number): boolean {
  const place = articleOf(index, sentence);
  const at = sentence - index.articleStart[place]!;
  const { sentences } = index.articles[place]!;
  return sentences[at]!.paragraph === sentences[at - 1]?.paragraph;
}

function textOf({ index }: QuestionView, sentence: number): string {
  const place = articleOf(index, sentence);
  const article = index.articles[place]!;
  return sentenceText(article, article.sentences[sentence - index.articleStart[place]!]!);
}

/** Words that say no more than that several are wanted, or that the article has them. */
const SAYING_NOTHING =
  'thing item step instruction ingredient element part point way kind type sort example detail fact stuff option aspect method list mention name include involve give use describe need want';
/** These say something when nothing else does. */
const SAYING_LITTLE = /^(?:need|want|us|use)$/;

function weigher(view: QuestionView, noun: string): Weigh {
  const { index } = view;
  const cores = coresOf(view, noun).filter((core) => view.share(core) > 0);
  return (sentence) => {
    if (cores.length === 0) return { here: 0, around: 1 };
    const { exact, related, paraphrased } = view.view(sentence);
    const here = exact | related | paraphrased;
    const above = index.heading[sentence]!;
    const before = sentence > 0 && index.candidate[sentence - 1] ? view.view(sentence - 1).exact : 0;
    const headed = above === sentence ? 0 : view.view(above).exact & ~here;
    const led = before & ~here & ~headed;
    const shares = cores.map((core) => {
      const total = view.share(core);
      const own = view.share(here & core) / total;
      return {
        here: own,
        around: own + (HEADED * view.share(headed & core) + LED * view.share(led & core)) / total,
      };
    });
    return {
      here: Math.max(...shares.map((share) => share.here)),
      around: Math.max(...shares.map((share) => share.around)),
    };
  };
}

/**
 * The sets of terms that an item should say: not the noun that is asked for, nor the article's own subject when something else is left; or
 * the same with the noun, which some items repeat. Words that no article has are no one's to say.
 */
function coresOf(view: QuestionView, noun: string): readonly number[] {
  const { index, question } = view;
  const empty = namesOf(index.lexicon, SAYING_NOTHING);
  const asked = noun === '' ? '' : index.lexicon.find(noun).name;
  let [telling, little, own] = [0, 0, 0];
  question.terms.forEach(({ name, term, root, paraphrases }, i) => {
    if (term === undefined && root === undefined && paraphrases.length === 0) return;
    if (name === asked) own |= 1 << i;
    else if (!empty.has(name)) telling |= 1 << i;
    else if (SAYING_LITTLE.test(name)) little |= 1 << i;
  });
  const title = index.articles.length === 1 ? view.titleTerms(0) : 0;
  const core = telling & ~title || telling;
  if (holderOf(noun)) return [core || little];
  return core ? [core, core | own] : [own, little];
}

let emptyNames: ReadonlySet<string> | undefined;

/** The terms of these words; the same in every lexicon, so read once. */
function namesOf(lexicon: Lexicon, words: string): ReadonlySet<string> {
  emptyNames ??= new Set(words.split(' ').map((word) => lexicon.find(word).name));
  return emptyNames;
}

/** The sentences of the lists whose heading, or introduction, says what was asked. */
function sentencesOfList(view: QuestionView, scope: Scope, weigh: Weigh): ReadonlySet<number> {
  const { index } = view;
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
