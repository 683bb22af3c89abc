import { WordClass } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import { bitsWhere } from '../index/bits.ts';
import type { Index } from '../index/build-index.ts';
import { NO_TERM } from '../index/lexicon.ts';
import { isUnasked, type QuestionView } from '../ranking/question-view.ts';
import type { WordList } from '../text/read-word-lists.ts';

/** A sort of section, or of labelled line, that documents name in ways of their own. Words are stems. */
interface PartKind {
  /** One of these must stand in its name. */
  readonly names: WordList;
  /** Beside those nothing may stand in its name but these, or words that the question says too. */
  readonly beside?: WordList;
  /** "How to make it": the name begins so. */
  readonly opensWithHow?: boolean;
  /** The words of a question that ask for it, or say no more beside what does. */
  readonly asked: WordList;
  /** What a question must be to ask for it; then it need not have one of those words. */
  readonly when?: (view: QuestionView) => boolean;
}

const ALL_STEPS = new Set([...wordList('steps'), ...wordList('making')]);
const COMING = new Set([...wordList('coming'), ...wordList('meetings')]);
const NOT_COMING = new Set([...wordList('not-coming'), ...wordList('meetings')]);
const AT_MEETINGS = new Set([...wordList('attending'), ...wordList('of-meetings')]);

const asksHow = ({ question }: QuestionView) => question.asks === 'means';
const asksForContents = ({ question }: QuestionView) => question.asksForContents;
const says = ({ question }: QuestionView, said: RegExp) =>
  question.words.some(({ normal }) => said.test(normal));
const asksWho = (view: QuestionView) => says(view, /^who$/);
/** "Who was on the call" asks who came to it, "who do I call" does not. */
const asksWhoWas = (view: QuestionView, coming: WordList) =>
  asksWho(view) && (termsIn(view, coming) !== 0 || says(view, /^(?:was|were)(?:n't)?$/));
const asksWhoCame = (view: QuestionView) => !view.question.negated && asksWhoWas(view, wordList('coming'));
const asksWhoDidNot = (view: QuestionView) =>
  view.question.negated && asksWhoWas(view, wordList('not-coming'));
const asksWhoMissed = (view: QuestionView) => asksWho(view) && termsIn(view, wordList('missed')) !== 0;
const asksForActs = (view: QuestionView) => termsIn(view, wordList('acting')) !== 0;

/** "Method" holds the steps that "how do I make it" asks for, `Apologies:` those who did not come. */
const KINDS: readonly PartKind[] = [
  { names: wordList('steps'), beside: ALL_STEPS, asked: ALL_STEPS, when: asksHow },
  { names: wordList('steps'), beside: ALL_STEPS, asked: wordList('steps') },
  { names: wordList('making'), opensWithHow: true, asked: ALL_STEPS, when: asksHow },
  { names: wordList('making'), opensWithHow: true, asked: wordList('steps') },
  { names: wordList('needing'), asked: wordList('needed') },
  { names: wordList('needed'), asked: wordList('needing') },
  { names: wordList('contained'), asked: wordList('containing'), when: asksForContents },
  { names: wordList('contained'), asked: wordList('ingredients') },
  { names: wordList('attending'), beside: AT_MEETINGS, asked: COMING, when: asksWhoCame },
  { names: wordList('attending'), beside: AT_MEETINGS, asked: wordList('attendees') },
  { names: wordList('missing'), beside: AT_MEETINGS, asked: NOT_COMING, when: asksWhoDidNot },
  { names: wordList('missing'), beside: AT_MEETINGS, asked: wordList('missed'), when: asksWhoMissed },
  { names: wordList('acting'), beside: wordList('acts'), asked: wordList('acts'), when: asksForActs },
];

/** The kinds that a question asks for, with its terms, as bits, that say so. */
export type KindsAsked = ReadonlyMap<PartKind, number>;

export function kindsAsked(view: QuestionView): KindsAsked {
  return new Map(
    KINDS.flatMap((kind) => {
      const bits = termsIn(view, kind.asked);
      const isAsked = kind.when === undefined ? bits !== 0 : kind.when(view);
      return isAsked ? [[kind, bits] as const] : [];
    }),
  );
}

/** The library's terms that a name of such a kind has one of, by their numbers. */
export function termsOfKinds({ index }: QuestionView, asked: KindsAsked): readonly number[] {
  return [...asked.keys()].flatMap(({ names }) =>
    [...names].flatMap((name) => index.lexicon.termNamed(name) ?? []),
  );
}

/** The terms, as bits, that ask for parts whose name has these words, by number; undefined for none. */
export function askedBy(view: QuestionView, asked: KindsAsked, words: Uint32Array): number | undefined {
  for (const [kind, bits] of asked) if (isOfKind(view, kind, words)) return bits;
  return undefined;
}

function isOfKind(view: QuestionView, kind: PartKind, words: Uint32Array): boolean {
  const { index } = view;
  if (kind.opensWithHow && !/^how$/i.test(index.lexicon.surfaceOf(words[0]!))) return false;
  let isNamed = false;
  for (const word of words) {
    const name = stemOf(index, word);
    if (name === undefined) continue;
    if (kind.names.has(name)) isNamed = true;
    else if (!kind.beside?.has(name) && isUnasked({ bearing: view.bearingOf(word) })) return false;
  }
  return isNamed;
}

/** A word's stem, "not" for one that denies; undefined for one that says nothing of the subject. */
function stemOf({ lexicon }: Index, word: number): string | undefined {
  if (lexicon.classesOf(word) & WordClass.negation) return 'not';
  const term = lexicon.termOf(word);
  return term === NO_TERM ? undefined : lexicon.termName(term);
}

/** The question's terms, as bits, that a list of stems has. */
export function termsIn({ question }: QuestionView, stems: WordList): number {
  return bitsWhere(question.terms, ({ name }) => stems.has(name));
}
