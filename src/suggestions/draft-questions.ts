import type { Article, Sentence } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { isFunctionWord } from '../english/word-classes.ts';
import { wordList } from '../english/word-lists.ts';
import { isAnchored } from './anchor.ts';
import type { QuestionDraft } from './draft.ts';
import { PATTERNS } from './patterns.ts';
import { readStatement } from './statement.ts';
import { whoIs } from './who-is.ts';

/** A question and the sentence that it was made from. */
export interface Made extends QuestionDraft {
  readonly sentence: Sentence;
}

/** A bound on the work: so many sentences from the first on are read closely. */
const MOST_SENTENCES = 160;
/** Of longer sentences no short question is made. */
const LONGEST = 320;

/** Questions that the article's statements make, in reading order, each sentence read when asked for. */
export function* draftQuestions(article: Article): Generator<readonly Made[]> {
  const prose = article.sentences.filter((sentence) => isProse(article, sentence));
  for (const [at, sentence] of prose.slice(0, MOST_SENTENCES).entries()) {
    const text = shownText(article, sentence).trim();
    const drafts = /^[^"“”]+\.$/.test(text) ? draftOf(text, article) : [];
    yield finish([...drafts, ...whoIs(article, sentence)], article, sentence, at);
  }
}

function finish(
  drafts: readonly QuestionDraft[],
  article: Article,
  sentence: Sentence,
  at: number,
): readonly Made[] {
  return drafts
    .filter((draft) => isNatural(draft) && isAnchored(draft.question, article, sentence))
    .map((draft) => ({ ...draft, sentence, weight: draft.weight + bonus(draft.question, article, at) }));
}

function draftOf(text: string, article: Article): readonly QuestionDraft[] {
  const statement = readStatement(text, article);
  return statement ? PATTERNS.flatMap((pattern) => pattern(statement) ?? []) : [];
}

/** No item of a list, row of a table, or line with a label. */
function isProse({ paragraphs }: Article, { role, start, end, paragraph, label, number }: Sentence): boolean {
  const isPlain = role === 'body' && label === null && number === null;
  return isPlain && end - start <= LONGEST && paragraphs[paragraph - 1]?.list !== true;
}

/** Names, words of the title and an early place make a better suggestion, many words a worse one. */
function bonus(question: string, article: Article, at: number): number {
  const words = question.slice(0, -1).split(' ').slice(1);
  const named = words.some((word) => /^\p{Lu}\p{L}/u.test(word)) ? 0.1 : 0;
  const title = new Set(article.title.toLowerCase().split(/\P{L}+/u));
  const titled = words.some((word) => word.length > 3 && title.has(word.toLowerCase())) ? 0.1 : 0;
  return named + titled + 0.1 * Math.exp(-at / 10) - 0.03 * Math.max(0, words.length - 8);
}

const POINTERS = wordList('pointers');
/** Marks that a question made of a plain statement does not need; a full stop only in U.S. and 6.5. */
const MARKS = /[“”"()[\]{}:;/\\*_<>|…#@=+~^!]|--|—|\.(?!\d|\p{L}\.|$| \p{Lu})|\s,|\.\?$/u;

/** Whether it reads well alone: short, plain, and clear without the sentence it came from. */
function isNatural({ question, kind }: QuestionDraft): boolean {
  const words = question.slice(0, -1).split(' ');
  if (words.length < 3 || words.length > 16 || question.length > 100) return false;
  if (MARKS.test(question)) return false;
  if (words.some((word) => POINTERS.has(word.replace(/,$/, '').toLowerCase()))) return false;
  const telling = words.slice(1).filter((word) => /\p{L}/u.test(word) && !isFunctionWord(word));
  return kind === 'definition' || telling.length > 1;
}
