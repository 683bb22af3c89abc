import type { Bot } from '../bot.ts';
import { askedLine } from '../render/asked-line.ts';
import { button, row } from '../render/reply.ts';
import { type Request, respond, tell } from '../respond.ts';
import { type FoundPassage, findPassage } from './find-passage.ts';
import type { AskedOf, Passage } from './press.ts';

const GONE = 'That article is not here any more, so I cannot look it up.';
const CHANGED = 'The article has changed since I quoted it, so this button leads nowhere now.';

/** The sentence that a button is about; when it is not there any more the user is told so, with a way on, and null comes back. */
export async function reachPassage(
  bot: Bot,
  request: Request,
  passage: Passage,
  { question, of }: { question: string | null; of: AskedOf },
): Promise<FoundPassage | null> {
  const found = findPassage(bot.engineFor(request.guildId).articles(), passage);
  if (found !== 'gone' && found !== 'changed') return found;
  const words = found === 'gone' ? GONE : CHANGED;
  if (question === null) await tell(request, words);
  else {
    const content = [askedLine(question), words].join('\n');
    await respond(
      bot,
      request,
      { content, buttons: row(button('Ask again', { action: 'again', of }, true)) },
      true,
    );
  }
  return null;
}
