import { setImmediate as nextTurn } from 'node:timers/promises';
import { openStore } from '../../src/library/open-store.ts';

/** More than are written before the kill comes; the end in case that it never does. */
const MOST = 20_000;

/** Writes on and on and says after each confirmed write which it was. Run as a process of its own, to be killed; ends when nobody listens. */
const store = await openStore(process.argv[2]!);
process.stdout.on('error', () => process.exit(1));
process.on('disconnect', () => process.exit(1));
for (let i = 0; i < MOST; i++) {
  await store.setChannelArticle('home', `channel-${i}`, `article-${i}`);
  await store.rate('home', { article: 'a', verdict: 'answer' }, 'right');
  process.stdout.write(`${i}\n`);
  // Without a turn of the event loop neither the output nor the listener's absence would be noticed.
  await nextTurn();
}
