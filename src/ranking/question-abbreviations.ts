import type { Introduced } from '../index/article-abbreviations.ts';
import { articleOf, type Index, type Scope } from '../index/build-index.ts';
import type { QuestionTerms } from '../question/question-terms.ts';

/** An abbreviation whose words a question spells out. */
export interface SpelledOut {
  readonly short: number;
  /** The question's terms, as bits, that it stands for, and itself where the question has it too. */
  readonly places: number;
}

/** The abbreviations in the scope's articles whose words all stand in the question, each once. */
export function spelledOut(index: Index, question: QuestionTerms, scope: Scope): readonly SpelledOut[] {
  const bitOf = (one: number) => {
    const place = question.terms.findIndex(({ term }) => term === one);
    return place < 0 ? 0 : 1 << place;
  };
  const found: SpelledOut[] = [];
  for (const { form } of introduced(index, question, scope)) {
    if (form.long.some((term) => bitOf(term) === 0)) continue;
    const { short } = form;
    const places = [short, ...form.long].reduce((bits, term) => bits | bitOf(term), 0);
    if (!found.some((one) => one.short === short && one.places === places)) found.push({ short, places });
  }
  return found;
}

/** The sentences, by their numbers in the index, that introduce an abbreviation of the question. */
export function introductions(index: Index, question: QuestionTerms, scope: Scope): ReadonlySet<number> {
  const own = new Set(question.terms.map(({ term }) => term));
  return new Set(
    introduced(index, question, scope)
      .filter(({ form }) => own.has(form.short))
      .map(({ article, form }) => index.articleStart[article]! + form.sentence),
  );
}

function introduced(index: Index, { terms }: QuestionTerms, scope: Scope): Introduced[] {
  if (scope.first >= scope.last) return [];
  const [first, last] = [articleOf(index, scope.first), articleOf(index, scope.last - 1)];
  return terms
    .flatMap(({ term }) => (term === undefined ? [] : index.shortForms.with(term)))
    .filter(({ article }) => article >= first && article <= last);
}
