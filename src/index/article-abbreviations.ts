import type { Article } from '../article/article.ts';
import { findShortForms } from '../text/find-abbreviations.ts';
import type { Span } from '../text/span.ts';
import { findWords } from '../text/words.ts';
import type { Lexicon } from './lexicon.ts';

/** An abbreviation that an article introduces, as terms: `iaea` for international, atomic, energy, agency. */
export interface ShortFormTerms {
  /** The term of its first word. */
  readonly short: number;
  /** Two or more. */
  readonly long: readonly number[];
  /** Where it is introduced: a place among the article's sentences. */
  readonly sentence: number;
}

/** What an article abbreviates, where it first says so. The lexicon must hold the article's words. */
export function readShortForms({ text, sentences }: Article, lexicon: Lexicon): ShortFormTerms[] {
  const termsOf = (span: Span) =>
    findWords(text, span).flatMap(({ start, end }) => lexicon.find(text.slice(start, end)).term ?? []);
  const forms = new Map<number, ShortFormTerms>();
  let sentence = 0;
  for (const { short, long } of findShortForms(text)) {
    while (sentence < sentences.length && sentences[sentence]!.end <= short.start) sentence++;
    // It may stand in markup, which no sentence holds.
    if ((sentences[sentence]?.start ?? text.length) > short.start) continue;
    const [first, words] = [termsOf(short)[0], termsOf(long)];
    if (first === undefined || words.length < 2 || forms.has(first)) continue;
    forms.set(first, { short: first, long: words, sentence });
  }
  return [...forms.values()];
}

/** The short forms of all articles, found by their terms. */
export class ShortForms {
  /** Those of each article. */
  readonly ofArticles: readonly (readonly ShortFormTerms[])[];
  readonly #introduced = new Map<number, Introduced[]>();

  constructor(ofArticles: readonly (readonly ShortFormTerms[])[]) {
    this.ofArticles = ofArticles;
    ofArticles.forEach((forms, article) => {
      for (const form of forms) {
        for (const term of [form.short, form.long[0]!]) {
          const known = this.#introduced.get(term);
          if (known) known.push({ article, form });
          else this.#introduced.set(term, [{ article, form }]);
        }
      }
    });
  }

  /** Those that are the term, or whose words begin with it; empty when there are none. */
  with(term: number): readonly Introduced[] {
    return this.#introduced.get(term) ?? [];
  }
}

/** A short form and the place of its article among all. */
export interface Introduced {
  readonly article: number;
  readonly form: ShortFormTerms;
}
