// Loaded into the bot's process before the bot itself: answers each message of the parent with what becomes of memory and event loop.
import { monitorEventLoopDelay } from 'node:perf_hooks';

const MEGABYTE = 1_048_576;
const NANOSECONDS = 1e6;
/** What the monitor's own timer takes is part of every delay that it tells. */
const RESOLUTION = 1;

const delay = monitorEventLoopDelay({ resolution: RESOLUTION });

process.on('message', () => {
  const delays = { delayP99: delay.percentile(99) / NANOSECONDS, delayMost: delay.max / NANOSECONDS };
  globalThis.gc();
  const { heapUsed, rss } = process.memoryUsage();
  process.send({ ...delays, heap: heapUsed / MEGABYTE, resident: rss / MEGABYTE });
  // The collection just forced is none of the bot's doing.
  setImmediate(() => {
    delay.reset();
    delay.enable();
  });
});
