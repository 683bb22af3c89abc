import type { Gap } from '../../library/gaps.ts';
import type { Words } from '../../words/words.ts';
import { cleanName } from './clean-name.ts';
import { fittingLines } from './fitting-lines.ts';
import { ago } from './render-own.ts';

const SHOWN_LENGTH = 150;
const PASSAGE_LENGTH = 150;
const TITLE_LENGTH = 60;

/** What was asked and not answered, most asked first, with the closest passages; the rest is counted. */
export function renderGaps(gaps: readonly Gap[], { own, articles }: Words): string {
  const words = own.gaps;
  const entries = gaps.map(({ question, asked, lastAsked, article, passage }, i) => {
    const line = `${i + 1}. ${words.line(cleanName(question, SHOWN_LENGTH), asked, ago(lastAsked))}`;
    if (passage === '') return line;
    const closest = words.closest(cleanName(article, TITLE_LENGTH));
    return `${line}\n-# ${closest} ${cleanName(passage, PASSAGE_LENGTH)}`;
  });
  return fittingLines([words.head], entries, [], (left) => articles.list.more(left.length));
}
