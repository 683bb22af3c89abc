import { fieldsOf, itemsOf } from '../json.ts';
import type { AllowedMentions } from '../mentions.ts';
import type { Complaints } from './complaints.ts';

const KINDS = ['users', 'roles', 'everyone'] as const;

/** Complains of allowed mentions that contradict themselves: a kind both parsed and listed, or unknown kinds. */
export function checkAllowedMentions(value: unknown, complaints: Complaints): void {
  const allowed = fieldsOf(value);
  const parse = itemsOf(allowed.parse);
  for (const [place, kind] of parse.entries()) {
    complaints.choice(['allowed_mentions', 'parse', place], kind, KINDS);
  }
  for (const kind of ['users', 'roles'] as const) {
    const listed = itemsOf(allowed[kind]);
    complaints.count(['allowed_mentions', kind], allowed[kind], 0, 100);
    if (listed.length > 0 && parse.includes(kind)) {
      const message = `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`;
      complaints.add(['allowed_mentions'], 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE', message);
    }
  }
}

/** The allowed mentions of a body; undefined when it says nothing about them. */
export function allowedMentionsOf(body: Readonly<Record<string, unknown>>): AllowedMentions | undefined {
  const value = body.allowed_mentions;
  return value === undefined || value === null ? undefined : (value as AllowedMentions);
}
