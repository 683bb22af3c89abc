import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { openStore } from '../../src/library/open-store.ts';
import type { Place } from './places.ts';

/** Among so many first writes each life ends. */
export const WRITES = 200;
/** No life makes so many, however late the signal reaches it. */
const MOST_WRITES = 1_000_000;

/** Compiled once: at every start it would take most of the time. Beside the packages, so that they are found. */
const WRITER = 'node_modules/.cache/endless-writer.mjs';

export async function buildWriter(): Promise<void> {
  await build({
    entryPoints: ['tests/library/endless-writer.ts'],
    outfile: WRITER,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  });
}

/** Has a process that writes killed so many times, each time at another write. Throws when anything that was confirmed is not there. */
export async function surviveKills(place: Place, kills: number): Promise<void> {
  let confirmed = 0;
  for (let kill = 0; kill < kills; kill++) {
    const from = kill * MOST_WRITES;
    const last = await writeUntilKilled(place, from, (kill * 37) % (WRITES - 20));
    confirmed += last - from + 1;
    const store = await openStore(place.folder, place.databaseUrl);
    const { channelArticles, feedback } = await store.kept('home');
    await store.close();
    const written = new Map(channelArticles.map(({ channel, article }) => [channel, article]));
    for (let i = from; i <= last; i++) assert.equal(written.get(`channel-${i}`), `article-${i}`);
    for (const [channel, article] of written) assert.equal(article, channel.replace('channel', 'article'));
    // Each life may have written one more than it could confirm.
    const { right } = feedback[0]!;
    assert.ok(right >= confirmed && right <= written.size, `${confirmed} ≤ ${right} ≤ ${written.size}`);
  }
}

/** Writes from number `from` on and is killed when so many are confirmed. Resolves with the last that was. */
async function writeUntilKilled(
  { folder, databaseUrl }: Place,
  from: number,
  confirmations: number,
): Promise<number> {
  const args = [WRITER, folder, databaseUrl ?? '', `${from}`];
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  let last = from - 1;
  for await (const line of createInterface({ input: writer.stdout! })) {
    last = Number(line);
    if (last === from + confirmations) writer.kill('SIGKILL');
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  assert.equal(writer.signalCode, 'SIGKILL');
  return last;
}
