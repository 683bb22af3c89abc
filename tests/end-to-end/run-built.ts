import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What a run is given besides its arguments. */
export interface Given {
  readonly input?: string | Buffer;
  /** Added to an environment that has nothing but the path. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Stops reading answers after the first piece, as `head` does. */
  readonly readOnce?: boolean;
}

/** Runs the built program as its users do, off a terminal, and waits for its end. */
export function runBuilt(args: readonly string[], given: Given = {}): Promise<Outcome> {
  const child = spawn(process.execPath, ['dist/main.js', ...args], {
    cwd: root,
    // Without the token of whoever runs the tests, which may stand in .env.
    env: { PATH: process.env.PATH, DISCORD_TOKEN: '', ...given.environment },
  });
  let [stdout, stderr] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk;
    if (given.readOnce) child.stdout.destroy();
  });
  child.stderr.setEncoding('utf8').on('data', (chunk) => {
    stderr += chunk;
  });
  // It may leave before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(given.input ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}
