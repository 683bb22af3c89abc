import { LRUCache } from 'lru-cache';
import { type Language, languageOf } from '../../words/words.ts';

const KEPT = 10_000;

/** The language a person reads Discord in, in memory only. Commands and buttons tell it, messages do not. */
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
