import type { Words } from '../../words/words.ts';
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
  const reply =
    typeof found === 'string'
      ? lostReply(found, question, of, ownWords(request))
      : { ...found, buttons: [...found.buttons, ...judging] };
  await respond(bot, request, reply, true);
}

function lostReply(lost: Lost, question: string | null, of: AskedOf, words: Words): Reply {
  const { refusals, buttons } = words;
  const said = lost === 'gone' ? refusals.articleGone : refusals.articleChanged;
  if (question === null) return plainReply(said);
  const content = [askedLine(question, words), said].join('\n');
  return { content, buttons: row(button(buttons.askAgain, { action: 'again', of }, true)) };
}
