import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { readWord } from '../english/language.ts';
import { readName } from '../english/read-name.ts';
import { sortOfNoun } from '../english/sorts-of-nouns.ts';
import { findTypedSpans } from '../english/typed-spans.ts';
import { isFunctionWord } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import type { QuestionDraft } from './draft.ts';

/** Two words or more, each with a capital of its own. */
const FULL_NAME =
  /^(?!(?:The|Mrs?|Ms|Miss) )\p{Lu}[\p{Ll}\p{M}'’-][\p{L}\p{M}'’-]*(?: (?:\p{Lu}\.|\p{Lu}[\p{L}\p{M}'’-]*\p{Ll})){1,3}$/u;
/** ", the county's chief of structures,": what somebody is, up to what hangs on it. */
const AFTER =
  /^(?:, \d{1,3})?, (?:the|an?|then|\p{Lu}[^,.;:"“”]{1,30}['’]s?) ([\p{L}\d '’-]{2,60}?)(?= (?:of|for|in|at|on|from|with|to|who|whose|and)\b|[,.;:](?:[\s"”]|$))/u;
/** "The general manager, Robert Tisdale,": then a comma or stop follows too. */
const BEFORE_COMMA = /(?:\b(?:the|an?)|['’]s) (?:[\p{L}-]+ ){0,4}?\p{L}+, $/iu;
const BELONGS_TO_SOMEBODY = /\b(?:my|our|your|his|her|its|their)\b/i;
/** "A neighbour, Ada Holt": these tell nothing of who somebody is. */
const UNTELLING = wordList('untelling-of-people');
const SHIPS = wordList('ships-like-workers');
/** Then it is no apposition. */
const HAS_VERB = /\b(?:is|are|was|were|been|has|have|had|will|that)\b/i;
const DOES_SOMETHING = /(?:\p{L}{3}(?:er|or|ist|ian)|man|woman)$/u;

/** "…, said Marguerite Olander, the county's chief of structures": Who is Marguerite Olander? */
export function whoIs(article: Article, sentence: Sentence): readonly QuestionDraft[] {
  const text = shownText(article, sentence).trim();
  return findTypedSpans(text).names.flatMap(({ start, end }) => {
    const name = text.slice(start, end);
    // "Senior Vice Chancellor": an office.
    const isOffice = sortOfNoun(name.slice(name.lastIndexOf(' ') + 1).toLowerCase()) === 'person';
    if (!FULL_NAME.test(name) || isOffice || !isIntroduced(text, start, end)) return [];
    if (readName(name, article) !== 'person') return [];
    const is = isLongAgo(article, sentence) ? 'was' : 'is';
    return [{ kind: 'who is', weight: 0.8, question: `Who ${is} ${name}?` }];
  });
}

const YEAR = /(?<![\d,.])(?:1\d|20)\d\d(?!\d|s|,\d)/g;
const LIVING_MEMORY = 1940;
/** A death, or "the seventeenth-century master". */
const GONE = /\b(?:died|dies|dead|death|killed|(?:1[0-8]th|(?:six|seven|eigh)teenth)[ -]century)\b/i;
const SPEAKS = /(?<!\b(?:is|are|was|were|been) )\b(?:said|says|told)\b(?! by\b)/;

/** Whether it tells of a death, or of years before living memory and no speaker: then *was* is asked. */
function isLongAgo({ text, sentences }: Article, { start, end, paragraph }: Sentence): boolean {
  const said = text.slice(start, end);
  if (GONE.test(said)) return true;
  const beside = sentences.filter((one) => one.paragraph === paragraph);
  const told = text.slice(beside[0]!.start, beside.at(-1)!.end);
  const years = (told.match(YEAR) ?? []).map(Number);
  const old = years.filter((year) => year < LIVING_MEMORY);
  return old.length > 0 && old.length >= years.length / 2 && !SPEAKS.test(said);
}

/** Whether the sentence says right beside the name what its bearer is. */
function isIntroduced(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 60), start);
  const after = text.slice(end, end + 140);
  // "The Amalgamated Trades, the larger union": people bear no article.
  if (/\bthe $/i.test(before)) return false;
  const titled = (/^[,.;]/.test(after) && BEFORE_COMMA.exec(before)?.[0].slice(0, -2)) || '';
  const told = AFTER.exec(after)?.[1] ?? '';
  // "Race director": the four words right before a name, without a mark behind them.
  const right = before.split(' ').slice(-5, -1).join(' ');
  const isTitled = [titled, right].some((words) => isPerson(words) && !BELONGS_TO_SOMEBODY.test(words));
  return isTitled || (isPerson(told) && !HAS_VERB.test(told));
}

function isPerson(phrase: string): boolean {
  const noun = phrase.toLowerCase().split(' ').at(-1)!;
  if (isFunctionWord(noun) || UNTELLING.has(noun) || SHIPS.has(noun)) return false;
  const sort = sortOfNoun(noun);
  // "The larger of the two unions" is nobody.
  const isWorker = sort === 'thing' && DOES_SOMETHING.test(noun) && readWord(noun).partOfSpeech !== 'ADJ';
  return sort === 'person' || isWorker;
}
