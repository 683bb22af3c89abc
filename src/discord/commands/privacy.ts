import { ownWords } from '../language.ts';
import { maySetUp } from '../may-manage.ts';
import { privacyText } from '../render/privacy-text.ts';
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
