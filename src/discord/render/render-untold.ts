import type { ShelfLimits, Untold } from '../../library/kept-article.ts';
import type { Words } from '../../words/words.ts';
import { CONTENT_LENGTH } from '../discord-limits.ts';
import { cleanName } from './clean-name.ts';
import { smallLine } from './place-line.ts';
import { faultInWords } from './render-added.ts';

const LINK_LENGTH = 150;

/** The pages that could not be read anew, each with the reason; those that do not fit are counted. */
export function renderUntold(untold: readonly Untold[], limits: ShelfLimits, words: Words): string {
  const { own, articles } = words;
  const foot = smallLine([own.log.foot]);
  const lines = [own.log.head];
  for (const [i, { title, source, fault }] of untold.entries()) {
    const link = cleanName(source, LINK_LENGTH);
    const line = `- ${cleanName(title)} (${link}): ${faultInWords(fault, limits, words)}`;
    const more = `- ${articles.list.more(untold.length - i)}`;
    if ([...lines, line, more, foot].join('\n').length > CONTENT_LENGTH) {
      lines.push(more);
      break;
    }
    lines.push(line);
  }
  return [...lines, foot].join('\n');
}
