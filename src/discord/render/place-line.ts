import type { Match } from '../../answer/answer.ts';
import type { Article, Sentence } from '../../article/article.ts';
import type { Words } from '../../words/words.ts';
import { cleanName } from './clean-name.ts';

const NAME_LENGTH = 60;
/** A link longer than this is left out rather than crowd out the quote. */
const LINK_LENGTH = 250;
/** How many words at each end of a sentence are enough to find it on a page. */
const LINK_WORDS = 4;

/** The small line under a quote: article · paragraph and sentence · section · strength · link to the sentence on its page. */
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

/**
 * A link to the page that the file names as its source, at the sentence itself (a text fragment:
 * https://wicg.github.io/scroll-to-text-fragment). Null when there is none, or it is not a web page.
 */
export function sourceLink({ metadata, text }: Article, sentence: Sentence, { reply }: Words): string | null {
  const { url } = metadata;
  if (url === undefined || !URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return null;
  const page = new URL(url);
  page.hash = '';
  const words = text.slice(sentence.start, sentence.end).split(/\s+/);
  const ends =
    words.length <= 2 * LINK_WORDS ? [words] : [words.slice(0, LINK_WORDS), words.slice(-LINK_WORDS)];
  const fragment = ends.map((end) => encode(end.join(' '))).join(',');
  const link = `[${reply.source}](<${bare(page.href)}#:~:text=${fragment}>)`;
  return link.length <= LINK_LENGTH ? link : null;
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
