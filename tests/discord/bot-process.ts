import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ARTICLES } from './stage.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The built program as an operator runs it: its own process, its settings from the environment, a folder of articles and one for its state. */
export class BotProcess {
  readonly child: ChildProcess;
  stdout = '';
  stderr = '';

  constructor(args: readonly string[], environment: Readonly<Record<string, string>>) {
    const articles = mkdtempSync(join(tmpdir(), 'verbatim-articles-'));
    for (const [name, text] of Object.entries(ARTICLES)) writeFileSync(join(articles, name), text);
    const own = {
      PATH: process.env.PATH,
      KNOWLEDGE_DIR: articles,
      DATA_DIR: mkdtempSync(join(tmpdir(), 'verbatim-data-')),
    };
    const command = ['dist/main.js', ...args];
    this.child = spawn(process.execPath, command, {
      cwd: ROOT,
      env: { ...own, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.child.stdout?.on('data', (chunk) => {
      this.stdout += chunk;
    });
    this.child.stderr?.on('data', (chunk) => {
      this.stderr += chunk;
    });
  }

  /** The exit code; null when a signal ended it. */
  async ended(): Promise<number | null> {
    if (this.child.exitCode === null && this.child.signalCode === null) await once(this.child, 'close');
    return this.child.exitCode;
  }
}
