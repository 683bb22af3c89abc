import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { leansOnContext } from '../english/leans-on-context.ts';

/** More than this before a quotation would hide it. */
const MOST_BEFORE = 2;

/**
 * Where to begin quoting so that the sentence can be understood: its own start when it stands alone, else that of the sentence
 * before it, or of the one before that when the first leans on it in turn. Never reaches over a heading, a title or
 * anything else that is not body text. An offset in the article's text; the own start of a sentence that the article does not hold.
 */
export function startOfContext(article: Article, sentence: Sentence): number {
  let place = placeOf(article.sentences, sentence);
  if (article.sentences[place]?.start !== sentence.start) return sentence.start;
  const first = Math.max(0, place - MOST_BEFORE);
  while (place > first && leans(article, place) && article.sentences[place - 1]!.role === 'body') place--;
  return article.sentences[place]!.start;
}

/** Whether each sentence leans, for those looked at so far: the tagger's work is done once a sentence. */
const looked = new WeakMap<Article, Map<number, boolean>>();

function leans(article: Article, place: number): boolean {
  const known = looked.get(article) ?? new Map<number, boolean>();
  looked.set(article, known);
  const leaning = known.get(place) ?? leansOnContext(shownText(article, article.sentences[place]!).trim());
  known.set(place, leaning);
  return leaning;
}

function placeOf(sentences: readonly Sentence[], { start }: Sentence): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
