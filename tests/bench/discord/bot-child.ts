import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Discord } from '../../support/discord/discord.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** The system counts a process's time in hundredths of a second. */
const TICK = 10;

/** What the bot's process tells of itself; sizes in megabytes, delays in milliseconds since the last time. */
export interface Vitals {
  readonly heap: number;
  readonly resident: number;
  readonly delayP99: number;
  readonly delayMost: number;
}

/** `npm start` beside a Discord of ours, with the shipped articles. */
export class BotChild {
  readonly process: ChildProcess;

  constructor({ api, token }: Discord, settings: Readonly<Record<string, string>> = {}) {
    const environment = {
      PATH: process.env.PATH,
      DISCORD_API: api,
      DISCORD_TOKEN: token,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'verbatim-bench-')),
      LOG_LEVEL: 'warn',
      ...settings,
    };
    this.process = fork(join(root, 'dist/main.js'), ['start'], {
      cwd: root,
      env: environment,
      execArgv: ['--expose-gc', '--import', join(root, 'tests/bench/discord/tell-vitals.mjs')],
    });
  }

  /** After a garbage collection. */
  async vitals(): Promise<Vitals> {
    this.process.send('tell');
    const [told] = (await once(this.process, 'message')) as [Vitals];
    return told;
  }

  /** The processor's time that it has taken, its threads' included, in milliseconds. */
  processorTime(): number {
    const fields = readFileSync(`/proc/${this.process.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * TICK;
  }

  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    this.process.kill(signal);
    await once(this.process, 'exit');
  }
}
