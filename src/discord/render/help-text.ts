import { cleanName } from './clean-name.ts';

/** What the help depends on. */
export interface Circumstances {
  /** The bot's own id. */
  readonly me: string;
  readonly seesContent: boolean;
  /** How many articles there are. */
  readonly articles: number;
  /** The title of the channel's article; null when all are asked. */
  readonly chosen: string | null;
}

/** How to ask, in a few lines. */
export function helpText({ me, seesContent, articles, chosen }: Circumstances): string {
  const subject =
    chosen === null ? (articles === 1 ? 'the article' : `${articles} articles`) : `“${cleanName(chosen)}”`;
  return [
    `I answer questions about ${subject} by quoting the sentences that say it, word for word. I add nothing, and I say so when nothing answers.`,
    '',
    `- **Ask:** \`/ask\`, mention <@${me}> in a message, or write to me directly. Or open a message’s menu: Apps → Ask about this message.`,
    seesContent
      ? '- **Go on:** reply to an answer, or press “Ask a follow-up”. I remember the last questions: “and when?” works.'
      : '- **Go on:** press “Ask a follow-up”, or reply to an answer and mention me. I remember the last questions: “and when?” works.',
    '- **Look closer:** “Context” shows the sentences around a quote and why it was chosen; there you can also rate or dismiss the answer. “Next match” shows what else fits.',
    '- **More:** `/summary` for an overview, `/new` to begin a new conversation, `/article list` for what there is to read, `/privacy` for what is kept.',
  ].join('\n');
}
