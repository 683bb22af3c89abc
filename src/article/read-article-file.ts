import { type Article, LONGEST_TEXT } from './article.ts';
import type { ArticleDraft } from './block.ts';
import { type Decoded, decode } from './decode.ts';
import { type ArticleFormat, type ExtractedFormat, isTextFormat } from './format.ts';
import { articleFromDraft, parseArticle } from './parse-article.ts';
import { UnreadableArticle } from './unreadable.ts';

/** Each reader is loaded only when there is such a file: a page's takes a tenth of a second. */
const extractors: Readonly<Record<ExtractedFormat, (bytes: Uint8Array) => Promise<ArticleDraft>>> = {
  html: readPage,
  htm: readPage,
  pdf: async (bytes) => (await import('./pdf/read-pdf.ts')).readPdf(bytes),
  docx: async (bytes) => (await import('./read-docx.ts')).readDocx(bytes),
  epub: async (bytes) => (await import('./read-epub.ts')).readEpub(bytes),
};

/**
 * Reads a file's bytes as an article; `article.warnings` tells what is doubtful in it. Takes seconds for a
 * page or document made to be slow, during which nothing else runs: where that matters it belongs in a
 * worker. Throws an UnreadableArticle.
 */
export async function readArticleFile(
  id: string,
  bytes: Uint8Array,
  format: ArticleFormat,
): Promise<Article> {
  const article = await readAs(format, id, bytes);
  if (article.sentences.some((sentence) => sentence.role === 'body')) return article;
  throw new UnreadableArticle('noSentence');
}

async function readAs(format: ArticleFormat, id: string, bytes: Uint8Array): Promise<Article> {
  if (isTextFormat(format)) {
    const { text, warnings } = filled(await decode(bytes));
    return { ...parseArticle(id, text, format), warnings };
  }
  const draft = await extractors[format](bytes);
  if (draft.text.length > LONGEST_TEXT) throw new UnreadableArticle('tooLong', draft.text.length);
  return articleFromDraft(id, draft);
}

/** What a page declares its encoding to be: it must stand in the first bytes. */
const DECLARED =
  /<meta[^>]{0,200}charset\s{0,3}=\s{0,3}["']?([\w-]{2,30})|<\?xml[^>]{0,100}encoding=["']([\w-]{2,30})/i;
const DECLARED_WITHIN = 4_000;

async function readPage(bytes: Uint8Array): Promise<ArticleDraft> {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  const found = DECLARED.exec(beginning);
  const { text, warnings } = filled(await decode(bytes, found?.[1] ?? found?.[2] ?? null));
  const { readHtml } = await import('./html/read-html.ts');
  return { ...readHtml(text), warnings };
}

function filled(decoded: Decoded): Decoded {
  if (decoded.text.trim() === '') throw new UnreadableArticle('empty');
  return decoded;
}
