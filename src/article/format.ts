/** Formats whose text is the file's own: offsets count in the decoded file. */
export const textFormats = ['md', 'txt'] as const;
/** Formats whose text has first to be taken out: offsets count in the extracted text. */
const extractedFormats = ['html', 'htm', 'pdf', 'docx', 'epub'] as const;

export type TextFormat = (typeof textFormats)[number];
export type ExtractedFormat = (typeof extractedFormats)[number];
export type ArticleFormat = TextFormat | ExtractedFormat;

/** The endings that can be read, for messages. */
export const articleFormats: readonly ArticleFormat[] = [...textFormats, ...extractedFormats];

/** Whether a file ending, without its dot and in small letters, names a format that can be read. */
export function isArticleFormat(ending: string): ending is ArticleFormat {
  return articleFormats.some((format) => format === ending);
}

export function isTextFormat(format: string): format is TextFormat {
  return textFormats.some((text) => text === format);
}

/** No larger file is read, nor a larger page, before or after it is unpacked; in bytes. */
export const LARGEST_FILE = 5_000_000;
