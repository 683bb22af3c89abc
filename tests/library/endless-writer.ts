import { setImmediate as nextTurn } from 'node:timers/promises';
import { openStore } from '../../src/library/open-store.ts';

/** Writes on and on and says after each confirmed write which it was. Run as a process of its own, to be killed; ends by itself only when nobody listens. */
const [folder, databaseUrl, from] = process.argv.slice(2);
const store = await openStore(folder!, databaseUrl || null);
process.stdout.on('error', () => process.exit(1));
process.on('disconnect', () => process.exit(1));
for (let i = Number(from); ; i++) {
  await store.setChannelArticle('home', `channel-${i}`, `article-${i}`);
  await store.feedback.rate('home', { article: 'a', verdict: 'answer' }, 'right');
  process.stdout.write(`${i}\n`);
  // Without a turn of the event loop neither the output nor the listener's absence would be noticed.
  await nextTurn();
}
