import { fieldsOf, textOf } from '../json.ts';
import { defaultMentions, pingsOf } from '../mentions.ts';
import type { Pings } from '../message.ts';
import { Refusal } from '../refusal.ts';
import { allowedMentionsOf } from './allowed-mentions.ts';
import { layoutText } from './layout.ts';
import { checkMessageBody, checkNotEmpty, wantsNewerKind } from './message-body.ts';

/** What Discord would make of a message. */
export interface Judgement {
  /** Null when it would be sent. */
  readonly refusal: Refusal | null;
  readonly pings: Pings;
}

function refusalOf(body: Readonly<Record<string, unknown>>): Refusal | null {
  try {
    checkMessageBody(body, { uploads: 0, newer: wantsNewerKind(body) });
    checkNotEmpty(body, 0);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/** Judges a regular message's JSON without sending it: for testing many payloads fast. */
export function judgeMessage(payload: object): Judgement {
  const body = fieldsOf(payload);
  const text = wantsNewerKind(body) ? layoutText(body.components) : textOf(body.content);
  const pings = pingsOf(text, allowedMentionsOf(body) ?? defaultMentions(false), null);
  return { refusal: refusalOf(body), pings };
}
