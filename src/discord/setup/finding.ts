/** One thing that was looked at. A fault keeps something from working; a hint is worth knowing. */
export interface Finding {
  readonly kind: 'fine' | 'hint' | 'fault';
  readonly what: string;
  /** What is so, and for anything but `fine` how to mend it. */
  readonly words: string;
}

export const fine = (what: string, words: string): Finding => ({ kind: 'fine', what, words });
export const hint = (what: string, words: string): Finding => ({ kind: 'hint', what, words });
export const fault = (what: string, words: string): Finding => ({ kind: 'fault', what, words });

const SIGNS: Record<Finding['kind'], string> = { fine: 'ok  ', hint: 'note', fault: 'MEND' };

/** The finding as one line. */
export function findingLine({ kind, what, words }: Finding): string {
  return `${SIGNS[kind]}  ${what}: ${words}`;
}
