import type { Article } from '../article/article.ts';
import { findDecisions } from './decisions.ts';
import { describeDish } from './dish.ts';
import type { Matter } from './matter.ts';
import { newestChanges } from './newest-changes.ts';

const PROSE: Matter = { worth: new Map(), heading: null, headed: false };

/** Reads from headings and labels whether the article is a changelog, minutes or a recipe, and finds its newest changes, its decisions, or what it is and takes. */
export function whatMatters(article: Article): Matter {
  return newestChanges(article) ?? findDecisions(article) ?? describeDish(article) ?? PROSE;
}
