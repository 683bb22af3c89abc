import { sentenceText } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { wordList } from '../english/word-lists.ts';
import { sentenceAt } from '../index/build-index.ts';
import type { Span } from '../text/span.ts';
import { findWords } from '../text/words.ts';
import type { QuestionView } from './question-view.ts';

/** Stems of words that ask for a meaning: "what does Guest mean". */
const ASKING = wordList('asking-meaning');
/** Words that may stand before it: "In this lease the expression …". */
const MOST_BEFORE = 8;
const QUOTE = /["“”„«»'‘’]/;
/** What stands before a term that is set apart: `1.4`, `In this lease, the term`, `To`. */
const INTRODUCED =
  /^[^\p{L}]{0,12}(?:(?:in|for|under|throughout|as used in) [^.;:]{1,60}?)?(?:\b(?:an?|the|each|any|to|terms?|expressions?|words?|phrases?)\b[\s,]{0,3}){0,4}["“„«'‘]?$/iu;

/** `means`, `of a work means`, `shall mean`, behind a term. */
const MEANS =
  /^["”“»'’]?,? (?:\([^()]{1,60}\) )?(?:(?:of|for|in) [^,.;:]{1,30} )?(?:(?:shall|will) )?(?:means?|refers? to|denotes?|stands? for|(?:is|are) (?:defined as|the (?:name|term|word) for)|ha(?:s|ve) the meanings?)\b/;
/** Behind a term in quotation marks anything that says what it is. */
const SAYS =
  /^["”“»'’]?,? (?:\([^()]{1,60}\) )?(?:[^\s,.;:]{1,15} ){0,5}?(?:means?|refers? to|includes?|describes?|(?:is|are) (?:an?|any\w*|each|every\w*|either|the|those|all|one|what)|ha(?:s|ve) the meanings?)\b/;
/** `is a`, `is anyone`, `, a`, `: a`: what sort of thing it is. */
const SORT =
  /^(?: (?:is|are) (?:an?|any\w*|either|those|one|what)|, (?:an?|one)|(?: –| —|:) (?:an?|any\w*|the|one))\b/;

/** How clearly it says what the question's words mean: 2 in form (`"Guest" means`), 1 by a sort, else 0. */
export function definesInForm(view: QuestionView, sentence: number): number {
  const { article, sentence: own } = sentenceAt(view.index, sentence);
  const place = termIn(view, sentence);
  if (place === undefined) return 0;
  const shown = shownText(article, own).trim();
  const words = findWords(shown);
  // Days and months that the sentence means stand behind its words in the index.
  if (place.end > words.length) return 0;
  const { start, end } = { start: words[place.start]!.start, end: words[place.end - 1]!.end };
  const behind = shown.slice(end, end + 120);
  const isBold = () => /[*_]$/.test(sentenceText(article, own).split(shown.slice(start, end), 1)[0]!);
  const isQuoted = QUOTE.test(shown[start - 1] ?? '') && QUOTE.test(shown[end] ?? '');
  const isIntroduced = () => INTRODUCED.test(shown.slice(0, start));
  if ((isQuoted || isBold()) && SAYS.test(behind) && isIntroduced()) return 2;
  if (!view.opensWith(sentence, place.start)) return 0;
  return MEANS.test(behind) ? 2 : Number(SORT.test(behind));
}

/** The first words in a row that are all that is asked for, as places among the sentence's words. */
function termIn({ index, question }: QuestionView, sentence: number): Span | undefined {
  const asked = new Set(question.terms.filter(({ name }) => !ASKING.has(name)).map(({ term }) => term));
  if (asked.size === 0 || asked.has(undefined)) return undefined;
  const words = index.words.of(sentence);
  const isOwn = (at: number) => at < words.length && asked.has(index.lexicon.termOf(words[at]!));
  let start = 0;
  while (start < Math.min(words.length, MOST_BEFORE) && !isOwn(start)) start++;
  let end = start;
  while (isOwn(end)) end++;
  return end - start >= asked.size ? { start, end } : undefined;
}
