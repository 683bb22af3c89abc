import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { daysMeant } from '../english/days-meant.ts';
import { monthsMeant } from '../english/months-meant.ts';
import { endOfNumbering } from '../english/numbering.ts';
import { firstWhere } from '../text/first-where.ts';
import { findWords } from '../text/words.ts';
import { addWords } from './add-words.ts';
import { readShortForms, ShortForms } from './article-abbreviations.ts';
import { Derived } from './derived.ts';
import { Lexicon, NO_TERM } from './lexicon.ts';
import { invert, type Postings, type SentenceWords } from './postings.ts';
import { GrowingRows, type Rows } from './rows.ts';

/** What is kept of how a sentence stands in its article, as bits. */
export const Standing = {
  /** Its paragraph, or none, is not that of the sentence before it. */
  opensParagraph: 1 << 0,
  /** A question mark ends it, perhaps with quotation marks behind. */
  asks: 1 << 1,
  /** It holds a quotation mark. */
  quotes: 1 << 2,
  /** Its first word is the number of a step, an item or a clause: `3. Hang it up.`, `3.4 Tools …` */
  numbered: 1 << 3,
} as const;

/** Sentences `first` to `last - 1`, as the index counts: an article, a paragraph or everything. */
export interface Scope {
  readonly first: number;
  readonly last: number;
}

/**
 * All that ranking needs of a library, in flat arrays: sentences numbered through all articles, words and
 * terms by the lexicon. It takes less than 300 bytes a sentence beside the text.
 */
export interface Index extends SentenceWords, Postings {
  readonly articles: readonly Article[];
  readonly lexicon: Lexicon;
  /** Article a holds the sentences `articleStart[a]` to `articleStart[a + 1] - 1`. */
  readonly articleStart: Uint32Array;
  /** A row of words for each article's title, wherever it stands. */
  readonly titles: Rows;
  /** The abbreviations that the articles introduce. */
  readonly shortForms: ShortForms;
  /** The number of the heading a sentence stands under, a heading's being the next above; else its own. */
  readonly heading: Uint32Array;
  /** The lead-in or head before the list or table that a sentence stands in; elsewhere its own number. */
  readonly lead: Uint32Array;
  /** The article's question that a sentence answers, or that its question follows; else its own number. */
  readonly question: Uint32Array;
  /** How many first words, 255 at most, name what a sentence is about: `Tank` in `Tank: 1.25 l`. */
  readonly label: Uint8Array;
  /** Bits of `Standing` of each sentence. */
  readonly standing: Uint8Array;
  /** The first sentence of each article that can be an answer; the end of the article when there is none. */
  readonly bodyStart: Uint32Array;
  /** Number of terms in a sentence, 65,535 at most. */
  readonly length: Uint16Array;
  readonly averageLength: number;
  /** What was worked out of it, of its words and of its articles so far. */
  readonly derived: Derived;
}

/** Indexes the articles, in order. Those that `previous` holds (the same objects) are not read again. */
export function buildIndex(articles: readonly Article[], previous?: Index): Index {
  const lexicon = previous?.lexicon ?? new Lexicon();
  const layout = layOut(articles, readArticles(articles, lexicon, previous));
  const length = countTerms(layout, lexicon);
  const averageLength = average(length, layout.candidate);
  const inverted = invert(layout, lexicon, length, averageLength);
  const derived = previous?.derived ?? new Derived();
  return { articles, lexicon, ...layout, length, averageLength, ...inverted, derived };
}

/** An index over another's articles, which are not read again, and more; the other learns no word of it. */
export function extendIndex(index: Index, more: readonly Article[]): Index {
  return buildIndex([...index.articles, ...more], { ...index, lexicon: index.lexicon.copy() });
}

/** All sentences of an article; an empty scope when the index does not hold it. */
export function scopeOf(index: Index, articleId: string): Scope {
  const place = index.articles.findIndex((article) => article.id === articleId);
  return place < 0 ? { first: 0, last: 0 } : articleAt(index, place);
}

/** Every sentence of every article. */
export function wholeScope(index: Index): Scope {
  return { first: 0, last: index.length.length };
}

/** The place, in `index.articles`, of the article that holds the sentence. */
export function articleOf(index: Index, sentence: number): number {
  return firstWhere(index.articles.length - 1, (place) => index.articleStart[place + 1]! > sentence);
}

/** All sentences of the article that holds the sentence. */
export function articleAround(index: Index, sentence: number): Scope {
  return articleAt(index, articleOf(index, sentence));
}

function articleAt({ articleStart }: Index, place: number): Scope {
  return { first: articleStart[place]!, last: articleStart[place + 1]! };
}

/** What of the scope stands in the article that holds the sentence. */
export function scopeAround(index: Index, sentence: number, scope: Scope): Scope {
  const { first, last } = articleAround(index, sentence);
  return { first: Math.max(scope.first, first), last: Math.min(scope.last, last) };
}

