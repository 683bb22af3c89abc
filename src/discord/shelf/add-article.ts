import { LARGEST_FILE } from '../../article/format.ts';
import { LARGEST_EXPORT } from '../../library/exported.ts';
import { type Refusal, refuse } from '../../library/fetch/refusal.ts';
import type { Reread } from '../../library/kept-article.ts';
import { type AddResult, addFile, addText } from '../../library/server-articles.ts';
import { addLink } from '../../library/server-links.ts';
import type { Bot } from '../bot.ts';
import { cardOfKept } from '../engine/article-card.ts';
import { ownWords } from '../language.ts';
import { lookUp } from '../look-up-for-request.ts';
import { suggestionRow } from '../render/answer-buttons.ts';
import { cleanName } from '../render/clean-name.ts';
import { renderAdded, renderRefused } from '../render/render-own.ts';
import { plainReply, type Reply } from '../render/reply.ts';
import { defer, type Request, respond, tell } from '../respond.ts';
import { RequestProgress } from './request-progress.ts';
import { mayBeExport, takeBack } from './take-back.ts';

/** What somebody gives the server to read. */
export type Offered =
  | { readonly link: string; readonly reread: Reread }
  | { readonly file: { readonly name: string; readonly url: string; readonly size: number } }
  | { readonly title: string; readonly text: string };

/** Has it read and kept for the server, and tells the outcome. The asker must be known to be allowed. */
export async function addArticle(bot: Bot, request: Request, offered: Offered): Promise<void> {
  const words = ownWords(request);
  const { guildId } = request;
  if (guildId === null) return tell(request, words.own.notHere);
  await defer(request, true);
  const progress = new RequestProgress(request);
  let reply: Reply;
  try {
    const at = (stage: Stage): void => progress.at(words.own.add[stage]);
    const exported = await exportIn(bot, offered, at);
    if (exported instanceof Uint8Array && request.guild) {
      reply = plainReply(await takeBack(bot, request.guild, exported, words));
    } else {
      const result = await take(bot, guildId, offered, at);
      progress.at(words.own.add.trying);
      reply = await replyTo(bot, request, result);
    }
  } finally {
    await progress.end();
  }
  await respond(bot, request, reply, true);
}

type Stage = 'opening' | 'fetching' | 'reading';

/** The file, if its name is an export's, else null; one that cannot be fetched is told of as an article. */
async function exportIn(bot: Bot, offered: Offered, at: (stage: Stage) => void): Promise<Uint8Array | null> {
  if (!('file' in offered) || !mayBeExport(offered.file.name)) return null;
  at('fetching');
  const bytes = await bot.fetchAttachment(offered.file.url, LARGEST_EXPORT);
  at('reading');
  return bytes instanceof Uint8Array ? bytes : null;
}

async function take(
  bot: Bot,
  server: string,
  offered: Offered,
  at: (stage: Stage) => void,
): Promise<AddResult> {
  const read: Bot['library']['read'] = (source, home) => {
    at('reading');
    return bot.library.read(source, home);
  };
  const parts = { ...bot.library, read };
  if ('text' in offered) return addText(parts, server, offered.title, offered.text);
  if ('link' in offered) {
    at('opening');
    return addLink(parts, server, offered.link, offered.reread);
  }
  at('fetching');
  const { name, url, size } = offered.file;
  const bytes = size > LARGEST_FILE ? refuse('too-large') : await bot.fetchAttachment(url);
  return bytes instanceof Uint8Array ? addFile(parts, server, name, bytes) : (bytes as Refusal);
}

async function replyTo(bot: Bot, request: Request, result: AddResult): Promise<Reply> {
  const words = ownWords(request);
  if (result.kind === 'refused' || result.kind === 'no-room') {
    return plainReply(renderRefused(result, bot.library.limits, words));
  }
  if (result.kind === 'unknown') return plainReply(words.refusals.articleGone);
  if (result.kind === 'busy') return plainReply(words.own.reload.busy(cleanName(result.kept.title)));
  const card = cardOfKept(result.kept);
  const questions = await lookUp(bot, request, true, 'suggest', { article: card.id });
  return {
    content: renderAdded(result, questions.length > 0, words),
    buttons: suggestionRow(questions, card.key),
  };
}
