import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { watchStore } from '../../src/library/watch-store.ts';

afterEach(() => vi.useRealTimers());

test('a store that is deleted, put back and replaced is known at once and told of within a minute, once each', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-store-'));
  const [path, away] = [join(folder, 'verbatim.sqlite'), join(folder, 'away')];
  writeFileSync(path, 'kept');
  const told: string[] = [];
  const { isThere, stop } = await watchStore(path, (line) => told.push(line.replace(path, 'FILE')));
  const afterAMinute = async (lines: number): Promise<void> => {
    for (let i = 0; i < 3; i++) {
      vi.advanceTimersByTime(20_000);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await vi.waitFor(() => expect(told).toHaveLength(lines), 15_000);
  };
  await afterAMinute(0);
  expect(await isThere()).toBe(true);
  renameSync(path, away);
  expect(await isThere()).toBe(false);
  await afterAMinute(1);
  renameSync(away, path);
  expect(await isThere()).toBe(true);
  await afterAMinute(2);
  writeFileSync(away, 'another');
  renameSync(away, path);
  expect(await isThere()).toBe(false);
  await afterAMinute(3);
  stop();
  rmSync(folder, { recursive: true });
  await afterAMinute(3);
  const lost = 'while it is in use, so nothing that is set from now on is kept: put it back, or start again';
  expect(told).toEqual([
    `DATA_DIR: FILE was deleted ${lost}`,
    'DATA_DIR: FILE is there again',
    `DATA_DIR: FILE was replaced by another ${lost}`,
  ]);
});
