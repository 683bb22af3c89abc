import { ask } from '../../answer/ask.ts';
import { MOST_SHOWN } from '../../answer/shown.ts';
import { type Article, type Sentence, sentenceText } from '../../article/article.ts';
import type { Index } from '../../index/build-index.ts';
import { withoutCarried } from '../../question/carry.ts';
import type { Turn } from '../../question/turn.ts';
import { type Language, wordsOf } from '../../words/words.ts';
import { articleByKey, fingerprint } from '../buttons/article-key.ts';
import type { AskedArticle, Passage } from '../buttons/press.ts';
import { renderAnswer } from '../render/render-answer.ts';
import { renderContext } from '../render/render-context.ts';
import { renderWhy } from '../render/render-why.ts';
import { plainReply, type Reply } from '../render/reply.ts';

/** All the matches that the engine gives, since the sentence may stand far down. */
const EXPLAINED = 10;
/** What comes after these is hardly ever to the point. */
const MOST_MATCHES = 5;

/** A passage that was quoted, and the question that led to it. */
export interface Quoted {
  readonly passage: Passage;
  readonly question: string;
  readonly of: AskedArticle;
  /** Of the reply. */
  readonly language: Language;
}

/** A sentence in the article as it is now. */
interface Found {
  readonly article: Article;
  readonly sentence: Sentence;
}

/** Why it cannot be shown: there is no such article any more, or its text is another. */
export type Lost = 'gone' | 'changed';

/** The sentence; `gone` with its article, `changed` when the text is another or none begins there. */
function findPassage(articles: readonly Article[], passage: Passage): Found | Lost {
  const article = articleByKey(articles, passage.article);
  if (article === undefined) return 'gone';
  const sentence = article.sentences.find(({ start }) => start === passage.start);
  return fingerprint(article) === passage.fingerprint && sentence ? { article, sentence } : 'changed';
}

/** The sentences around the passage. */
export function passageContext(
  { articles }: Index,
  { passage, question, of, language }: Omit<Quoted, 'question'> & { readonly question: string | null },
): Reply | Lost {
  const found = findPassage(articles, passage);
  return typeof found === 'string'
    ? found
    : renderContext({ ...found, question, of, words: wordsOf(language) });
}

/** What put the passage where it is. */
export function explainMatch(index: Index, { passage, question, of, language }: Quoted): Reply | Lost {
  const found = findPassage(index.articles, passage);
  if (typeof found === 'string') return found;
  const answer = ask(index, question, { limit: EXPLAINED, ...only(index, of) });
  const all = [...answer.matches, ...answer.items, ...answer.parts.flatMap(({ matches }) => matches)];
  const match = all.find(({ sentence }) => sentence === found.sentence);
  const words = wordsOf(language);
  return plainReply(match ? renderWhy(answer, match, words) : words.reply.notAmong);
}

/** The match of that rank, the passage being the one before it; null for none before it. */
export function quoteMatch(
  index: Index,
  wanted: Omit<Quoted, 'passage'> & {
    readonly passage: Passage | null;
    readonly rank: number;
    readonly asker: string;
  },
): Reply | Lost {
  const { passage, question, of, rank, asker, language } = wanted;
  const found = passage && findPassage(index.articles, passage);
  if (typeof found === 'string') return found;
  const answer = ask(index, question, { limit: MOST_MATCHES, ...only(index, of) });
  const plain = { ...answer, note: null, carried: [], corrections: [] };
  // Asked for although nothing answers: as what is only possible.
  const closest = { verdict: 'possible', shown: answer.matches.slice(0, MOST_SHOWN) } as const;
  const shown = answer.verdict === 'none' ? { ...plain, ...closest } : plain;
  return renderAnswer({
    ...{ answer: shown, of, asked: 1, asker, rank },
    ...{ repeatsQuestion: true, isPrivate: true, words: wordsOf(language) },
  });
}

/** The turn an earlier answer made, from what it quoted; none was found when that is lost or null. */
export function recallTurn(
  { articles }: Index,
  { question, passage }: { readonly question: string; readonly passage: Passage | null },
): Turn {
  const asked = withoutCarried(question);
  const found = passage && findPassage(articles, passage);
  if (found === null || typeof found === 'string') return { ...asked, sentence: null, article: null };
  return { ...asked, sentence: sentenceText(found.article, found.sentence), article: found.article.id };
}

function only({ articles }: Index, of: AskedArticle): { readonly article?: string } {
  const article = of === null ? undefined : articleByKey(articles, of);
  return article ? { article: article.id } : {};
}
