import { expect, test } from 'vitest';
import { FairQueue } from '../../../src/discord/engine/fair-queue.ts';

// Who asks in which order (server and user) → in which order they are served.
const orders: [asked: string[], served: string[], reason: string][] = [
  [['s:ada1', 's:ada2', 's:ada3', 's:ben1'], ['s:ada1', 's:ben1', 's:ada2', 's:ada3'], 'users take turns'],
  [['s:ada1', 's:ben1', 's:cy1', 't:dot1'], ['s:ada1', 't:dot1', 's:ben1', 's:cy1'], 'servers take turns'],
  [['s:ada1', 's:ada2', 's:ada3'], ['s:ada1', 's:ada2', 's:ada3'], 'one user keeps his order'],
  [[':ada1', ':ada2', ':ben1'], [':ada1', ':ben1', ':ada2'], 'outside of servers users take turns too'],
];
test.each(orders)('%j is served as %j: %s', (asked, served) => {
  const queue = new FairQueue<string>();
  for (const item of asked) {
    const [server = '', user = ''] = item.slice(0, -1).split(':');
    queue.add(item, { server, user });
  }
  expect(queue.size).toBe(asked.length);
  expect(asked.map(() => queue.take())).toEqual(served);
  expect(queue.take()).toBeUndefined();
  expect(queue.size).toBe(0);
});

test('who comes late waits for one turn of each other user, however much they have asked', () => {
  const queue = new FairQueue<string>();
  for (let i = 0; i < 1_000; i++) queue.add(`flood ${i}`, { server: 's', user: 'ada' });
  queue.take();
  queue.add('ben', { server: 's', user: 'ben' });
  expect([queue.take(), queue.take()]).toContain('ben');
});

test('those who are being served are passed over, and come when they are not', () => {
  const queue = new FairQueue<string>();
  for (const [item, user, server] of [
    ['ada 1', 'ada', 's'],
    ['ada 2', 'ada', 't'],
    ['ben', 'ben', 's'],
  ] as const)
    queue.add(item, { server, user });
  const ada = new Set(['ada']);
  expect([queue.take(ada), queue.take(ada), queue.size]).toEqual(['ben', undefined, 2]);
  expect([queue.take(), queue.take(), queue.take()]).toEqual(['ada 2', 'ada 1', undefined]);
});
