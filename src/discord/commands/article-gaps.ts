import { GAP_KEPT } from '../../library/gaps.ts';
import { isoTime } from '../../library/iso-time.ts';
import { ownWords } from '../language.ts';
import { forManagers } from '../may-manage.ts';
import { renderGaps } from '../render/render-gaps.ts';
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
