import { afterEach, expect, test, vi } from 'vitest';
import { createLog } from '../../src/discord/log.ts';
import { type Stage, setStage } from './stage.ts';

let stage: Stage;

const lines: string[] = [];
const log = createLog('trace', { write: (line: string) => void lines.push(line) });

afterEach(() => stage.close({ isRefused: true }));

test('what goes wrong is noted without what was said and without any token', async () => {
  stage = await setStage({ log });
  const { discord, channel, ada, me } = stage;
  const failing = { kind: 'status', status: 400, code: 50035 } as const;
  discord.faults.plan(failing, { method: 'POST', path: /messages$/ });
  discord.faults.plan(failing, { method: 'POST', path: /callback$/, times: 2 });
  const question = 'Who commands the ship?';
  discord.say(channel, ada, `${me} ${question}`);
  const command = discord.slash(channel, ada, 'ask', { question });
  for (const what of ['answering a message failed', 'an interaction could not be answered']) {
    await vi.waitFor(() => expect(lines.join('')).toContain(what), { timeout: 15_000 });
  }
  const all = lines.join('');
  expect(all).toContain('"code":50035');
  expect(all).toContain('"stack"');
  for (const secret of [question, 'Ilse Brandt', discord.token, command.record.token])
    expect(all).not.toContain(secret);
});
