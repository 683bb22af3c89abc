import { afterAll, expect, test, vi } from 'vitest';
import { Reader } from '../../../src/discord/engine/reader.ts';
import { ENGINE_ENTRY } from '../../support/engine/entry.ts';
import { differentSentences } from '../../support/hostile/large-texts.ts';

vi.setConfig({ testTimeout: 120_000 });

const reader = new Reader({ entry: ENGINE_ENTRY, budget: { milliseconds: 10_000, megabytes: 512 } });
afterAll(() => reader.close());

const LONG = Buffer.from(differentSentences('wall', 300_000));
const SHORT = Buffer.from('The mill on the Aare grinds rye. Marta Quist built it in 1954.');
const read = (bytes: Uint8Array, server: string) =>
  reader.read({ name: 'a.txt', format: 'txt', bytes }, server);

test('a server that gives much to read waits for itself alone, and is told so when it is too much', async () => {
  const told: string[] = [];
  const many = Array.from({ length: 8 }, () =>
    read(LONG, 'one').then(
      ({ kind }) => told.push(kind),
      ({ reason }) => told.push(reason),
    ),
  );
  const other = read(SHORT, 'two').then(() => told.push('the other server'));
  await Promise.all([...many, other]);
  expect(told.filter((one) => one === 'busy')).toHaveLength(3);
  expect(told.slice(0, 6)).toContain('the other server');
  expect(told.slice(6)).toEqual(['read', 'read', 'read']);
  expect(await read(SHORT, 'one')).toMatchObject({ kind: 'read' });
});
