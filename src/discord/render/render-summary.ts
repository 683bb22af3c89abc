import type { Article, Sentence } from '../../article/article.ts';
import { CONTENT_LENGTH } from '../discord-limits.ts';
import { cleanName } from './clean-name.ts';
import { smallLine, sourceLink } from './place-line.ts';
import { plainQuote } from './quote.ts';

/** The sentences in reading order, as many as fit whole into a message, under the article's title. */
export function renderSummary(article: Article, sentences: readonly Sentence[]): string {
  const title = `**${cleanName(article.title)}**`;
  if (sentences.length === 0) return `${title}\nThe article has no sentences to choose from.`;
  const lines: string[] = [];
  const first = sentences[0]!;
  for (const sentence of sentences) {
    const line = plainQuote(article, sentence);
    if (
      [title, ...lines, line, footer(article, first, lines.length + 1, sentences.length)].join('\n').length >
      CONTENT_LENGTH
    )
      break;
    lines.push(line);
  }
  return [title, ...lines, footer(article, first, lines.length, sentences.length)].join('\n');
}

function footer(article: Article, first: Sentence, shown: number, chosen: number): string {
  const total = article.sentences.filter(({ role }) => role === 'body').length;
  const cut = shown < chosen ? `${chosen - shown} more do not fit` : null;
  return smallLine([`${shown} of ${total} sentences, word for word`, cut, sourceLink(article, first)]);
}
