import { constants, fstatSync, openSync, write } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { within } from '../waiting.ts';

const STDOUT = 1;
/** How many characters are kept that cannot be written yet; what comes beyond them is dropped. */
const ROOM = 1_000_000;
/** How long a full pipe is left alone, and how long it is waited for at the end, in milliseconds. */
const RETRY_AFTER = 100;
const PATIENCE = 1_000;

const writeTo = promisify(write);

/** Takes lines and writes them when it can. Nobody who calls it ever waits for whoever should read them. */
export interface LogOutput {
  write(line: string): void;
  /** Calls back when everything is written, or will not be any more. */
  flush(done: () => void): void;
}

/** Standard output. If it is a pipe that nobody reads, the log is lost, and nothing else. */
export function standardOutput(): LogOutput {
  return new PatientWriter(unblocked());
}

/** A pipe opened once more, so that a full one refuses and holds up no thread; else the pipe itself. */
function unblocked(): number {
  if (!fstatSync(STDOUT).isFIFO()) return STDOUT;
  try {
    return openSync(`/proc/self/fd/${STDOUT}`, constants.O_WRONLY | constants.O_NONBLOCK);
  } catch {
    return STDOUT;
  }
}

class PatientWriter implements LogOutput {
  readonly #file: number;
  #waiting: string[] = [];
  #length = 0;
  #isClosed = false;
  #writing: Promise<void> | null = null;

  constructor(file: number) {
    this.#file = file;
  }

  write(line: string): void {
    if (this.#isClosed || this.#length + line.length > ROOM) return;
    this.#waiting.push(line);
    this.#length += line.length;
    this.#writing ??= this.#writeAll();
  }

  flush(done: () => void): void {
    within(Promise.resolve(this.#writing), PATIENCE).then(done, done);
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      const text = this.#waiting.join('');
      this.#waiting = [];
      await this.#writeOne(Buffer.from(text));
      this.#length -= text.length;
    }
    this.#writing = null;
  }

  async #writeOne(text: Buffer): Promise<void> {
    for (let at = 0; at < text.length && !this.#isClosed; ) {
      try {
        at += (await writeTo(this.#file, text, at)).bytesWritten;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') this.#isClosed = true;
        else await pause(RETRY_AFTER, undefined, { ref: false });
      }
    }
  }
}
