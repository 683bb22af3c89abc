import type { EVIDENCE_NAMES } from './en/evidence.ts';
import type { Words } from './words.ts';

/** What the ranker calls a piece of evidence; each is known in all languages. */
export type EvidenceName = keyof typeof EVIDENCE_NAMES;

/** How it is called where it is shown; a name that is none stays as it is. */
export function evidenceName(name: string, { evidence }: Pick<Words, 'evidence'>): string {
  return Object.hasOwn(evidence, name) ? evidence[name as EvidenceName] : name;
}
