import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Engine, Unanswered } from '../engine/engine.ts';
import type { TaskOutput } from '../engine/tasks.ts';

/** What is counted and measured while the bot runs. No label names a server, a channel or a person. */

/** What is looked up when the figures are asked for. */
export interface Gauges {
  /** The gateway's connections: whether each is ready, and its last round trip in seconds. */
  readonly shards: () => readonly { readonly ready: boolean; readonly lag: number | null }[];
  /** How many articles of the folder are held, and what their texts are in UTF-8. */
  readonly articles: () => { readonly count: number; readonly bytes: number };
}

const NANOSECONDS = 1e9;
/** In seconds: from what nobody notices to Discord's own limit of three. */
const TIMES = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 3];

/** Begins to count. The process's own figures (memory, processor, garbage collection) are among them. */
export function createMetrics(gauges: Gauges) {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = (name: string, help: string, label?: string) =>
    new Counter({ name, help, registers, labelNames: label === undefined ? [] : [label] });
  const questions = counter('verbatim_questions_total', 'Questions answered, by verdict.', 'verdict');
  const limits = counter('verbatim_limits_total', 'Requests refused by a limit, by whose it was.', 'whose');
  const storeErrors = counter('verbatim_store_errors_total', 'Calls of the store that failed.');
  const fetches = counter('verbatim_fetches_total', 'Links that were read, by what became of it.', 'outcome');
  const waits = counter('verbatim_discord_rate_limits_total', "Discord's own limits that were met.");
  const unanswered = counter('verbatim_unanswered_total', 'What was not looked up, by the reason.', 'reason');
  const histogram = (name: string, help: string, label: string) =>
    new Histogram({ name, help, labelNames: [label], buckets: TIMES, registers });
  const toReply = "From what came in to Discord's having the reply, by what it answers.";
  const replies = histogram('verbatim_reply_seconds', toReply, 'to');
  const toResult = 'From a request to its result, waiting included, by what is looked up.';
  const times = histogram('verbatim_look_up_seconds', toResult, 'task');
  addGauges(registers, gauges);
  return {
    /** The same engine, with what it looks up counted and timed. */
    measured: (engine: Engine): Engine => ({
      articles: engine.articles,
      async run(task, input, asker) {
        const end = times.startTimer({ task });
        try {
          const output = await engine.run(task, input, asker);
          if (task === 'answer') {
            const { isForBot, verdict } = output as TaskOutput<'answer'>;
            questions.inc({ verdict: isForBot ? verdict : 'overheard' });
          }
          return output;
        } catch (error) {
          if (error instanceof Unanswered) unanswered.inc({ reason: error.reason });
          throw error;
        } finally {
          end();
        }
      },
    }),
    /** Whose limit was met. */
    limited: (whose: 'user' | 'channel' | 'server') => limits.inc({ whose }),
    storeFailed: () => storeErrors.inc(),
    /** How long after the question Discord had the reply. */
    replied: (to: 'message' | 'interaction', milliseconds: number) =>
      replies.observe({ to }, milliseconds / 1_000),
    fetched: (outcome: string) => fetches.inc({ outcome }),
    /** Discord asks to wait before the next request. */
    heldBack: () => waits.inc(),
    /** Everything in Prometheus' text format. */
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

export type Metrics = ReturnType<typeof createMetrics>;

function addGauges(registers: Registry[], { shards, articles }: Gauges): void {
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read());
      },
    });
  gauge('verbatim_shards', 'Connections to the gateway.', () => shards().length);
  gauge('verbatim_shards_ready', 'Connections that are ready.', () => shards().filter((s) => s.ready).length);
  gauge('verbatim_gateway_lag_seconds', 'The slowest connection, its last round trip.', () =>
    Math.max(0, ...shards().map(({ lag }) => lag ?? 0)),
  );
  gauge('verbatim_articles', 'Articles of the folder that are held.', () => articles().count);
  gauge('verbatim_articles_bytes', 'Their texts in UTF-8.', () => articles().bytes);
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  gauge('verbatim_event_loop_delay_max_seconds', 'The longest delay since the last look.', () => {
    const longest = delay.max / NANOSECONDS;
    delay.reset();
    return longest;
  });
}
