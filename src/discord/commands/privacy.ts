import type { Kept } from '../../library/store.ts';
import type { Words } from '../../words/words.ts';
import { ownWords } from '../language.ts';
import { maySetUp } from '../may-manage.ts';
import { button, row } from '../render/reply.ts';
import { deferringLate, respond, siteOf } from '../respond.ts';
import { homeOf } from '../site.ts';
import { EVERYWHERE, named, type SlashCommand } from './command.ts';

/** `/privacy`: what is kept, and the way to have it deleted. */
export const PRIVACY: SlashCommand = {
  data: { ...named('privacy'), ...EVERYWHERE },

  async run(bot, request) {
    const words = ownWords(request);
    const home = homeOf(siteOf(request));
    const kept = await deferringLate(request, true, () => bot.store.kept(home));
    const isServer = request.guildId !== null;
    const mayManage = maySetUp(request) === null;
    const forgetHome = isServer ? words.buttons.forgetServer : words.buttons.forgetHere;
    const { switchOn, switchOff } = words.own.privacy;
    const questions =
      kept.gaps === null
        ? button(switchOn, { action: 'keep-questions' })
        : button(switchOff, { action: 'keep-no-questions' });
    const buttons = row(
      button(words.buttons.forgetMe, { action: 'forget-me' }),
      isServer && mayManage ? questions : null,
      mayManage ? button(forgetHome, { action: 'forget-home' }) : null,
    );
    await respond(bot, request, { content: privacyText(kept, isServer, words), buttons }, true);
  },
};

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
