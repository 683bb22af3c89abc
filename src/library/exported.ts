import type { KeptArticle } from './kept-article.ts';

/** What of a kept article stands in an export, beside the article itself. */
export type ExportedArticle = Pick<
  KeptArticle,
  'id' | 'origin' | 'source' | 'format' | 'readAt' | 'reread' | 'reader' | 'url' | 'etag' | 'lastModified'
>;

/** A home's settings in an export. No user and no message is named. */
export interface ExportedSettings {
  readonly keepsQuestions: boolean;
  readonly channelArticles: readonly { readonly channel: string; readonly article: string }[];
  readonly askChannels: readonly string[];
  readonly logChannel: string | null;
}

/** The form of the file. */
export const EXPORT_VERSION = 1;

/** The largest file that is given out or taken back, in bytes: what Discord takes, and a little less. */
export const LARGEST_EXPORT = 10_000_000;
