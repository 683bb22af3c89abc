import type { PrivilegedIntent } from './intents.ts';

/** How the stand-in behaves. Times are in milliseconds; the defaults are Discord's own values unless said. */
export interface Settings {
  /** The privileged intents switched on for the application. Default: none. */
  readonly grantedIntents: readonly PrivilegedIntent[];
  /** Whether the application's flags are those of a verified application. Default: false. */
  readonly verified: boolean;
  /** The application's id; null for the same as the bot's, as for every application made since 2017. */
  readonly applicationId: string | null;
  /** Where interactions go instead of over the gateway, as the application's page says; null for nowhere else. */
  readonly interactionsEndpoint: string | null;
  /** Whether users may install the application for themselves. Default: true. */
  readonly userInstall: boolean;
  readonly heartbeatInterval: number;
  /** How long an interaction may wait for its first response. */
  readonly initialDeadline: number;
  /** How long an interaction's token serves for follow-ups and edits. */
  readonly tokenLifetime: number;
  /** How many events a session keeps for RESUME. */
  readonly replayEvents: number;
  /** How many identifies are left of `identifiesPerDay`; one too many resets the token. */
  readonly identifiesLeft: number;
  readonly identifiesPerDay: number;
  /** Higher than Discord's 1, with which a second identify waits for 5 s. */
  readonly maxConcurrency: number;
  readonly recommendedShards: number;
  /** The most guilds on one shard before Discord insists on more shards. */
  readonly guildsPerShard: number;
  readonly commandCreatesPerDay: number;
  /** How long a session waits to be resumed. */
  readonly sessionLifetime: number;
  /** How many requests, refusals and interactions are remembered. */
  readonly keep: number;
  /** How many messages of a channel are remembered. */
  readonly keepMessages: number;
  /** How long a wait for the bot lasts before it fails. */
  readonly patience: number;
  /** The port to listen on; 0 for any free one. */
  readonly port: number;
  readonly now: () => number;
}

export const DEFAULTS: Settings = {
  grantedIntents: [],
  verified: false,
  applicationId: null,
  interactionsEndpoint: null,
  userInstall: true,
  heartbeatInterval: 41_250,
  initialDeadline: 3_000,
  tokenLifetime: 900_000,
  replayEvents: 1_000,
  identifiesLeft: 1_000,
  identifiesPerDay: 1_000,
  maxConcurrency: 16,
  recommendedShards: 1,
  guildsPerShard: 2_500,
  commandCreatesPerDay: 200,
  sessionLifetime: 180_000,
  keep: 10_000,
  keepMessages: 1_000,
  patience: 15_000,
  port: 0,
  now: Date.now,
};
