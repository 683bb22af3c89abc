import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { leansOnContext } from '../english/leans-on-context.ts';
import { tagText } from '../english/tagged-words.ts';
import type { Index } from '../index/build-index.ts';
import { firstWhere } from '../text/first-where.ts';

/** More than this before a quotation would hide it. */
const MOST_BEFORE = 2;

/**
 * Where, as an offset in the text, to begin quoting so that the sentence can be understood: at the question
 * that it answers, at what leads to its list, for a few words without a verb at their heading, where these
 * stand right before; else at the sentence before it where it leans on that, or the one before that. Never
 * reaches over a heading. The own start of a sentence that the article does not hold.
 */
export function startOfContext(index: Index, article: Article, sentence: Sentence): number {
  const { sentences } = article;
  let place = firstWhere(sentences.length, (at) => sentences[at]!.start >= sentence.start);
  if (sentences[place]?.start !== sentence.start) return sentence.start;
  const first = Math.max(0, place - MOST_BEFORE);
  const opens = openedBy(article, place);
  if (opens !== null && opens >= first) return sentences[opens]!.start;
  while (place > first && leans(index, article, place) && sentences[place - 1]!.role === 'body') place--;
  return sentences[place]!.start;
}

/** The sentence without which this one says little: its question, lead-in or heading. Null for most. */
export function openedBy(article: Article, place: number): number | null {
  const { question, lead, heading, role } = article.sentences[place]!;
  if (role !== 'body') return null;
  return question ?? lead ?? (heading !== null && isFragment(article, place) ? heading : null);
}

/** As many words as hardly make a sentence. */
const FEW_WORDS = 12;

/** An item, or a line of few words, that says nothing of itself: "Glass bottles." */
function isFragment(article: Article, place: number): boolean {
  const shown = shownText(article, article.sentences[place]!).trim();
  const words = tagText(shown);
  return words.length <= FEW_WORDS && words.every(({ tag }) => tag !== 'VERB' && tag !== 'AUX');
}

const LEANING = Symbol('leaning');

/** Whether the sentence leans on the one before it. The tagger's work is done once a sentence. */
function leans({ derived }: Index, article: Article, place: number): boolean {
  const known = derived.once(article, LEANING, () => new Map<number, boolean>());
  const leaning = known.get(place) ?? leansOnContext(shownText(article, article.sentences[place]!).trim());
  known.set(place, leaning);
  return leaning;
}
