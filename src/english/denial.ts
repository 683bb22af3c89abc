import { wordList } from './word-lists.ts';

const NEGATION =
  /\b(?:not|no|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|hardly|barely|scarcely|unable|\w+n['’]t|(?:refus|declin|den|fail|lack)(?:e|es|ed|y|ies|ied|s|ing)?)\b/giu;
/** "Is it true that …" does not count, nor do these, which deny nothing. */
const NO_DENIAL =
  /\b(?:not only|no doubt|no sooner|no less|not just|not least|no wonder|no more than|no later than|why not)\b/giu;
/** How much more the last word of a question counts than its first. */
const PREDICATE = 2.5;
/** A new clause: what is denied on one side of it is not denied on the other. */
const CLAUSES =
  /[,;:–—()]|\s-\s|\b(?:but|and|because|although|though|while|whereas|which|who|that|so|since|if|when|unless|until)\b|(?=\bwithout\b)/iu;
const WORD = /[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu;
const EMPTY = wordList('empty-in-denials');

/** What a yes-no question says: whether it denies, and what each word weighs, by its beginning. */
export interface Denial {
  readonly denies: boolean;
  readonly weights: ReadonlyMap<string, number>;
}

/** Reads a question that wants yes or no; its last words say what is asked. */
export function readDenial(question: string): Denial {
  const asked = stems(question);
  const last = Math.max(1, asked.length - 1);
  return {
    denies: denies(question),
    weights: new Map(asked.map((stem, i) => [stem, 1 + (PREDICATE * i) / last])),
  };
}

/** Whether just one of a yes/no question and the sentence denies it, by the clause that says most of it. */
export function isOpposed(question: Denial, sentence: string): boolean {
  const clause = closestClause(question, sentence);
  return clause !== undefined && question.denies !== denies(clause);
}

function denies(text: string): boolean {
  const found = text.replace(NO_DENIAL, ' ').match(NEGATION) ?? [];
  return found.length % 2 === 1;
}

/** The clause that shares most with the question; undefined when none shares any. */
function closestClause({ weights }: Denial, sentence: string): string | undefined {
  let best: string | undefined;
  let most = 0;
  for (const clause of sentence.split(CLAUSES)) {
    const shared = [...new Set(stems(clause))].reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
    if (shared > most) [best, most] = [clause, shared];
  }
  return best;
}

/** Beginnings of words, enough to see that saltier and salty belong together. */
function stems(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words
    .filter((word) => !EMPTY.has(word) && !/n['’]t$/.test(word))
    .map((word) => word.replace(/(?:ing|ied|ies|ed|es|s|e|y)$/, '').slice(0, 6));
}
