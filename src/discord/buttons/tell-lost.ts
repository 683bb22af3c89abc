import type { Bot } from '../bot.ts';
import { ownWords } from '../language.ts';
import { askedLine } from '../render/asked-line.ts';
import { type ButtonRow, button, plainReply, type Reply, row } from '../render/reply.ts';
import { type Request, respond } from '../respond.ts';
import type { Lost } from './find-passage.ts';
import type { AskedOf } from './press.ts';

/** What a reply was looked up for, and the buttons that it gets beside its own. */
interface Wanted {
  readonly question: string | null;
  readonly of: AskedOf;
  readonly judging: readonly ButtonRow[];
}

/** Shows the user alone what was looked up, or that the passage is not there any more, with a way on. */
export async function showOrTellLost(
  bot: Bot,
  request: Request,
  found: Reply | Lost,
  { question, of, judging }: Wanted,
): Promise<void> {
  if (typeof found !== 'string')
    return respond(bot, request, { ...found, buttons: [...found.buttons, ...judging] }, true);
  const words = ownWords(request);
  const said = found === 'gone' ? words.refusals.articleGone : words.refusals.articleChanged;
  if (question === null) return respond(bot, request, plainReply(said), true);
  const content = [askedLine(question, words), said].join('\n');
  const buttons = row(button(words.buttons.askAgain, { action: 'again', of }, true));
  await respond(bot, request, { content, buttons }, true);
}
