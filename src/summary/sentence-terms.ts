import { isFunctionWord } from '../english/word-classes.ts';
import { normalWord, wordsIn } from '../text/words.ts';

/** Each sentence's distinct content words, as numbers from 0; the same word, the same number. */
export interface SentenceTerms {
  readonly of: readonly Uint32Array[];
  readonly count: number;
}

/** No sentence that tells something has more words than this; what is longer is read so far. */
const MOST_CHARACTERS = 2000;

/** A light stemmer will do: words are compared within one text, by one author. */
export function readSentenceTerms(sentences: readonly string[]): SentenceTerms {
  const numbers = new Map<string, number>();
  const stems = new Map<string, string>();
  const of = sentences.map((sentence) => {
    const terms = new Set<number>();
    for (const word of wordsIn(sentence.slice(0, MOST_CHARACTERS))) {
      const stem = stemOf(word, stems);
      if (stem !== '') terms.add(numberOf(numbers, stem));
    }
    return Uint32Array.from(terms);
  });
  return { of, count: numbers.size };
}

/** Empty for function words and signs. */
function stemOf(word: string, stems: Map<string, string>): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = isFunctionWord(word) || /^[$€£¥%]$/.test(word) ? '' : lightStem(normalWord(word));
  stems.set(word, stem);
  return stem;
}

function numberOf(numbers: Map<string, number>, stem: string): number {
  const number = numbers.get(stem) ?? numbers.size;
  numbers.set(stem, number);
  return number;
}

/** Takes plural and verb endings off: talks, talked, talking → talk; parties → party. */
function lightStem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = word
    .replace(/sses$/, 'ss')
    .replace(/ies$/, 'y')
    .replace(/([^su])s$/, '$1');
  const bare = singular.replace(/^(..+)(?:ing|ed)$/, (whole, stem: string) =>
    /[aeiouy]/.test(stem) ? stem : whole,
  );
  return bare
    .replace(/([^aeiouls])\1$/, '$1')
    .replace(/(...)e$/, '$1')
    .replace(/(...)ly$/, '$1');
}
