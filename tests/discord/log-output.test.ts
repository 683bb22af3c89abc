import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

/** Runs the program that logs a great deal; `treat` is what becomes of its standard output. */
async function run(
  treat: (child: ReturnType<typeof spawn>) => void,
): Promise<{ code: number; stderr: string }> {
  const args = ['--import', 'tsx', 'tests/discord/unread-output.ts'];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  treat(child);
  let stderr = '';
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  const [code] = (await once(child, 'exit')) as [number];
  return { code, stderr };
}

const heldUp = (stderr: string): number => Number(/held up for (-?\d+) ms/.exec(stderr)?.[1] ?? Number.NaN);

test.each([
  ['that nobody reads', () => undefined],
  ['whose reader has gone', (child: ReturnType<typeof spawn>) => child.stdout?.destroy()],
])(
  'an output %s holds nothing up, and the program ends when it should',
  { timeout: 30_000 },
  async (_, treat) => {
    const { code, stderr } = await run(treat);
    expect(stderr).toMatch(/^held up for/);
    expect(heldUp(stderr)).toBeLessThan(10_000);
    expect(code).toBe(0);
  },
);

test('an output that is read holds every line, in order', { timeout: 30_000 }, async () => {
  let stdout = '';
  await run((child) =>
    child.stdout?.on('data', (data) => {
      stdout += data;
    }),
  );
  const numbers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).i);
  expect(numbers.slice(0, 1_000)).toEqual(Array.from({ length: 1_000 }, (_, i) => i));
});
