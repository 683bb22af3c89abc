import type { ShelfLimits, Untold } from '../../library/kept-article.ts';
import type { Words } from '../../words/words.ts';
import { cleanName } from './clean-name.ts';
import { fittingLines } from './fitting-lines.ts';
import { smallLine } from './place-line.ts';
import { faultInWords } from './render-added.ts';

const LINK_LENGTH = 150;

/** The pages that could not be read anew, each with the reason; those that do not fit are counted. */
export function renderUntold(untold: readonly Untold[], limits: ShelfLimits, words: Words): string {
  const { own, articles } = words;
  const entries = untold.map(({ title, source, fault }) => {
    const link = cleanName(source, LINK_LENGTH);
    return `- ${cleanName(title)} (${link}): ${faultInWords(fault, limits, words)}`;
  });
  const more = (left: readonly string[]): string => `- ${articles.list.more(left.length)}`;
  return fittingLines([own.log.head], entries, [smallLine([own.log.foot])], more);
}
