import { wordList } from '../english/word-lists.ts';
import { NO_TERM } from '../index/lexicon.ts';
import { Bearing, type QuestionView } from '../ranking/question-view.ts';
import type { WordList } from '../text/read-word-lists.ts';

const STEPS = wordList('steps');
const MAKING = wordList('making');
const NEEDING = wordList('needing');
const NEEDED = wordList('needed');

/** What a question has to do with a section by the set name that documents give to such sections. */
export interface Kind {
  /** Whether it asks for what such a section holds. */
  readonly isAsked: boolean;
  /** The question's terms, as bits, that say so. */
  readonly bits: number;
}

/** How a word of a name stands to a question that says it, perhaps otherwise. */
const SAID: ReadonlySet<Bearing> = new Set([Bearing.own, Bearing.relative, Bearing.paraphrase]);

const NO_KIND: Kind = { isAsked: false, bits: 0 };

/**
 * "Method" and "Directions" are the steps that "how do I make it" asks for, "What you need" and "Ingredients"
 * what is needed. A name with other words is one of these only to a question that says them too:
 * "Installation steps" to "how do I install it".
 */
export function kindOf(view: QuestionView, name: number): Kind {
  if (name < 0 || !asksForKind(view)) return NO_KIND;
  const { lexicon } = view.index;
  const words = view.index.words.of(name).filter((word) => lexicon.termOf(word) !== NO_TERM);
  if (words.length === 0) return NO_KIND;
  const names = Array.from(words, (word) => lexicon.termName(lexicon.termOf(word)));
  const isSaid = (at: number) => SAID.has(view.bearingOf(words[at]!));
  const isOf = (list: WordList, other = list) =>
    names.every((one, at) => list.has(one) || other.has(one) || isSaid(at));
  if (names.some((one) => STEPS.has(one)) && isOf(STEPS, MAKING)) return stepsAsked(view);
  if (opensWithHow(view, name) && isOf(MAKING)) return stepsAsked(view);
  const has = (list: WordList) => isOf(list) && names.some((one) => list.has(one));
  const bits = has(NEEDING) ? termsIn(view, NEEDED) : has(NEEDED) ? termsIn(view, NEEDING) : 0;
  return { isAsked: bits !== 0, bits };
}

function asksForKind(view: QuestionView): boolean {
  return view.question.asks === 'means' || (termsIn(view, STEPS) | termsIn(view, NEEDED)) !== 0;
}

function opensWithHow({ index }: QuestionView, name: number): boolean {
  return /^how$/i.test(index.lexicon.surfaceOf(index.words.of(name)[0]!));
}

function stepsAsked(view: QuestionView): Kind {
  const steps = termsIn(view, STEPS);
  const asksHow = view.question.asks === 'means';
  return { isAsked: asksHow || steps !== 0, bits: asksHow ? steps | termsIn(view, MAKING) : steps };
}

/** The question's terms, as bits, that a list of stems has. */
export function termsIn({ question }: QuestionView, stems: WordList): number {
  return question.terms.reduce((bits, { name }, i) => (stems.has(name) ? bits | (1 << i) : bits), 0);
}
