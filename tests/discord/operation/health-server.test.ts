import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import { type Health, type HealthServer, serveHealth } from '../../../src/discord/operation/health-server.ts';
import { createMetrics } from '../../../src/discord/operation/metrics.ts';
import { OperatorError } from '../../../src/operator-error.ts';

const open: HealthServer[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const metrics = () =>
  createMetrics({
    shards: () => [
      { ready: true, lag: 0.04 },
      { ready: false, lag: null },
    ],
    articles: () => ({ count: 3, bytes: 12_000 }),
  });

async function serve(health: Partial<Health> = {}): Promise<string> {
  const whole = { connected: () => true, storeAnswers: async () => true, metrics: metrics(), ...health };
  const server = await serveHealth({ host: '127.0.0.1', port: 0 }, whole);
  open.push(server);
  return `http://127.0.0.1:${server.port}`;
}

describe('what is served', () => {
  test('/healthz: the process lives', async () => {
    const response = await fetch(`${await serve({ connected: () => false })}/healthz`);
    expect([response.status, await response.text()]).toEqual([200, 'ok\n']);
  });

  const states: [what: string, health: Partial<Health>, status: number, state: object][] = [
    ['both are there', {}, 200, { discord: true, store: true }],
    ['Discord is away', { connected: () => false }, 503, { discord: false, store: true }],
    ['the store says no', { storeAnswers: async () => false }, 503, { discord: true, store: false }],
    [
      'the store throws',
      { storeAnswers: () => Promise.reject(new Error('gone')) },
      503,
      { discord: true, store: false },
    ],
    [
      'the store is silent',
      { storeAnswers: () => new Promise(() => undefined) },
      503,
      { discord: true, store: false },
    ],
  ];
  test.each(states)('/readyz when %s', async (_what, health, status, state) => {
    const response = await fetch(`${await serve(health)}/readyz`);
    expect([response.status, await response.json()]).toEqual([status, state]);
  });

  test('/metrics: what was counted, in the format of Prometheus', async () => {
    const counted = metrics();
    counted.limited('user');
    counted.storeFailed();
    const response = await fetch(`${await serve({ metrics: counted })}/metrics`);
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
    for (const line of [
      'verbatim_limits_total{whose="user"} 1',
      'verbatim_store_errors_total 1',
      'verbatim_shards 2',
      'verbatim_shards_ready 1',
      'verbatim_gateway_lag_seconds 0.04',
      'verbatim_articles 3',
      'verbatim_articles_bytes 12000',
    ]) {
      expect(text).toContain(`${line}\n`);
    }
    expect(text).toMatch(/^verbatim_event_loop_delay_max_seconds \d/m);
    expect(text).toMatch(/^process_resident_memory_bytes \d/m);
  });

  test('anything else is refused', async () => {
    const at = await serve();
    expect((await fetch(`${at}/../etc/passwd`)).status).toBe(404);
    expect((await fetch(`${at}/metrics`, { method: 'POST', body: 'x' })).status).toBe(405);
    expect((await fetch(`${at}/metrics?x=1`)).status).toBe(200);
  });
});

test('a port that is taken is told with what to do', async () => {
  const taken = Number(new URL(await serve()).port);
  const health = { connected: () => true, storeAnswers: async () => true, metrics: metrics() };
  const second = serveHealth({ host: '127.0.0.1', port: taken }, health);
  await expect(second).rejects.toThrow(OperatorError);
  await expect(second).rejects.toThrow(/EADDRINUSE.*choose another port/);
});

test('who connects and says nothing does not keep it from closing', async () => {
  const port = Number(new URL(await serve()).port);
  const socket = connect(port, '127.0.0.1');
  await new Promise((resolve) => socket.once('connect', resolve));
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await open.pop()!.close();
  await closed;
});
