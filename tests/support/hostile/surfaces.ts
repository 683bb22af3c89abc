import type { Answer } from '../../../src/answer/answer.ts';
import { ask } from '../../../src/answer/ask.ts';
import { turnsOf } from '../../../src/answer/turns-of.ts';
import { type Article, sentenceText } from '../../../src/article/article.ts';
import { FrontMatterError } from '../../../src/article/front-matter.ts';
import { parseArticle } from '../../../src/article/parse-article.ts';
import { jsonLine } from '../../../src/console/json.ts';
import { layOut } from '../../../src/console/lay-out.ts';
import { renderReply } from '../../../src/console/render-reply.ts';
import type { ConsoleReply } from '../../../src/console/reply.ts';
import { cardOf } from '../../../src/discord/engine/article-card.ts';
import { payloadOf } from '../../../src/discord/payload.ts';
import { renderAnswer } from '../../../src/discord/render/render-answer.ts';
import { renderArticle } from '../../../src/discord/render/render-articles.ts';
import { renderContext } from '../../../src/discord/render/render-context.ts';
import { renderSummary } from '../../../src/discord/render/render-summary.ts';
import { renderWhy } from '../../../src/discord/render/render-why.ts';
import { plainReply } from '../../../src/discord/render/reply.ts';
import { buildIndex, type Index } from '../../../src/index/build-index.ts';
import type { Turn } from '../../../src/question/turn.ts';
import { suggest } from '../../../src/suggestions/suggest.ts';
import { summarise } from '../../../src/summary/summarise.ts';
import { ENGLISH } from '../../../src/words/en.ts';

/** Does the work of one surface and hands back what it makes, and may look at its time. */
export type Measure = <T>(surface: string, work: () => T) => T;

type Format = Parameters<typeof parseArticle>[2];

const COLUMNS = 60;
const VIEW = { matches: 3, explain: true, hints: true, words: ENGLISH };

/** Reads a text as an article and shows it in every way that the console and Discord have; null when its front matter is broken, which is told. */
export function showArticle(text: string, format: Format, measure: Measure): Index | null {
  const article = measure('parse', () => parseOrTell(text, format));
  if (article === null) return null;
  const index = measure('index', () => buildIndex([article]));
  const suggestions = measure('suggestions', () => suggest(index));
  const sentences = measure('summary', () => summarise(article, 3));
  measure('console', () => {
    show({ kind: 'sentences', article });
    show({ kind: 'summary', article, sentences });
    show({ kind: 'suggestions', suggestions });
    show({ kind: 'articles', articles: [article], chosen: null });
  });
  measure('discord', () => {
    payloadOf(plainReply(renderArticle(cardOf(article), ENGLISH)), 'key');
    payloadOf(plainReply(renderSummary(article, sentences, ENGLISH)), 'key');
  });
  return index;
}

/** Asks and shows the answer in every way. Throws when what is quoted is not the article's. What is to be remembered comes back. */
export function showAnswer(
  index: Index,
  question: string,
  turns: readonly Turn[],
  measure: Measure,
): readonly Turn[] {
  const answer = measure('ask', () => ask(index, question, { turns, limit: 5 }));
  for (const { article, sentence } of answer.matches)
    if (!article.text.includes(sentenceText(article, sentence)))
      throw new Error('a quote that is not in the article');
  measure('console', () => {
    show({ kind: 'answer', answer, milliseconds: 1, picked: false });
    const match = answer.matches[0];
    if (!match) return;
    show({ kind: 'why', match, answer });
    show({ kind: 'context', match, sentences: [match.sentence] });
  });
  measure('discord', () => showOnDiscord(answer));
  return turnsOf(answer);
}

function parseOrTell(text: string, format: Format): Article | null {
  try {
    return parseArticle('hostile', text, format);
  } catch (error) {
    if (error instanceof FrontMatterError) return null;
    throw error;
  }
}

function show(reply: Exclude<ConsoleReply, { kind: 'text' | 'mistake' }>): void {
  layOut(renderReply(reply, VIEW), COLUMNS);
  JSON.parse(jsonLine(reply, true));
}

function showOnDiscord(answer: Answer): void {
  const showing = {
    ...{ answer, of: null, asked: 1, asker: '1', repeatsQuestion: true, isPrivate: false },
    words: ENGLISH,
  };
  for (const rank of [0, 1]) payloadOf(renderAnswer({ ...showing, rank }), 'key');
  const match = answer.matches[0];
  if (!match) return;
  payloadOf(plainReply(renderWhy(answer, match, ENGLISH)), 'key');
  payloadOf(renderContext({ ...match, question: answer.question, of: null, words: ENGLISH }), 'key');
}
