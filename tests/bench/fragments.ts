import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArticle } from '../../src/article/parse-article.ts';
import { shownText } from '../../src/article/shown-text.ts';
import { textFragment } from '../../src/discord/render/place-line.ts';

const BROWSERS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const FLAGS = [
  '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking',
  '--disable-component-update --disable-sync --virtual-time-budget=3000 --window-size=800,600 --dump-dom',
]
  .join(' ')
  .split(' ');

/** Sentences with what is hard to find again: marks, a link, code, dashes, quotes, an item, and three that begin or read alike. */
const TEXT = `# The mole

The mole of Holm was built in **1820** by two hundred men from the north.

It was built of grey stone, and it has stood since then.

The *wheel-house* stands at its end – nobody lives in it now.

See the [book of the harbour](https://example.org/book) for the names of all who worked there.

Boats under nine metres pay four crowns, larger ones (with a crew) pay eight.

Call \`mole --light\` to switch the lamp on from the office in town.

“It never went out,” said the keeper, “in all my forty years at the lamp.”

The keeper lights the lamp at dusk, and in fog at noon too.

The lamp is red.

In winter all is different, as the boats lie on land.

The lamp is red.

The keeper lights the lamp at dusk, and his daughter puts it out in the morning.

- Nets are dried on the north side, but never on a Sunday.
- Fish is sold from six, on the quay, to whoever comes.

1. Ring the bell twice before you enter the inner harbour.

Visitors & guests pay < 5 crowns; children pay nothing at all.

A second mole, 40 % longer, was planned in 1911; it was never built.

Holm, Elmouth and Tarn share one pilot: he lives in Elmouth.

Is the mole open to all? It is, from April to October.

The café at its foot serves crêpes, smørrebrød and tea.
`;

/** `npm run bench -- fragments`: whether the links to sentences lead a browser to them, on a page that shows the article. */
export async function run(): Promise<void> {
  const browser = BROWSERS.find((path) => existsSync(path));
  if (browser === undefined) {
    process.stdout.write('skipped: there is no Chromium here\n');
    return;
  }
  const article = parseArticle('mole', TEXT, 'md');
  const sentences = article.sentences.filter(({ role }) => role === 'body');
  const page = pageOf(sentences.map((sentence) => shownText(article, sentence).trim()));
  const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(page));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const profile = await mkdtemp(join(tmpdir(), 'fragments-'));
  let found = 0;
  for (const [place, sentence] of sentences.entries()) {
    const fragment = textFragment(article, sentence);
    const { port } = server.address() as AddressInfo;
    const seen = await seenAt(browser, profile, `http://127.0.0.1:${port}/#:~:text=${fragment}`);
    if (seen === place) found++;
    else process.stdout.write(`sentence ${place + 1}: the browser went to ${seen + 1}: ${fragment}\n`);
  }
  server.close();
  await rm(profile, { recursive: true, force: true });
  process.stdout.write(`${found} of ${sentences.length} sentences were found\n`);
}

/** Each sentence on a screen of its own; the page notes which one stands in the middle of the window. */
function pageOf(sentences: readonly string[]): string {
  const escaped = sentences.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'));
  const body = escaped.map(
    (text, i) => `<div id="s${i}" style="height:900px;padding:450px 0 0">${text}</div>`,
  );
  const note = `setTimeout(() => { const at = document.elementFromPoint(20, 300); document.title = at?.id || 'none'; }, 1500)`;
  return `<!doctype html><html><head><meta charset="utf-8"><title></title></head><body style="margin:0">${body.join('')}<script>${note}</script></body></html>`;
}

/** The place of the sentence that the browser scrolled to; NaN when none stands there. */
async function seenAt(browser: string, profile: string, address: string): Promise<number> {
  const child = spawn(browser, [...FLAGS, `--user-data-dir=${profile}`, address], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let page = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    page += part;
  });
  await once(child, 'close');
  return Number(/<title>s(\d+)<\/title>/.exec(page)?.[1] ?? Number.NaN);
}
