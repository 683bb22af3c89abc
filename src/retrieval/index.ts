import type { Article } from '../article/article.ts';
import { GrowingNumbers } from '../text/growing-numbers.ts';
import { Lexicon, NO_TERM } from '../text/lexicon.ts';
import type { Span } from '../text/span.ts';
import { eachWord } from '../text/words.ts';
import { Impacts } from './bm25.ts';
import { invert, type Postings, type SentenceWords } from './postings.ts';

/** What is kept of how a sentence stands in its article, as bits. */
export const Standing = {
  /** Its paragraph, or none, is not that of the sentence before it. */
  opensParagraph: 1 << 0,
  /** A question mark ends it, perhaps with quotation marks behind. */
  asks: 1 << 1,
} as const;

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
  /** The title of article a, wherever it stands, has the words `titles[titleStart[a]]` to `titles[titleStart[a + 1] - 1]`. */
  readonly titleStart: Uint32Array;
  readonly titles: Uint32Array;
  /** The heading that a sentence stands under, as a sentence's number; the sentence itself when there is none. */
  readonly heading: Uint32Array;
  /** Bits of `Standing` of each sentence. */
  readonly standing: Uint8Array;
  /** The first sentence of each article that can be an answer; the end of the article when there is none. */
  readonly bodyStart: Uint32Array;
  /** Number of terms in a sentence, 65,535 at most. */
  readonly length: Uint16Array;
  readonly averageLength: number;
  readonly impacts: Impacts;
}

/**
 * Indexes the articles, in the order given. Articles that `previous` holds too (the same objects) are not read
 * again, so that one changed file costs little. An index is never changed afterwards.
 */
export function buildIndex(articles: readonly Article[], previous?: Index): Index {
  const lexicon = previous?.lexicon ?? new Lexicon();
  const layout = layOut(articles, readArticles(articles, lexicon, previous));
  const length = countTerms(layout, lexicon);
  const averageLength = average(length, layout.candidate);
  const impacts = new Impacts(averageLength);
  const inverted = invert(layout, lexicon, length, impacts);
  return { articles, lexicon, ...layout, length, averageLength, impacts, ...inverted };
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

type Read = Pick<Index, 'articleStart' | 'wordStart' | 'words' | 'standing' | 'titleStart' | 'titles'>;

/** What is read of sentences, one after the other. */
interface Reading {
  readonly ends: GrowingNumbers;
  readonly words: GrowingNumbers;
  readonly standing: Uint8Array;
}

/** Reads every article's sentences straight into their last place; those that `previous` has read are copied. */
function readArticles(articles: readonly Article[], lexicon: Lexicon, previous: Index | undefined): Read {
  const known = new Map(previous?.articles.map((article, place) => [article, place]));
  const total = articles.reduce((sum, { sentences }) => sum + sentences.length, 0);
  const articleStart = new Uint32Array(articles.length + 1);
  const titleStart = new Uint32Array(articles.length + 1);
  const titles = new GrowingNumbers();
  const read = { ends: new GrowingNumbers(), words: new GrowingNumbers(), standing: new Uint8Array(total) };
  read.ends.add(0);
  articles.forEach((article, place) => {
    const before = known.get(article);
    if (previous && before !== undefined) copySentences(previous, before, read);
    else readSentences(article, lexicon, read);
    articleStart[place + 1] = read.ends.length - 1;
    titleStart[place + 1] = addWords(article.title, { start: 0, end: article.title.length }, lexicon, titles);
  });
  return {
    articleStart,
    wordStart: read.ends.toArray(),
    words: read.words.toArray(),
    standing: read.standing,
    titleStart,
    titles: titles.toArray(),
  };
}

function readSentences({ sentences, text }: Article, lexicon: Lexicon, into: Reading): void {
  sentences.forEach((sentence, i) => {
    const opensParagraph = sentences[i - 1]?.paragraph !== sentence.paragraph;
    const asks = text.slice(sentence.end - 3, sentence.end).includes('?');
    into.standing[into.ends.length - 1] =
      (opensParagraph ? Standing.opensParagraph : 0) | (asks ? Standing.asks : 0);
    into.ends.add(addWords(text, sentence, lexicon, into.words));
  });
}

/** Adds the numbers of the span's words; returns how many there are by then. */
function addWords(text: string, span: Span, lexicon: Lexicon, into: GrowingNumbers): number {
  eachWord(text, span, (start, end) => {
    into.add(lexicon.add(text.slice(start, end)));
  });
  return into.length;
}

function copySentences(previous: Index, article: number, into: Reading): void {
  const { articleStart, wordStart, words, standing } = previous;
  const [first, last] = [articleStart[article]!, articleStart[article + 1]!];
  const moved = into.words.length - wordStart[first]!;
  for (let at = wordStart[first]!; at < wordStart[last]!; at++) into.words.add(words[at]!);
  for (let sentence = first; sentence < last; sentence++) {
    into.standing[into.ends.length - 1] = standing[sentence]!;
    into.ends.add(wordStart[sentence + 1]! + moved);
  }
}

type Layout = Read & Pick<Index, 'heading' | 'candidate' | 'bodyStart'>;

function layOut(articles: readonly Article[], read: Read): Layout {
  const total = read.standing.length;
  const layout = {
    ...read,
    heading: new Uint32Array(total),
    candidate: new Uint8Array(total),
    bodyStart: new Uint32Array(articles.length),
  };
  articles.forEach((article, place) => {
    const first = read.articleStart[place]!;
    placeSentences(article, first, layout);
    const body = article.sentences.findIndex(({ role }) => role === 'body');
    layout.bodyStart[place] = body < 0 ? read.articleStart[place + 1]! : first + body;
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
