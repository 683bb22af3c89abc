import type { Kept } from '../../library/store.ts';
import type { Words } from '../../words/words.ts';
import type { PressHandler } from '../buttons/press-handler.ts';
import { ownWords } from '../language.ts';
import { maySetUp } from '../may-manage.ts';
import { payloadOf } from '../payload.ts';
import { button, row } from '../render/reply.ts';
import { deferringLate, respond, siteOf, tell } from '../respond.ts';
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

/** Forgets what the user asked in this process, and what buttons and edits would bring back of it. */
export const forgetMe: PressHandler<'forget-me'> = async (bot, request) => {
  bot.conversations.forget(request.user.id);
  bot.answered.forget(request.user.id);
  bot.languages.delete(request.user.id);
  await tell(request, ownWords(request).done.forgottenMe);
};

/** Asks once more before anything is deleted. */
export const askToForgetHome: PressHandler<'forget-home'> = async (bot, request) => {
  const refusal = maySetUp(request);
  if (refusal !== null) return tell(request, refusal);
  const words = ownWords(request);
  const buttons = row(button(words.buttons.forgetNow, { action: 'forget-home-now' }));
  await request.update(payloadOf({ content: words.privacy.sure, buttons }, bot.key));
};

/** Deletes everything that is kept for the server, or outside of servers for the channel. */
export const forgetHome: PressHandler<'forget-home-now'> = async (bot, request) => {
  const refusal = maySetUp(request);
  if (refusal !== null) return tell(request, refusal);
  await request.deferUpdate();
  const deleted = await bot.store.forget(homeOf(siteOf(request)));
  const { done } = ownWords(request);
  await tell(request, deleted === 0 ? done.nothingToForget : done.forgottenHome);
};

/** Switches on or off that the server's unanswered questions are kept. */
export const keepQuestions: PressHandler<'keep-questions' | 'keep-no-questions'> = async (
  bot,
  request,
  { action },
) => {
  const words = ownWords(request);
  const refusal = request.guildId === null ? words.own.notHere : maySetUp(request);
  if (request.guildId === null || refusal !== null) return tell(request, refusal ?? words.own.notHere);
  const on = action === 'keep-questions';
  await request.deferUpdate();
  await bot.store.gaps.setKept(request.guildId, on);
  const { switchedOn, switchedOff } = words.own.privacy;
  await tell(request, on ? switchedOn : switchedOff);
};
