import type { ButtonInteraction } from 'discord.js';
import type { Bot } from '../bot.ts';
import { ownWords } from '../language.ts';
import { tell } from '../respond.ts';
import { askAgain, askSuggestion } from './ask-suggestion.ts';
import { readCustomId } from './custom-id.ts';
import { dismiss } from './dismiss.ts';
import { openForm } from './follow-up.ts';
import { askToForgetHome, forgetHome, forgetMe } from './forget.ts';
import { keepQuestions } from './keep-questions.ts';
import { openAdd } from './open-add.ts';
import type { Press } from './press.ts';
import type { PressHandler } from './press-handler.ts';
import { rate } from './rate.ts';
import { showContext } from './show-context.ts';
import { showMatch } from './show-matches.ts';
import { showWhy } from './show-why.ts';

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