/** The articles that a scope touches, in order. */
export function articlesIn(index: Index, { first, last }: Scope): readonly Article[] {
  if (first >= last) return [];
  return index.articles.slice(articleOf(index, first), articleOf(index, last - 1) + 1);
}

/** A sentence by its number, with the article that holds it. */
export function sentenceAt(index: Index, sentence: number): { article: Article; sentence: Sentence } {
  const place = articleOf(index, sentence);
  const article = index.articles[place]!;
  return { article, sentence: article.sentences[sentence - index.articleStart[place]!]! };
}

type Read = Pick<Index, 'articleStart' | 'words' | 'standing' | 'label' | 'titles' | 'shortForms'>;

/** Reads every article's words; those of articles that `previous` has read are copied. */
function readArticles(articles: readonly Article[], lexicon: Lexicon, previous: Index | undefined): Read {
  const known = new Map(previous?.articles.map((article, place) => [article, place]));
  const articleStart = new Uint32Array(articles.length + 1);
  articles.forEach((article, place) => {
    articleStart[place + 1] = articleStart[place]! + article.sentences.length;
  });
  const standing = new Uint8Array(articleStart[articles.length]!);
  const label = new Uint8Array(standing.length);
  const words = new GrowingRows();
  const titles = new GrowingRows();
  const shortForms = articles.map((article) => {
    const before = known.get(article);
    if (previous && before !== undefined) copySentences(previous, before, { words, standing, label });
    else readSentences(article, lexicon, { words, standing, label });
    titles.add(addWords(article.title, lexicon));
    return previous && before !== undefined
      ? previous.shortForms.ofArticles[before]!
      : readShortForms(article, lexicon);
  });
  return {
    articleStart,
    words: words.toRows(),
    standing,
    label,
    titles: titles.toRows(),
    shortForms: new ShortForms(shortForms),
  };
}

/** What is being filled, sentence by sentence: a row of words for each. */
interface Reading {
  readonly words: GrowingRows;
  readonly standing: Uint8Array;
  readonly label: Uint8Array;
}

function readSentences(article: Article, lexicon: Lexicon, { words, standing, label }: Reading): void {
  article.sentences.forEach((sentence, i) => {
    const shown = shownText(article, sentence).trim();
    const opensParagraph = article.sentences[i - 1]?.paragraph !== sentence.paragraph;
    const asks = shown.slice(-3).includes('?');
    const quotes = /["“”]/.test(shown);
    standing[words.count] =
      (opensParagraph ? Standing.opensParagraph : 0) |
      (asks ? Standing.asks : 0) |
      (quotes ? Standing.quotes : 0) |
      (endOfNumbering(shown) > 0 ? Standing.numbered : 0);
    const labelled = sentence.label ? shownText(article, sentence.label) : '';
    label[words.count] = Math.min(255, findWords(labelled).length);
    // The days and months that it means are found with it, as if they stood behind it.
    const labelEnd = shown.indexOf(labelled) + labelled.length;
    const months = monthsMeant(shown, sentence.role === 'body' ? labelEnd : shown.length);
    words.add(addWords(shown, lexicon, { labelEnd, meant: [...daysMeant(shown, labelEnd), ...months] }));
  });
}

function copySentences(previous: Index, article: number, { words, standing, label }: Reading): void {
  const { articleStart } = previous;
  for (let sentence = articleStart[article]!; sentence < articleStart[article + 1]!; sentence++) {
    standing[words.count] = previous.standing[sentence]!;
    label[words.count] = previous.label[sentence]!;
    words.add(previous.words.of(sentence));
  }
}

type Layout = Read & Pick<Index, 'heading' | 'lead' | 'question' | 'candidate' | 'bodyStart'>;

function layOut(articles: readonly Article[], read: Read): Layout {
  const total = read.standing.length;
  const layout = {
    ...read,
    heading: new Uint32Array(total),
    lead: new Uint32Array(total),
    question: new Uint32Array(total),
    candidate: new Uint8Array(total),
    bodyStart: new Uint32Array(articles.length),
  };
  articles.forEach((article, place) => {
    const first = read.articleStart[place]!;
    article.sentences.forEach(({ role, heading, lead, question }, i) => {
      layout.heading[first + i] = first + (heading ?? i);
      layout.lead[first + i] = first + (lead ?? i);
      layout.question[first + i] = first + (question ?? i);
      layout.candidate[first + i] = role === 'body' ? 1 : 0;
    });
    const body = article.sentences.findIndex(({ role }) => role === 'body');
    layout.bodyStart[place] = body < 0 ? read.articleStart[place + 1]! : first + body;
  });
  return layout;
}

function countTerms({ words, candidate }: Layout, lexicon: Lexicon): Uint16Array {
  const length = new Uint16Array(candidate.length);
  for (let sentence = 0; sentence < length.length; sentence++) {
    let terms = 0;
    for (const word of words.of(sentence)) if (lexicon.termOf(word) !== NO_TERM) terms++;
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
