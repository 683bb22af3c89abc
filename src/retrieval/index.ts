import type { Article } from '../article/article.ts';
import { GrowingNumbers } from '../text/growing-numbers.ts';
import { Lexicon, NO_TERM } from '../text/lexicon.ts';
import type { Span } from '../text/span.ts';
import { eachWord } from '../text/words.ts';
import { invert, type Postings, type SentenceWords } from './postings.ts';

/** Sentences `first` to `last - 1`, numbered through the whole index: an article, a paragraph or everything. */
export interface Scope {
  readonly first: number;
  readonly last: number;
}

/**
 * Everything that ranking needs of a library, in flat arrays. Sentences are numbered through all articles in order, words and terms by the
 * lexicon. Beside the text it takes about 220 bytes a sentence.
 */
export interface Index extends SentenceWords, Postings {
  readonly articles: readonly Article[];
  readonly lexicon: Lexicon;
  /** Article a holds the sentences `articleStart[a]` to `articleStart[a + 1] - 1`. */
  readonly articleStart: Uint32Array;
  /** The words of each article's title, wherever it stands. */
  readonly titles: readonly Uint32Array[];
  /** The heading that a sentence stands under, as a sentence's number; the sentence itself when there is none. */
  readonly heading: Uint32Array;
  /** The first sentence of each article that can be an answer; the end of the article when there is none. */
  readonly bodyStart: Uint32Array;
  /** Number of terms in a sentence, 65,535 at most. */
  readonly length: Uint16Array;
  readonly averageLength: number;
}

/** Words of an article's sentences, end to end. */
interface ArticleWords {
  readonly words: Uint32Array;
  /** Where each sentence's words begin; one more entry than sentences. */
  readonly starts: Uint32Array;
  readonly title: Uint32Array;
}

/**
 * Indexes the articles, in the order given. Articles that `previous` holds too (the same objects) are not read
 * again, so that one changed file costs little. An index is never changed afterwards.
 */
export function buildIndex(articles: readonly Article[], previous?: Index): Index {
  const lexicon = previous?.lexicon ?? new Lexicon();
  const read = articles.map((article) => wordsFrom(previous, article) ?? readArticleWords(article, lexicon));
  const layout = layOut(articles, read);
  const length = countTerms(layout, lexicon);
  const averageLength = average(length, layout.candidate);
  const inverted = invert(layout, lexicon, length, averageLength);
  return {
    articles,
    lexicon,
    titles: read.map((article) => article.title),
    ...layout,
    length,
    averageLength,
    ...inverted,
  };
}

/** All sentences of an article; an empty scope when the index does not hold it. */
export function scopeOf(index: Index, articleId: string): Scope {
  const place = index.articles.findIndex((article) => article.id === articleId);
  if (place < 0) return { first: 0, last: 0 };
  return { first: index.articleStart[place]!, last: index.articleStart[place + 1]! };
}

/** Every sentence of every article. */
export function wholeScope(index: Index): Scope {
  return { first: 0, last: index.length.length };
}

/** The place, in `index.articles`, of the article that holds the sentence. */
export function articleOf(index: Index, sentence: number): number {
  let low = 0;
  let high = index.articles.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (index.articleStart[middle]! <= sentence) low = middle;
    else high = middle;
  }
  return low;
}

function readArticleWords(article: Article, lexicon: Lexicon): ArticleWords {
  const words = new GrowingNumbers();
  const starts = new Uint32Array(article.sentences.length + 1);
  article.sentences.forEach((sentence, place) => {
    starts[place + 1] = starts[place]! + readWords(article.text, sentence, lexicon, words);
  });
  const title = new GrowingNumbers();
  readWords(article.title, { start: 0, end: article.title.length }, lexicon, title);
  return { words: words.toArray(), starts, title: title.toArray() };
}

/** Adds the numbers of the span's words to `into`; returns how many there are. */
function readWords(text: string, span: Span, lexicon: Lexicon, into: GrowingNumbers): number {
  let read = 0;
  eachWord(text, span, (start, end) => {
    into.add(lexicon.add(text.slice(start, end)));
    read++;
  });
  return read;
}

function wordsFrom(previous: Index | undefined, article: Article): ArticleWords | undefined {
  const place = previous?.articles.indexOf(article) ?? -1;
  if (!previous || place < 0) return undefined;
  const [first, last] = [previous.articleStart[place]!, previous.articleStart[place + 1]!];
  const [from, to] = [previous.wordStart[first]!, previous.wordStart[last]!];
  const starts = previous.wordStart.slice(first, last + 1).map((start) => start - from);
  return { words: previous.words.slice(from, to), starts, title: previous.titles[place]! };
}

type Layout = Pick<Index, 'articleStart' | 'wordStart' | 'words' | 'heading' | 'candidate' | 'bodyStart'>;

function layOut(articles: readonly Article[], read: readonly ArticleWords[]): Layout {
  const articleStart = new Uint32Array(articles.length + 1);
  articles.forEach((article, place) => {
    articleStart[place + 1] = articleStart[place]! + article.sentences.length;
  });
  const total = articleStart[articles.length]!;
  const words = new Uint32Array(read.reduce((sum, article) => sum + article.words.length, 0));
  const layout = {
    articleStart,
    words,
    wordStart: new Uint32Array(total + 1),
    heading: new Uint32Array(total),
    candidate: new Uint8Array(total),
    bodyStart: new Uint32Array(articles.length),
  };
  let written = 0;
  read.forEach(({ words: own, starts }, place) => {
    const first = articleStart[place]!;
    words.set(own, written);
    for (let i = 0; i < starts.length; i++) layout.wordStart[first + i] = written + starts[i]!;
    written += own.length;
    placeSentences(articles[place]!, first, layout);
    const body = articles[place]!.sentences.findIndex(({ role }) => role === 'body');
    layout.bodyStart[place] = body < 0 ? articleStart[place + 1]! : first + body;
  });
  return layout;
}

function placeSentences(article: Article, first: number, { heading, candidate }: Layout): void {
  let above = -1;
  article.sentences.forEach(({ role }, i) => {
    if (role === 'heading') above = first + i;
    heading[first + i] = above < 0 ? first + i : above;
    candidate[first + i] = role === 'body' ? 1 : 0;
  });
}

function countTerms({ wordStart, words, candidate }: Layout, lexicon: Lexicon): Uint16Array {
  const length = new Uint16Array(candidate.length);
  for (let sentence = 0; sentence < length.length; sentence++) {
    let terms = 0;
    for (let i = wordStart[sentence]!; i < wordStart[sentence + 1]!; i++) {
      if (lexicon.termOf(words[i]!) !== NO_TERM) terms++;
    }
    length[sentence] = Math.min(terms, 0xffff);
  }
  return length;
}

/** The mean length of the sentences that can be an answer; 1 when there is none. */
function average(length: Uint16Array, candidate: Uint8Array): number {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < length.length; i++) {
    if (!candidate[i]) continue;
    sum += length[i]!;
    count++;
  }
  return count && sum ? sum / count : 1;
}
