import type { QuestionView } from '../retrieval/question-view.ts';
import type { Ranked } from '../retrieval/rank.ts';
import { isInSameParagraph, textOf } from './item-text.ts';
import { asksForDeeds } from './question-kind.ts';

const SAYS =
  /\b(?:sa(?:id|ys?)|told|tells?|add(?:ed|s)|ask(?:ed|s)?|announc\w+|argu\w+|claim\w*|declar\w+|declin\w+|explain\w*|insist\w*|made the point|stress\w*|suggest\w*|warn\w*|rul(?:ed|es) out|replied|wrote|according to)\b|["“]/i;
/** "However, he did not say": who goes on, after a word or a phrase that joins. */
const GOES_ON =
  /^["“]?(?:(?:\p{Lu}\p{L}*(?: [^,.;:]{1,30})?), |(?:But|And|Then|Later|Soon|Still|Also|So) )?(he|she|they|it)\b/iu;
/** `"Nobody got everything," she added.` */
const SPOKE = /[,?!.]["”’'] (he|she|they|it) \p{L}+|[,?!.]["”’'] (?:said|added) (he|she|they|it)\b/u;

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
  // Later mentions are short: the department, Lindqvist.
  const subject = termsIn(view, deeds.subject.split(' ').at(-1)!);
  const rest = termsIn(view, deeds.rest);
  const inOrder = [...ranked].sort((a, b) => a.sentence - b.sentence);
  const chosen = new Set<number>();
  let pronoun = '';
  for (const { sentence } of inOrder) {
    const text = textOf(view, sentence);
    const { exact } = view.view(sentence);
    const named = subject !== 0 && (exact & subject) === subject && (exact & rest) === rest;
    if (sentence === best.sentence || (named && (!deeds.saying || SAYS.test(text)))) {
      chosen.add(sentence);
      pronoun = opener(text);
    } else if (chosen.has(sentence - 1) && isInSameParagraph(view, sentence)) {
      const own = opener(text);
      if (own === '' || (pronoun !== '' && own !== pronoun)) continue;
      chosen.add(sentence);
      pronoun = own;
    }
  }
  return inOrder.filter(({ sentence }) => chosen.has(sentence));
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
