import type { Trouble } from '../../words/trouble.ts';
import type { Words } from '../../words/words.ts';

/** Why a link or a file is not read; what a person is told of it stands among the words. */
export type Reason = keyof Words['own']['refused'];

/** A link or a file that is not read. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: Reason;
  /** What more is known of a file that is unreadable; null for other reasons. */
  readonly trouble: Trouble | null;
}

export function refuse(reason: Reason, trouble: Trouble | null = null): Refusal {
  return { kind: 'refused', reason, trouble };
}
