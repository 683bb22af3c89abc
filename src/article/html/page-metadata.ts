import type { Metadata } from '../article.ts';
import type { CleanPage } from './clean-page.ts';
import { treeOf } from './page-tree.ts';

/** What a page says about itself. */
export interface PageMetadata {
  readonly title: string | null;
  readonly metadata: Metadata;
}

export function readPageMetadata({ html }: CleanPage): PageMetadata {
  const document = treeOf(html);
  const title = document.querySelector('h1')?.textContent ?? document.querySelector('title')?.textContent;
  return { title: title?.replace(/\s+/g, ' ').trim() || null, metadata: {} };
}
