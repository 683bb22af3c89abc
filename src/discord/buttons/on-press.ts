import type { ButtonInteraction } from 'discord.js';
import type { Bot } from '../bot.ts';
import { askToForgetHome, forgetHome, forgetMe, keepQuestions } from '../commands/privacy.ts';
import { ownWords } from '../language.ts';
import { tell } from '../respond.ts';
import { openAdd } from '../shelf/form.ts';
import { askAgain, askSuggestion } from './ask-suggestion.ts';
import { readCustomId } from './custom-id.ts';
import { openForm } from './on-form.ts';
import type { Press } from './press.ts';
import type { PressHandler } from './press-handler.ts';
import { dismiss, rate } from './rate-or-dismiss.ts';
import { showContext, showMatch, showWhy } from './show-further.ts';

type Form = 'form' | 'add-form';
type Pressable = Exclude<Press['action'], Form>;

const HANDLERS: { readonly [Action in Pressable]: PressHandler<Action> } = {
  context: showContext,
  why: showWhy,
  next: showMatch,
  closest: showMatch,
  'follow-up': openForm,
  suggestion: askSuggestion,
  again: askAgain,
  right: rate,
  wrong: rate,
  dismiss,
  add: openAdd,
  'keep-questions': keepQuestions,
  'keep-no-questions': keepQuestions,
  'forget-me': forgetMe,
  'forget-home': askToForgetHome,
  'forget-home-now': forgetHome,
};

/** Does what the button says; one that cannot be read (forged, cut, outdated) is answered too. */
export async function onPress(bot: Bot, request: ButtonInteraction): Promise<void> {
  // A signed id says what may be done, but not where: taken to another message it is as good as forged.
  const component: ButtonInteraction['component'] | null = request.component;
  const press = component === null ? undefined : readCustomId(request.customId, bot.key);
  if (press === undefined || press.action === 'form' || press.action === 'add-form')
    return tell(request, ownWords(request).refusals.unreadableButton);
  const handle = HANDLERS[press.action] as PressHandler<Pressable>;
  await handle(bot, request, press as Press & { readonly action: Pressable });
}
