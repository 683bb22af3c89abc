import type { Answer } from '../../answer/answer.ts';
import { shownText } from '../../article/shown-text.ts';
import { WordClass } from '../../english/word-classes.ts';
import type { Index } from '../../index/build-index.ts';
import type { Unmet } from '../../library/gaps.ts';
import { wordsIn } from '../../text/words.ts';
import { QUESTION_LENGTH } from '../discord-limits.ts';
import { shorten } from '../render/clean-name.ts';

const PASSAGE_LENGTH = 300;
const TITLE_LENGTH = 100;
/** Questions are alike by these many of their terms. */
const MOST_TERMS = 20;

const NOT_ABOUT_THE_TEXT: ReadonlySet<Answer['kind']> = new Set([
  ...(['metadata', 'small-talk', 'empty', 'not-language'] as const),
]);

/** What is kept of a question that no article answers; null for one that is answered, or none at all. */
export function unmetBy(answer: Answer, index: Index): Unmet | null {
  const { verdict, kind, parts, facts, matches } = answer;
  const isUnmet = verdict === 'none' && facts.length === 0 && parts.every((part) => part.verdict === 'none');
  if (!isUnmet || NOT_ABOUT_THE_TEXT.has(kind)) return null;
  const question = withoutNames(answer.readAs ?? answer.question);
  const terms = termsOf(answer, question, index);
  const closest = matches[0];
  if (terms === '') return null;
  return {
    terms,
    question: shorten(question, QUESTION_LENGTH),
    article: closest ? shorten(closest.article.title, TITLE_LENGTH) : '',
    passage: closest ? shorten(shownText(closest.article, closest.sentence).trim(), PASSAGE_LENGTH) : '',
  };
}

/** Mentions and links to messages are nobody's business: Discord's ids have seventeen digits and more. */
function withoutNames(question: string): string {
  return question
    .replace(/@\S+|\d{17,}/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The terms by which the engine knows the question's words, each once, in the order of the alphabet. */
function termsOf({ corrections }: Answer, question: string, { lexicon }: Index): string {
  const meant = new Map(corrections.map(({ from, to }) => [from.toLowerCase(), to]));
  const terms = wordsIn(question)
    .map((word) => lexicon.find(meant.get(word.toLowerCase()) ?? word))
    .filter(({ classes }) => !(classes & WordClass.function))
    .map(({ name }) => name);
  return [...new Set(terms)].sort().slice(0, MOST_TERMS).join(' ');
}
