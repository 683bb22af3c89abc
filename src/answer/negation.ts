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
const EMPTY =
  /^(?:the|a|an|is|are|was|were|be|been|do|does|did|has|have|had|can|could|will|would|should|may|might|must|it|its|he|she|they|his|her|their|them|him|of|in|on|at|to|for|from|by|with|and|or|but|that|this|these|those|there|true|right|correct|case|any|i|you|we|not|no|never|none|as|than|so)$/;

/**
 * Whether just one of a yes/no question and the sentence that answers it denies what was asked: "Is it silent?" and "it is not silent".
 * Only the clause that says most of what was asked counts.
 */
export function isOpposed(question: string, sentence: string): boolean {
  return denies(question) !== denies(closestClause(question, sentence));
}

function denies(text: string): boolean {
  const found = text.replace(NO_DENIAL, ' ').match(NEGATION) ?? [];
  return found.length % 2 === 1;
}

/** The clause that shares most with the question, whose last words say what is asked; the whole sentence when none shares any. */
function closestClause(question: string, sentence: string): string {
  const asked = stems(question);
  const weight = new Map(asked.map((stem, i) => [stem, 1 + (PREDICATE * i) / Math.max(1, asked.length - 1)]));
  let best = sentence;
  let most = 0;
  for (const clause of sentence.split(CLAUSES)) {
    const shared = [...new Set(stems(clause))].reduce((sum, stem) => sum + (weight.get(stem) ?? 0), 0);
    if (shared > most) [best, most] = [clause, shared];
  }
  return best;
}

/** Beginnings of words, enough to see that saltier and salty belong together. */
function stems(text: string): string[] {
  const words = text.toLowerCase().match(WORD) ?? [];
  return words
    .filter((word) => !EMPTY.test(word) && !/n['’]t$/.test(word))
    .map((word) => word.replace(/(?:ing|ied|ies|ed|es|s|e|y)$/, '').slice(0, 6));
}
