import { asksForDeeds, type Deeds } from '../../question/question-kind.ts';
import type { QuestionView } from '../../ranking/question-view.ts';
import type { Ranked } from '../../ranking/rank.ts';
import { isInSameParagraph, textOf } from './item-text.ts';

const SAYS =
  /\b(?:sa(?:id|ys?)|told|tells?|add(?:ed|s)|ask(?:ed|s)?|announc\w+|argu\w+|claim\w*|declar\w+|declin\w+|explain\w*|insist\w*|made the point|stress\w*|suggest\w*|warn\w*|rul(?:ed|es) out|replied|wrote|according to)\b|["“]/i;
/** "However, he did not say": who goes on, after a word or a phrase that joins. */
const GOES_ON =
  /^["“]?(?:(?:\p{Lu}\p{L}*(?: [^,.;:]{1,30})?), |(?:But|And|Then|Later|Soon|Still|Also|So) )?(he|she|they|it)\b/iu;
/** `"Nobody got everything," she added.` */
const SPOKE = /[,?!.]["”’'] (he|she|they|it) \p{L}+|[,?!.]["”’'] (?:said|added) (he|she|they|it)\b/u;

/** A sentence that is nothing but spoken words. */
const QUOTED = /^["“].+["”]$/s;

/**
 * What one person or body said or did, sentence by sentence in the article's order: where it is named, and the next sentences that go on
 * with it as he, she, it or they. Undefined for questions that ask nothing of the kind.
 */
export function sayingsOf(
  view: QuestionView,
  ranked: readonly Ranked[],
  question: string,
): readonly Ranked[] | undefined {
  const deeds = asksForDeeds(question);
  const best = ranked[0];
  if (!deeds || !best) return undefined;
  const isNamed = namer(view, deeds);
  const chosen: Ranked[] = [];
  let thread: Thread = { last: Number.NEGATIVE_INFINITY, pronoun: '' };
  for (const one of [...ranked].sort((a, b) => a.sentence - b.sentence)) {
    const { sentence } = one;
    const text = textOf(view, sentence);
    const own = opener(text);
    const named = sentence === best.sentence || isNamed(sentence, text);
    if (!named && !goesOn(view, sentence, thread, deeds.saying)) continue;
    chosen.push(one);
    thread = { last: sentence, pronoun: named ? own : own || thread.pronoun };
  }
  return chosen;
}

/** Tells the sentences that name who is asked of, with what is asked, and that say it when sayings are wanted. */
function namer(
  view: QuestionView,
  { subject, rest, saying }: Deeds,
): (sentence: number, text: string) => boolean {
  // Later mentions are short: the department, Lindqvist.
  const who = termsIn(view, subject.split(' ').at(-1)!);
  const wanted = who | termsIn(view, rest);
  return (sentence, text) =>
    who !== 0 && (view.view(sentence).exact & wanted) === wanted && (!saying || SAYS.test(text));
}

/** Where the account of one person stands: its last sentence so far, and the pronoun that it goes on with; empty as long as there was none. */
interface Thread {
  readonly last: number;
  readonly pronoun: string;
}

/** With the same pronoun, right after or past one sentence of something else; or with more of the words quoted. */
function goesOn(view: QuestionView, sentence: number, { last, pronoun }: Thread, saying: boolean): boolean {
  const between = sentence - last - 1;
  if (between > 1) return false;
  for (let at = last + 1; at <= sentence; at++) if (!isInSameParagraph(view, at)) return false;
  const text = textOf(view, sentence);
  const own = opener(text);
  if (between === 1) return /^s?he$/.test(own) && (own === pronoun || (pronoun === '' && saying));
  return own === '' ? saying && QUOTED.test(text) : pronoun === '' || own === pronoun;
}

function opener(text: string): string {
  const spoke = SPOKE.exec(text);
  return (GOES_ON.exec(text)?.[1] ?? spoke?.[1] ?? spoke?.[2] ?? '').toLowerCase();
}

/** The question's terms, as bits, that stand in a part of it. */
function termsIn({ index, question }: QuestionView, part: string): number {
  const names = new Set(
    part
      .split(/[^\p{L}\p{N}.'’]+/u)
      .filter(Boolean)
      .map((word) => index.lexicon.find(word).name),
  );
  return question.terms.reduce((bits, { name }, i) => (names.has(name) ? bits | (1 << i) : bits), 0);
}
