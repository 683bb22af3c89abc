import type { Kept } from '../../library/store.ts';
import type { Words } from '../../words/words.ts';

/** What is kept for a server, or for the direct messages it was asked in, in figures and plain words. */
export function privacyText(
  { channelArticles, askChannels, feedback }: Kept,
  isServer: boolean,
  { privacy }: Words,
): string {
  const ratings = feedback.reduce((sum, { right, wrong }) => sum + right + wrong, 0);
  const kept = [
    privacy.channelArticles(channelArticles.length),
    ...(isServer ? [privacy.askChannels(askChannels.length)] : []),
    privacy.ratings(ratings),
  ];
  return [
    isServer ? privacy.keptForServer : privacy.keptHere,
    ...kept.map((line) => `- ${line}`),
    privacy.inMemory,
    privacy.never,
  ].join('\n');
}
