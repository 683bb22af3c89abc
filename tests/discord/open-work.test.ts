import { expect, test } from 'vitest';
import { OpenWork } from '../../src/discord/memory/open-work.ts';

test('what is open is finished, and nothing more is begun', async () => {
  const work = new OpenWork();
  const done: string[] = [];
  let answer!: () => void;
  work.begin(async () => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    done.push('asked before');
  });
  const finished = work.finish(60_000);
  work.begin(async () => void done.push('asked after'));
  answer();
  await finished;
  expect(done).toEqual(['asked before']);
});

test('what does not end is waited for so long and no longer', async () => {
  const work = new OpenWork();
  work.begin(() => new Promise(() => undefined));
  await expect(work.finish(20)).resolves.toBeUndefined();
});
