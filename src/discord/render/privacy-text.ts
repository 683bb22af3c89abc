import type { Kept } from '../../library/store.ts';
import type { Words } from '../../words/words.ts';

/** What is kept for a server, or for the direct messages it was asked in, in figures and plain words. */
export function privacyText(
  { channelArticles, askChannels, logChannel, feedback, articles, gaps }: Kept,
  isServer: boolean,
  { privacy, own }: Words,
): string {
  const ratings = feedback.reduce((sum, { right, wrong }) => sum + right + wrong, 0);
  const ofServer = [
    own.privacy.articles(articles.count, articles.size),
    privacy.askChannels(askChannels.length),
    ...(logChannel === null ? [] : [own.privacy.log]),
    gaps === null ? own.privacy.noGaps : own.privacy.gaps(gaps),
  ];
  const kept = [
    privacy.channelArticles(channelArticles.length),
    ...(isServer ? ofServer : []),
    privacy.ratings(ratings),
  ];
  return [
    isServer ? privacy.keptForServer : privacy.keptHere,
    ...kept.map((line) => `- ${line}`),
    ...(isServer ? [own.privacy.left] : []),
    privacy.inMemory,
    privacy.never,
  ].join('\n');
}
