import type { Words } from '../../words/words.ts';
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
  /** Whether it is asked in a server, which may have articles of its own. */
  readonly isServer: boolean;
}

/** How to ask, in a few lines. */
export function helpText(
  { me, seesContent, articles, chosen, isServer }: Circumstances,
  { help, own }: Words,
): string {
  const tips = [
    ...[help.ask(`<@${me}>`), seesContent ? help.goOnSeeing : help.goOnBlind, help.look, help.more],
    ...(isServer ? [own.help] : []),
  ];
  const opening = help.opening(chosen === null ? { articles } : { title: cleanName(chosen) });
  return [opening, '', ...tips.map((tip) => `- ${tip}`)].join('\n');
}
