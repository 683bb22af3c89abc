import type { Lexicon } from '../index/lexicon.ts';
import NAMES from '../learned/related-names.txt';

/** The library's terms that have to do with a word of a question; each list is empty when there are none. */
export interface RelatedTerms {
  /** They say the same in other words. */
  readonly paraphrases: readonly number[];
  /** They tend to stand where it is answered: free where the cost is asked for. */
  readonly answers: readonly number[];
  /** They say the contrary. */
  readonly opposites: readonly number[];
}

/** What stands in the table about the term named, as terms of the library. */
export function relatedTerms(name: string, lexicon: Lexicon): RelatedTerms {
  table ??= readTable(NAMES);
  const [paraphrases = '', answers = '', opposites = ''] = table.get(name)?.split('|') ?? [];
  return {
    paraphrases: termsOf(paraphrases, lexicon),
    answers: termsOf(answers, lexicon),
    opposites: termsOf(opposites, lexicon),
  };
}

/** The table is the same for every library; it is taken apart when the first question is asked. */
let table: ReadonlyMap<string, string> | undefined;

function readTable(names: string): ReadonlyMap<string, string> {
  const lines = names.split('\n').map((line): [string, string] => {
    const end = line.indexOf('|');
    return [line.slice(0, end), line.slice(end + 1)];
  });
  return new Map(lines);
}

function termsOf(names: string, lexicon: Lexicon): readonly number[] {
  return names === '' ? [] : names.split(' ').flatMap((name) => lexicon.termNamed(name) ?? []);
}
