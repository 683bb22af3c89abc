import type { Article } from './article.ts';
import { assemble } from './assemble.ts';
import type { Draft } from './block.ts';
import { readMarkdown } from './markdown.ts';
import { readPlainText } from './plain-text.ts';
import { shownText } from './shown-text.ts';

/** Each format's reader; a format is supported by having an entry here. */
const readers = {
  md: readMarkdown,
  txt: readPlainText,
} satisfies Record<string, (text: string, knownTitle?: string) => Draft>;

export type ArticleFormat = keyof typeof readers;

/** Whether a file ending, without its dot and in small letters, names a format that can be read. */
export function isArticleFormat(ending: string): ending is ArticleFormat {
  return Object.hasOwn(readers, ending);
}

/** The endings that can be read, for messages. */
export const articleFormats = Object.keys(readers) as readonly ArticleFormat[];

/**
 * Reads a decoded text as an article. Throws a FrontMatterError when front matter is broken; anything else is an article, though it may
 * have no sentence. `knownTitle` is for a plain text that comes with its title apart: then no other line is taken for it.
 */
export function parseArticle(id: string, text: string, format: ArticleFormat, knownTitle?: string): Article {
  const draft = readers[format](text, knownTitle);
  const { paragraphs, sentences, marks } = assemble(draft);
  const title = sentences.find(({ role }) => role === 'title');
  return {
    id,
    title: draft.title ?? (title === undefined ? id : shownText({ text: draft.text, marks }, title).trim()),
    text: draft.text,
    metadata: draft.metadata,
    paragraphs,
    sentences,
    marks,
  };
}
