import { findDecisions } from '../answer/decisions.ts';
import type { Matter } from '../answer/matter.ts';
import { newestChanges } from '../answer/newest-changes.ts';
import type { Article } from '../article/article.ts';
import { describeDish } from './dish.ts';

const PROSE: Matter = { worth: new Map(), heading: null, headed: false };

/** Whether headings and labels make it a changelog, minutes or a recipe, and what matters then. */
export function whatMatters(article: Article): Matter {
  return newestChanges(article) ?? findDecisions(article) ?? describeDish(article) ?? PROSE;
}
