import type { Bot } from '../bot.ts';
import { askedLine } from '../render/asked-line.ts';
import { type ButtonRow, button, type Reply, row } from '../render/reply.ts';
import { type Request, respond } from '../respond.ts';
import type { Lost } from './find-passage.ts';
import type { AskedOf } from './press.ts';

const WORDS: Readonly<Record<Lost, string>> = {
  gone: 'That article is not here any more, so I cannot look it up.',
  changed: 'The article has changed since I quoted it, so this button leads nowhere now.',
};

/** What a reply was looked up for, and the buttons that it gets beside its own. */
interface Wanted {
  readonly question: string | null;
  readonly of: AskedOf;
  readonly judging: readonly ButtonRow[];
}

/** Shows what was looked up; when the passage is not there any more the user is told so, with a way on. Only the user sees it. */
export async function showOrTellLost(
  bot: Bot,
  request: Request,
  found: Reply | Lost,
  { question, of, judging }: Wanted,
): Promise<void> {
  const reply =
    typeof found === 'string'
      ? lostReply(found, question, of)
      : { ...found, buttons: [...found.buttons, ...judging] };
  await respond(bot, request, reply, true);
}

function lostReply(lost: Lost, question: string | null, of: AskedOf): Reply {
  if (question === null) return { content: WORDS[lost], buttons: [] };
  const content = [askedLine(question), WORDS[lost]].join('\n');
  return { content, buttons: row(button('Ask again', { action: 'again', of }, true)) };
}
