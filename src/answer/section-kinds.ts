import { wordList } from '../english/word-lists.ts';
import type { Index } from '../index/build-index.ts';
import { NO_TERM } from '../index/lexicon.ts';
import { Bearing, type QuestionView } from '../ranking/question-view.ts';
import type { WordList } from '../text/read-word-lists.ts';

/** A sort of section, or of labelled line, that documents name in ways of their own. Words are stems. */
interface PartKind {
  /** One of these must stand in its name, */
  readonly names: WordList;
  /** and beside them nothing but these, or words that the question says too. */
  readonly beside?: WordList;
  /** "How to make it": the name begins so. */
  readonly opensWithHow?: boolean;
  /** What the question says that asks for it. */
  readonly asked: WordList;
  /** Whether it is asked for by "how" alone, too. */
  readonly byHow?: boolean;
}

const STEPS = wordList('steps');
const MAKING = wordList('making');
const NEEDING = wordList('needing');
const NEEDED = wordList('needed');
const ALL_STEPS = new Set([...STEPS, ...MAKING]);

/** "Method" is the steps that "how do I make it" asks for, "What you need" what is needed. */
const KINDS: readonly PartKind[] = [
  { names: STEPS, beside: MAKING, asked: STEPS, byHow: true },
  { names: MAKING, opensWithHow: true, asked: STEPS, byHow: true },
  { names: NEEDING, asked: NEEDED },
  { names: NEEDED, asked: NEEDING },
];

/** The kinds that a question asks for, with its terms, as bits, that say so. */
export type KindsAsked = ReadonlyMap<PartKind, number>;

/** How a word of a name stands to a question that says it, perhaps otherwise. */
const SAID: ReadonlySet<Bearing> = new Set([Bearing.own, Bearing.relative, Bearing.paraphrase]);

export function kindsAsked(view: QuestionView): KindsAsked {
  return new Map(
    KINDS.flatMap((kind) => {
      const byHow = kind.byHow === true && view.question.asks === 'means';
      const bits = termsIn(view, byHow ? ALL_STEPS : kind.asked);
      return byHow || bits !== 0 ? [[kind, bits] as const] : [];
    }),
  );
}

/** The library's terms that a name of such a kind has one of, by their numbers. */
export function termsOfKinds({ index }: QuestionView, asked: KindsAsked): readonly number[] {
  return [...asked.keys()].flatMap(({ names }) =>
    [...names].flatMap((name) => index.lexicon.termNamed(name) ?? []),
  );
}

/**
 * The question's terms, as bits, that ask for parts with such a name, of those asked for; undefined where it
 * asks for none such. A name with other words is of a kind only to a question that says them too:
 * "Installation steps" to "how do I install it". `words` are the name's, by their numbers.
 */
export function askedBy(view: QuestionView, asked: KindsAsked, words: Uint32Array): number | undefined {
  for (const [kind, bits] of asked) if (isOfKind(view, kind, words)) return bits;
  return undefined;
}

function isOfKind(view: QuestionView, kind: PartKind, words: Uint32Array): boolean {
  const { index } = view;
  if (kind.opensWithHow && !/^how$/i.test(index.lexicon.surfaceOf(words[0]!))) return false;
  let isNamed = false;
  for (const word of words) {
    const name = nameOf(index, word);
    if (name === undefined) continue;
    if (kind.names.has(name)) isNamed = true;
    else if (!kind.beside?.has(name) && !SAID.has(view.bearingOf(word))) return false;
  }
  return isNamed;
}

/** A word's stem; undefined for one that says nothing of the subject. */
function nameOf({ lexicon }: Index, word: number): string | undefined {
  const term = lexicon.termOf(word);
  return term === NO_TERM ? undefined : lexicon.termName(term);
}

/** The question's terms, as bits, that a list of stems has. */
export function termsIn({ question }: QuestionView, stems: WordList): number {
  return question.terms.reduce((bits, { name }, i) => (stems.has(name) ? bits | (1 << i) : bits), 0);
}
