import type { Home } from './home.ts';

/** A question that nothing answered, without who asked it. */
export interface Unmet {
  /** By which like questions are known. */
  readonly terms: string;
  readonly question: string;
  /** The title of the article that came closest; empty when none did. */
  readonly article: string;
  /** Its closest passage. */
  readonly passage: string;
}

/** Like questions that nothing answered, as one. */
export interface Gap extends Omit<Unmet, 'terms'> {
  readonly asked: number;
  /** ISO 8601. */
  readonly lastAsked: string;
}

/** What was asked in servers and not answered. */
export interface Gaps {
  /** Counts a question, unless the home keeps none. */
  add(home: Home, unmet: Unmet, now: string): Promise<void>;
  /** Those asked since then, most asked first. */
  list(home: Home, since: string): Promise<readonly Gap[]>;
  isKept(home: Home): Promise<boolean>;
  /** Switches keeping on or off; what was kept goes when it is switched off. */
  setKept(home: Home, on: boolean): Promise<void>;
}

/** For so long an unanswered question is kept after it was last asked, in milliseconds. */
export const GAP_KEPT = 90 * 24 * 60 * 60_000;
