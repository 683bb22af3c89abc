/** Logs more than a pipe holds to standard output, then tells on standard error how the event loop fared. */
import { createLog } from '../../src/discord/log.ts';

const log = createLog('info');
for (let i = 0; i < 20_000; i++)
  log.info({ i }, 'a line that nobody reads, long enough to fill what a pipe holds');
const before = performance.now();
await new Promise((resolve) => setTimeout(resolve, 300));
process.stderr.write(`held up for ${Math.round(performance.now() - before - 300)} ms\n`);
await new Promise<void>((resolve) => log.flush(() => resolve()));
process.exit(0);
