import { type Article, bodyOf, type Sentence } from '../../article/article.ts';
import { summaryLines } from '../../summary/summary-lines.ts';
import type { Words } from '../../words/words.ts';
import { CONTENT_LENGTH } from '../discord-limits.ts';
import { cleanName } from './clean-name.ts';
import { smallLine, sourceLink } from './place-line.ts';
import { plainQuote } from './quote.ts';

/** The sentences in reading order, as many as fit whole into a message, under the article's title. */
export function renderSummary(article: Article, sentences: readonly Sentence[], words: Words): string {
  const title = `**${cleanName(article.title)}**`;
  if (sentences.length === 0) return `${title}\n${words.summary.nothing}`;
  const message = (lines: readonly string[]): string =>
    [title, ...lines, footer(article, sentences, lines.length, words)].join('\n');
  const lines: string[] = [];
  for (const { sentence, under } of summaryLines(article, sentences)) {
    const line = [under, sentence].flatMap((one) => (one ? [plainQuote(article, one)] : [])).join('\n');
    if (message([...lines, line]).length > CONTENT_LENGTH) break;
    lines.push(line);
  }
  return message(lines);
}

function footer(article: Article, chosen: readonly Sentence[], shown: number, words: Words): string {
  const { summary } = words;
  const total = bodyOf(article).length;
  const cut = shown < chosen.length ? summary.cut(chosen.length - shown) : null;
  return smallLine([summary.shown(shown, total), cut, sourceLink(article, chosen[0]!, words)]);
}
