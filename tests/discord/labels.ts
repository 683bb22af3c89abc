import type { Message } from '../support/discord/message.ts';
import { componentsWithin } from '../support/discord/validate/layout.ts';

/** What the buttons of a message say, in order. */
export function labels(message: Message): readonly string[] {
  return componentsWithin(message.components).flatMap(({ component }) =>
    'label' in component && typeof component.label === 'string' ? [component.label] : [],
  );
}
