import { GAP_KEPT, type Gap } from '../../library/gaps.ts';
import { isoTime } from '../../library/iso-time.ts';
import type { Words } from '../../words/words.ts';
import { ownWords } from '../language.ts';
import { forManagers } from '../may-manage.ts';
import { cleanName } from '../render/clean-name.ts';
import { fittingLines } from '../render/fitting-lines.ts';
import { ago } from '../render/render-own.ts';
import { button, row } from '../render/reply.ts';
import { respond, tell } from '../respond.ts';
import { named, type Subcommand } from './command.ts';

/** `/article gaps`: what was asked here and not answered, and the way to add what answers it. */
export const ARTICLE_GAPS: Subcommand = {
  data: named('gaps'),

  run: forManagers(async (bot, request, server) => {
    const words = ownWords(request);
    const { gaps } = bot.store;
    if (!(await gaps.isKept(server))) return tell(request, words.own.gaps.off);
    const since = isoTime(bot.library.now() - GAP_KEPT);
    const found = await gaps.list(server, since);
    if (found.length === 0) return tell(request, words.own.gaps.none);
    const buttons = row(button(words.own.gaps.add, { action: 'add', asker: request.user.id }, true));
    await respond(bot, request, { content: renderGaps(found, words), buttons }, true);
  }),
};

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
