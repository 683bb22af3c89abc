import { LRUCache } from 'lru-cache';
import { type Language, languageOf } from '../../words/words.ts';

const KEPT = 10_000;

/** Which language a person reads Discord in. It is told with commands and buttons, never with a message; in memory only. */
export class Languages {
  readonly #known = new LRUCache<string, Language>({ max: KEPT });

  note(user: string, locale: string): void {
    this.#known.set(user, languageOf(locale));
  }

  /** English for whom nothing is known of. */
  of(user: string): Language {
    return this.#known.get(user) ?? 'en';
  }

  forget(user: string): void {
    this.#known.delete(user);
  }
}
