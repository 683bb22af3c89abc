import { findSentences } from '../text/sentences.ts';
import { type Span, trimSpan } from '../text/span.ts';
import type { Article, Paragraph, Sentence } from './article.ts';
import type { Draft } from './block.ts';
import type { TextFormat } from './format.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';

const readers: Readonly<Record<TextFormat, (text: string, knownTitle?: string) => Draft>> = {
  md: readMarkdown,
  txt: readPlainText,
};

/**
 * Reads a decoded text as an article. Throws a FrontMatterError when front matter is broken; anything else is an article, though it may
 * have no sentence. `knownTitle` is for a plain text that comes with its title apart: then no other line is taken for it.
 */
export function parseArticle(id: string, text: string, format: TextFormat, knownTitle?: string): Article {
  return articleOf(id, readers[format](text, knownTitle));
}

/** The article that a reader's draft makes, its sentences found. */
export function articleOf(id: string, draft: Draft): Article {
  const title = draft.blocks.find((block) => block.role === 'title');
  return {
    id,
    title: draft.title ?? (title === undefined ? id : draft.text.slice(title.start, title.end)),
    text: draft.text,
    metadata: draft.metadata,
    warnings: draft.warnings ?? [],
    ...assemble(draft),
  };
}

function assemble(draft: Draft): Pick<Article, 'paragraphs' | 'sentences'> {
  const paragraphs: Paragraph[] = [];
  const sentences: Sentence[] = [];
  const headings: { level: number; text: string }[] = [];
  for (const { role, level, start, end, parts, whole, list } of draft.blocks) {
    if (role === 'heading') while ((headings.at(-1)?.level ?? 0) >= level) headings.pop();
    if (role === 'body') paragraphs.push({ start, end, number: paragraphs.length + 1, list });
    const place = {
      role,
      paragraph: role === 'body' ? paragraphs.length : 0,
      section: headings.at(-1)?.text ?? null,
    };
    for (const part of parts) addSentences(sentences, draft.text, part, whole, place);
    if (role === 'heading') headings.push({ level, text: draft.text.slice(start, end) });
  }
  return { paragraphs, sentences };
}

function addSentences(
  sentences: Sentence[],
  text: string,
  part: Span,
  whole: boolean,
  place: Omit<Sentence, keyof Span>,
): void {
  const { role, paragraph, section } = place;
  // Named field by field: spreading costs a second in a text of a million short lines.
  for (const { start, end } of whole ? [trimSpan(text, part)] : findSentences(text, part.start, part.end)) {
    if (end > start) sentences.push({ start, end, role, paragraph, section });
  }
}
