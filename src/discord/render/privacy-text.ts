import type { Kept } from '../../library/store.ts';

/** What is kept for a server, or for the direct messages it was asked in, in figures and plain words. */
export function privacyText({ channelArticles, askChannels, feedback }: Kept, isServer: boolean): string {
  const ratings = feedback.reduce((sum, { right, wrong }) => sum + right + wrong, 0);
  const where = isServer ? 'this server' : 'this conversation';
  return [
    `**Kept for ${where}**`,
    `- the article chosen for a channel: ${count(channelArticles.length, 'channel')}`,
    ...(isServer
      ? [`- channels in which I answer without being mentioned: ${count(askChannels.length, 'channel')}`]
      : []),
    `- how often answers were called right or wrong: ${count(ratings, 'rating')}, counted per article, without who rated and without the question`,
    '**In memory only, for half an hour:** your last four questions here and the sentences that answered them, so that “and when?” can be understood; for ten minutes which message of mine answers which of yours. Also, so that nobody counts twice, who rated which answer. A restart forgets them.',
    '**Never kept:** messages, questions, names, and who asked what.',
  ].join('\n');
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
