import { type Article, bodyOf, type Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { leansOnContext } from '../english/leans-on-context.ts';
import { rankByCentrality } from './centrality.ts';
import { choosePlaces } from './choose.ts';
import { readSentenceTerms, type SentenceTerms } from './sentence-terms.ts';
import { whatMatters } from './what-matters.ts';

/** Up to this share a summary is a lead: the opening counts, and each sentence is to the point. */
const LEAD_UP_TO = 0.1;
/** From this share on the opening is in anyway; what counts is how much of the whole is told. */
const WHOLE_FROM = 0.3;
/** How much standing first is worth beside being the most central, and how fast that falls off. */
const LEAD_WEIGHT = 0.75;
const LEAD_FADES = 4;
const REDUNDANCY = 0.5;
/** What a sentence loses that is given over to a quotation: it tells it in someone's words. */
const QUOTATION = 0.2;
/** What a sentence gains that comes right after the article's own question, under which it is shown. */
const ANSWER = 1;
/** What leaning on the sentence before costs. */
const LEANING = 0.1;
/** Takes what is no whole statement behind all that is. */
const NOT_TELLING = 3;
/** Puts what such a document is read for before all else. */
const MATTERS = 10;
/** "Carried, 4 for, 1 against.": what was carried stands before it. */
const BARE_VERB = /^(?:Carried|Approved|Agreed|Adopted|Rejected)[,.;]/;
/** A full stop with the quotation marks and notes after it takes no more characters. */
const LONGEST_END = 100;
/** How many sentences are compared, from the first on: more than five megabytes of prose hold. */
const MOST_COMPARED = 60_000;
/** How many sentences before it one may lean on. */
const MOST_BEFORE = 2;

/**
 * The article's most telling body sentences, `count` or all that it has, in reading order. One that leans on
 * another comes only with that, while there is another way. Of minutes the decisions come first, of a recipe
 * what it is and takes, of a changelog the newest version's heading, as one of the `count`, and its items.
 * Linear in the article's length; of the longest the first part is read.
 */
export function summarise(article: Article, count: number): readonly Sentence[] {
  const body = bodyOf(article).slice(0, MOST_COMPARED);
  if (count >= body.length) return body;
  const texts = body.map((sentence) => shownText(article, sentence).trim());
  const terms = readSentenceTerms(texts);
  // How much the summary is a lead, 1 to 0, by its share of the article.
  const past = (WHOLE_FROM - count / body.length) / (WHOLE_FROM - LEAD_UP_TO);
  const leadShare = Math.min(1, Math.max(0, past));
  const { worth, heading } = whatMatters(article);
  const leaning = companionsIn(article, body);
  const choice = {
    terms,
    scores: scoreSentences(texts, terms, leadShare).map((score, place) => {
      const matters = worth.get(body[place]!);
      if (matters !== undefined) return Math.max(0, score) + MATTERS * matters;
      return answersAtOnce(body, place) ? score + ANSWER : score;
    }),
    redundancy: REDUNDANCY * leadShare,
    leaning: LEANING * leadShare,
    companions: (place: number) => {
      if (!worth.has(body[place]!)) return leaning(place);
      return place > 0 && BARE_VERB.test(texts[place]!) ? [place - 1, place] : [place];
    },
  };
  const opens = heading !== null && count > 1 ? [heading] : [];
  const chosen = choosePlaces(choice, count - opens.length).map((place) => body[place]!);
  return [...opens, ...chosen].sort((a, b) => a.start - b.start);
}

function scoreSentences(texts: readonly string[], terms: SentenceTerms, leadShare: number): Float64Array {
  // From LexRank's cosine, where a long sentence gains nothing, to TextRank's logarithms, where it does.
  const norm = (count: number): number =>
    Math.max(4, count) ** (leadShare / 2) * Math.log(Math.max(4, count)) ** ((1 - leadShare) / 2);
  return rankByCentrality(terms, norm).map((central, place) => {
    const text = texts[place]!;
    const score = central + LEAD_WEIGHT * leadShare * Math.exp(-place / LEAD_FADES);
    return (
      score * (/^["“«]/.test(text) ? 1 - QUOTATION * leadShare : 1) - (isTelling(text) ? 0 : NOT_TELLING)
    );
  });
}

/** Finds a sentence together with those before it that it needs to be understood; each is looked at once. */
function companionsIn(
  article: Article,
  body: readonly Sentence[],
): (place: number) => readonly number[] | undefined {
  const leaning = new Map<number, boolean>();
  const leans = (place: number): boolean => {
    const known = leaning.get(place) ?? leansOnContext(shownText(article, body[place]!).trim());
    leaning.set(place, known);
    return known;
  };
  return (place) => {
    const group = [place];
    for (let first = place; group.length <= MOST_BEFORE && leans(first); first--) {
      if (first === 0 || body[first - 1]!.section !== body[first]!.section) return undefined;
      group.unshift(first - 1);
    }
    return group;
  };
}

function answersAtOnce(body: readonly Sentence[], place: number): boolean {
  const { question } = body[place]!;
  return question !== null && body[place - 1]?.question !== question;
}

/** A whole statement: no question, no item of a list, no fragment. */
function isTelling(text: string): boolean {
  return (
    /[.!…]["”’»)]*(?:\[[^\]]{1,16}\])*$/.test(text.slice(-LONGEST_END)) &&
    !/^(?:[-*•+]|\d{1,3}[.)])\s/.test(text) &&
    /^\s*(?:\S+\s+){4}\S/.test(text)
  );
}
