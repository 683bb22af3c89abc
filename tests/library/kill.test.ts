import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '../../src/library/open-store.ts';
import { KINDS, type Place } from './places.ts';

const KILLS = 20;
const WRITES = 200;

/** Writes from number `from` on and is killed when so many are confirmed. Resolves with the last that was. */
async function writeUntilKilled(
  { folder, databaseUrl }: Place,
  from: number,
  confirmations: number,
): Promise<number> {
  const args = [WRITER, folder, databaseUrl ?? '', `${from}`, `${WRITES}`];
  const writer = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit', 'ipc'] });
  let last = from - 1;
  for await (const line of createInterface({ input: writer.stdout! })) {
    last = Number(line);
    if (last === from + confirmations) writer.kill('SIGKILL');
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  expect(writer.signalCode).toBe('SIGKILL');
  return last;
}

/** Built once: compiling at every start would take most of the time. Beside the packages, so that they are found. */
const WRITER = 'node_modules/.cache/endless-writer.mjs';
beforeAll(() =>
  build({
    entryPoints: ['tests/library/endless-writer.ts'],
    outfile: WRITER,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
  }),
);

describe.each(KINDS)('over %s', (_kind, newPlace) => {
  test(`what was confirmed survives ${KILLS} kills in the middle of ${WRITES} writes`, {
    timeout: 240_000,
  }, async () => {
    const place = await newPlace();
    let confirmed = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const from = kill * WRITES;
      const last = await writeUntilKilled(place, from, (kill * 37) % (WRITES - 20));
      confirmed += last - from + 1;
      const store = await openStore(place.folder, place.databaseUrl);
      const { channelArticles, feedback } = await store.kept('home');
      await store.close();
      const written = new Map(channelArticles.map(({ channel, article }) => [channel, article]));
      for (let i = from; i <= last; i++) expect(written.get(`channel-${i}`)).toBe(`article-${i}`);
      for (const [channel, article] of written) expect(article).toBe(channel.replace('channel', 'article'));
      // Each life may have written one more than it could confirm.
      expect(feedback[0]!.right).toBeGreaterThanOrEqual(confirmed);
      expect(feedback[0]!.right).toBeLessThanOrEqual(written.size);
    }
    await place.remove();
  });
});
