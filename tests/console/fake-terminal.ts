import { PassThrough } from 'node:stream';
import type { ConsoleSurroundings } from '../../src/console/surroundings.ts';

/** A keyboard and two screens: what Node gives a program on a terminal, as far as the console uses it. */
export class FakeTerminal {
  readonly stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => this.stdin });
  readonly stdout = screen();
  readonly stderr = screen();
  #answers = '';
  #rest = '';

  constructor(columns = 80) {
    for (const output of [this.stdout, this.stderr]) output.columns = columns;
    this.stdout.on('data', (chunk: Buffer) => {
      this.#answers += chunk;
    });
    this.stderr.on('data', (chunk: Buffer) => {
      this.#rest += chunk;
    });
  }

  /** What the console is given, without a clock that moves. */
  surroundings(more: Partial<ConsoleSurroundings> = {}): ConsoleSurroundings {
    return {
      stdin: this.stdin as unknown as NodeJS.ReadStream,
      stdout: this.stdout as unknown as NodeJS.WriteStream,
      stderr: this.stderr as unknown as NodeJS.WriteStream,
      now: () => 0,
      version: '1.2.3',
      knowledgeFolder: () => 'none',
      fetchSettings: () => ({ userAgent: 'Verbatim/0', admitted: [], proxy: null }),
      plain: true,
      locale: null,
      ...more,
    };
  }

  /** Types these characters; `\r` is Enter, `\t` Tab, `\u0003` Ctrl-C, `\u0004` Ctrl-D. */
  async type(keys: string): Promise<void> {
    this.stdin.write(keys);
    await new Promise((resolve) => setImmediate(resolve));
  }

  /** What was printed on the output for answers since the last look. */
  answers(): string {
    const seen = this.#answers;
    this.#answers = '';
    return seen;
  }

  /** All that `rest` would give, which stays to be given. */
  seen(): string {
    return this.#rest;
  }

  /** What was printed beside the answers since the last look: the prompt, what was typed, messages. */
  rest(): string {
    const seen = this.#rest;
    this.#rest = '';
    return seen;
  }
}

function screen() {
  return Object.assign(new PassThrough(), { isTTY: true, columns: 80 });
}
