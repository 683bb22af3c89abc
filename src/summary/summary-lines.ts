import { openedBy } from '../answer/context.ts';
import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { whatMatters } from './what-matters.ts';

/** A sentence of a summary, and what has to stand above it to be understood. */
export interface SummaryLine {
  readonly sentence: Sentence;
  /** Null where nothing has to, or it stands above already. */
  readonly under: Sentence | null;
}

/** Each with the line that must stand above it, once: its question or lead-in, for a fragment its heading. */
export function summaryLines(article: Article, summary: readonly Sentence[]): SummaryLine[] {
  const { headed } = whatMatters(article);
  const openingOf = (sentence: Sentence): Sentence | null => {
    if (sentence.role !== 'body') return null;
    const opens = openedBy(article, article.sentences.indexOf(sentence));
    const opening = opens === null ? undefined : article.sentences[opens]!;
    // Before many a list or table stands a sentence that says something of its own.
    if (opening && (opening.role !== 'body' || shownText(article, opening).trimEnd().endsWith(':')))
      return opening;
    return headed && sentence.heading !== null ? article.sentences[sentence.heading]! : null;
  };
  let above: Sentence | null = null;
  return summary.map((sentence) => {
    const opening = openingOf(sentence);
    const stands = opening === null || opening === above || summary.includes(opening);
    above = opening ?? sentence;
    return { sentence, under: stands ? null : opening };
  });
}
