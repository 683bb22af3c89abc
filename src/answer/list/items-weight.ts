import type { Lexicon } from '../../index/lexicon.ts';
import type { QuestionView } from '../../ranking/question-view.ts';
import type { AskedSort } from './items-of-sort.ts';

/** What words of the heading above, and of the sentence before, count beside its own. */
const HEADED = 0.55;
const LED = 0.45;
/** How much of the question is said: by a sentence itself, and with what stands around it. */
export interface Share {
  readonly here: number;
  readonly around: number;
}
export type Weigh = (sentence: number) => Share;

/** Words that say no more than that several are wanted, or that the article has them. */
const SAYING_NOTHING =
  'thing item step instruction ingredient element part point way kind type sort example detail fact stuff option aspect method list mention name include involve give use describe need want show article text story';
/** Nor do these beside a drawback, a mistake or a rule: one makes, faces, avoids it. */
const SAYING_NOTHING_OF_STATEMENTS =
  'make avoid face meet suffer cause bring happen encounter apply exist raise offer provide want special particular main different other';
/** These say something when nothing else does. */
const SAYING_LITTLE = /^(?:need|want|us|use)$/;

/** What the question wants said of its items, and what it says that no item could. */
export interface Demand {
  /** Sets of terms, as bits; an item should say one of them. None when the question says no more than what sort it wants. */
  readonly cores: readonly number[];
  /** The terms, as bits, that name the sort asked for. */
  readonly own: number;
  /** Whether it speaks of something that no article has. */
  readonly strange: boolean;
}

/**
 * Reads what an item should say: not the noun that is asked for, nor the article's own subject (`title`, as bits) when something else is
 * left; or the same with the noun, which some items repeat. Words that no article has are no one's to say.
 */
export function readDemand(view: QuestionView, { sort, words }: AskedSort, title: number): Demand {
  const { lexicon } = view.index;
  const empty = namesOf(
    lexicon,
    sort?.byCue ? `${SAYING_NOTHING} ${SAYING_NOTHING_OF_STATEMENTS}` : SAYING_NOTHING,
  );
  const asked = new Set(
    words
      .split(/[^\p{L}]+/u)
      .filter(Boolean)
      .map((word) => lexicon.find(word).name),
  );
  let [telling, little, own, strange] = [0, 0, 0, false];
  view.question.terms.forEach(({ name, term, root, paraphrases }, i) => {
    const known = term !== undefined || root !== undefined || paraphrases.length > 0;
    if (asked.has(name)) own |= known ? 1 << i : 0;
    else if (!empty.has(name)) [telling, strange] = [telling | (known ? 1 << i : 0), strange || !known];
    else if (known && SAYING_LITTLE.test(name)) little |= 1 << i;
  });
  const rest = telling & ~title;
  const core = sort?.particular ? rest : rest || telling;
  const cores = sort && !(sort.byCue && core) ? [core || little] : core ? [core, core | own] : [own, little];
  return { cores: cores.filter((bits) => view.share(bits) > 0), own, strange };
}

const knownNames = new Map<string, ReadonlySet<string>>();

/** The terms of these words; the same in every lexicon, so read once. */
function namesOf(lexicon: Lexicon, words: string): ReadonlySet<string> {
  const names = knownNames.get(words) ?? new Set(words.split(' ').map((word) => lexicon.find(word).name));
  knownNames.set(words, names);
  return names;
}

/** Measures sentences by how much of the demand they say; everything fits when there is none. */
export function weigher(view: QuestionView, { cores }: Demand): Weigh {
  return (sentence) => {
    if (cores.length === 0) return { here: 0, around: 1 };
    const sets = cores.map((core) => shareOf(view, sentence, core));
    return {
      here: Math.max(...sets.map(({ here }) => here)),
      around: Math.max(...sets.map(({ around }) => around)),
    };
  };
}

function shareOf(view: QuestionView, sentence: number, core: number): Share {
  const { index } = view;
  const { exact, related, paraphrased } = view.view(sentence);
  const here = exact | related | paraphrased;
  const above = index.heading[sentence]!;
  const headed = above === sentence ? 0 : view.view(above).exact & ~here;
  const before = sentence > 0 && index.candidate[sentence - 1] ? view.view(sentence - 1).exact : 0;
  const led = before & ~here & ~headed;
  const total = view.share(core);
  const own = view.share(here & core) / total;
  return {
    here: own,
    around: own + (HEADED * view.share(headed & core) + LED * view.share(led & core)) / total,
  };
}
