import type { Pings } from './message.ts';

/** What a message's `allowed_mentions` holds; undefined fields were not sent. */
export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

const EVERYTHING: AllowedMentions = { parse: ['users', 'roles', 'everyone'], replied_user: true };
const USERS_ONLY: AllowedMentions = { parse: ['users'], replied_user: true };

/** What is allowed when a message says nothing about it: everything, but only users in an interaction's answer. */
export function defaultMentions(answersInteraction: boolean): AllowedMentions {
  return answersInteraction ? USERS_ONLY : EVERYTHING;
}

function idsIn(text: string, pattern: RegExp): readonly string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1]!))];
}

function permitted(
  found: readonly string[],
  parsed: boolean,
  listed: readonly string[] = [],
): readonly string[] {
  return parsed ? found : found.filter((id) => listed.includes(id));
}

/** Whom `text` alerts under what is allowed; `repliedUser` is the author replied to, null for none. */
export function pingsOf(text: string, allowed: AllowedMentions, repliedUser: string | null): Pings {
  const parse = allowed.parse ?? [];
  const users = permitted(idsIn(text, /<@!?(\d+)>/g), parse.includes('users'), allowed.users);
  const replied = repliedUser !== null && allowed.replied_user === true ? [repliedUser] : [];
  return {
    users: [...new Set([...users, ...replied])],
    roles: permitted(idsIn(text, /<@&(\d+)>/g), parse.includes('roles'), allowed.roles),
    everyone: parse.includes('everyone') && /@(?:everyone|here)/.test(text),
  };
}

export function pingsNobody(pings: Pings): boolean {
  return pings.users.length === 0 && pings.roles.length === 0 && !pings.everyone;
}
