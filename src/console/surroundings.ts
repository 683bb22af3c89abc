import type { FetchSettings } from '../library/fetch/request-once.ts';

/** What the process gives the console. */
export interface ConsoleSurroundings {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  /** Milliseconds from any beginning. */
  readonly now: () => number;
  readonly version: string;
  /** The folder of articles; throws when the setting is wrong. Called only when no article is named. */
  readonly knowledgeFolder: () => string;
  /** How links are read; throws when a setting of it is wrong. Called only when a link is named. */
  readonly fetchSettings: () => FetchSettings;
  /** Whether emphasis is unwelcome whatever the terminal can do. */
  readonly plain: boolean;
  /** Names the language that is spoken (de_AT.UTF-8); null for English. */
  readonly locale: string | null;
}
