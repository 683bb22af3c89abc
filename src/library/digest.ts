import { createHash } from 'node:crypto';

/** Stands for a text, and does not tell it: 43 characters of the alphabet A–Z a–z 0–9 - _. */
export function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
