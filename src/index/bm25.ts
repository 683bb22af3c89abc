// BM25 after Robertson & Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009.

const SATURATION = 1.2;
const LENGTH_SHARE = 0.75;

/** How telling a term is: rare terms weigh more. Never negative; the 1 inside is Lucene's. */
export function inverseDocumentFrequency(sentences: number, containing: number): number {
  return Math.log(1 + (sentences - containing + 0.5) / (containing + 0.5));
}

/** What a term's frequency is worth among `length` terms, from 0 to k1 + 1; to be multiplied by idf. */
export function termImpact(frequency: number, length: number, averageLength: number): number {
  const room = SATURATION * (1 - LENGTH_SHARE + (LENGTH_SHARE * length) / averageLength);
  return (frequency * (SATURATION + 1)) / (frequency + room);
}

/** What a word counts that is not the question's own but says the same, or is of its family. */
export const OTHER_WORD = 0.5;
