import { openStore } from '../../src/library/open-store.ts';

/** Writes for ever and says after each confirmed write which it was. Run as a process of its own, to be killed. */
const store = await openStore(process.argv[2]!);
for (let i = 0; ; i++) {
  await store.setChannelArticle('home', `channel-${i}`, `article-${i}`);
  await store.rate('home', { article: 'a', verdict: 'answer' }, 'right');
  process.stdout.write(`${i}\n`);
}
