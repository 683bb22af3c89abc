/** The part that is used of wink-nlp's BM25 vectorizer, which comes without types. */
declare module 'wink-nlp/utilities/bm25-vectorizer.js' {
  interface Vectorizer {
    learn(tokens: readonly string[]): void;
    doc(place: number): { out(as: unknown): unknown };
  }
  export default function bm25Vectorizer(): Vectorizer;
}
