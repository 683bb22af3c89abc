import type { Match } from '../../answer/answer.ts';
import type { Article, Sentence } from '../../article/article.ts';
import { shownText } from '../../article/shown-text.ts';
import type { Words } from '../../words/words.ts';
import { cleanName } from './clean-name.ts';

const NAME_LENGTH = 60;
/** A link longer than this is left out rather than crowd out the quote. */
const LINK_LENGTH = 250;
/** How many words at each end of a sentence are enough to find it on a page. */
const LINK_WORDS = 4;

/** The small line under a quote: article · paragraph and sentence · section · strength · link. */
export function placeLine(
  { article, sentence }: Pick<Match, 'article' | 'sentence'>,
  words: Words,
  strength?: string,
): string {
  const parts = [
    cleanName(article.title, NAME_LENGTH),
    placeOf(article, sentence, words),
    strength,
    sourceLink(article, sentence, words),
  ];
  return smallLine(parts);
}

/** Small print of several parts; those that are missing or empty are left out. */
export function smallLine(parts: readonly (string | null | undefined)[]): string {
  return `-# ${parts.filter((part) => part).join(' · ')}`;
}

/** Where the sentence stands, as a reader counts. */
function placeOf(article: Article, sentence: Sentence, { answer, reply }: Words): string {
  if (sentence.paragraph === 0) return answer.roles[sentence.role];
  const number = article.sentences.filter(
    (other) =>
      other.paragraph === sentence.paragraph && other.role === 'body' && other.start <= sentence.start,
  ).length;
  const place = reply.place(sentence.paragraph, number);
  return sentence.section ? `${place} · ${cleanName(sentence.section, NAME_LENGTH)}` : place;
}

/** A link to the sentence on the page that the file names as its source; null without a web page. */
export function sourceLink(article: Article, sentence: Sentence, { reply }: Words): string | null {
  const { url } = article.metadata;
  if (url === undefined || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  const page = new URL(url);
  page.hash = '';
  const link = `[${reply.source}](<${bare(page.href)}#:~:text=${textFragment(article, sentence)}>)`;
  return link.length <= LINK_LENGTH ? link : null;
}

/**
 * What leads a browser to the sentence on the article's page: the words at its two ends, as shown, or all of
 * a short one (https://wicg.github.io/scroll-to-text-fragment). Where another sentence begins alike, the
 * words before it are told too.
 */
export function textFragment(article: Article, sentence: Sentence): string {
  const words = wordsShown(article, sentence);
  const ends =
    words.length <= 2 * LINK_WORDS ? [words] : [words.slice(0, LINK_WORDS), words.slice(-LINK_WORDS)];
  const place = article.sentences.findIndex(({ start }) => start === sentence.start);
  const before = article.sentences[place - 1];
  const start = ends[0]!.join(' ');
  // Only what stands earlier can be taken for it: browsers go to the first that fits.
  const repeats = article.sentences
    .slice(0, Math.max(0, place))
    .some((other) => wordsShown(article, other).join(' ').includes(start));
  const prefix =
    repeats && before ? [`${encode(wordsShown(article, before).slice(-LINK_WORDS).join(' '))}-`] : [];
  return [...prefix, ...ends.map((end) => encode(end.join(' ')))].join(',');
}

/** Bullets and numbers before an item are drawn by the page. */
const ITEM_MARK = /^(?:[-*+•]|\d{1,3}[.)])\s+/;

function wordsShown(article: Article, sentence: Sentence): string[] {
  return shownText(article, sentence).trim().replace(ITEM_MARK, '').split(/\s+/);
}

function encode(text: string): string {
  return bare(encodeURIComponent(text.replace(/\p{Cs}/gu, '\ufffd'))).replaceAll('-', '%2D');
}

/** Without what would end the link early. */
function bare(address: string): string {
  return address.replace(
    /[()<>\\*_~`|[\]]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
