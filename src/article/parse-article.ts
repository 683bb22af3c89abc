import type { Article } from './article.ts';
import { assemble } from './assemble.ts';
import type { ArticleDraft } from './block.ts';
import type { TextFormat } from './format.ts';
import { readFrontMatter } from './front-matter.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { shownText } from './shown-text.ts';
import { isWiki } from './wiki-marks.ts';

const readers: Readonly<Record<TextFormat, (text: string, knownTitle?: string) => ArticleDraft>> = {
  md: (text) => (isWiki(text) ? readWiki(text) : readMarkdown(text)),
  txt: readPlainText,
};

/** Reads a wiki's text, with or without front matter. Throws a FrontMatterError. */
function readWiki(text: string): ArticleDraft {
  const front = readFrontMatter(text);
  const draft = readPlainText(text, front?.title ?? undefined, front?.end);
  return { ...draft, metadata: { ...draft.metadata, ...front?.metadata } };
}

/**
 * Reads a decoded text as an article. Throws a FrontMatterError when front matter is broken; anything else is
 * an article, though it may have no sentence. `knownTitle` is for a plain text that comes with its title
 * apart: then no other line is taken for it.
 */
export function parseArticle(id: string, text: string, format: TextFormat, knownTitle?: string): Article {
  return articleFromDraft(id, readers[format](text, knownTitle));
}

/** The article that a reader's draft makes, its sentences found. */
export function articleFromDraft(id: string, draft: ArticleDraft): Article {
  const { paragraphs, sentences, marks } = assemble(draft);
  const title = sentences.find(({ role }) => role === 'title');
  return {
    id,
    title: draft.title ?? (title === undefined ? id : shownText({ text: draft.text, marks }, title).trim()),
    text: draft.text,
    metadata: draft.metadata,
    warnings: draft.warnings ?? [],
    paragraphs,
    sentences,
    marks,
  };
}
