import { once } from 'node:events';
import { createWriteStream, type WriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import type { Tried } from './ask-rows.ts';

/**
 * Writes predictions line by line beside the file and puts them in its place when all are there, so that a
 * broken run leaves an older file as it was.
 */
export class PredictionsFile {
  readonly #path: string;
  readonly #draft: string;
  readonly #stream: WriteStream;

  private constructor(path: string, draft: string, stream: WriteStream) {
    this.#path = path;
    this.#draft = draft;
    this.#stream = stream;
  }

  /** Throws the file system's error when the folder cannot be written to. */
  static async open(path: string): Promise<PredictionsFile> {
    const draft = `${path}.part`;
    const stream = createWriteStream(draft);
    await once(stream, 'open');
    return new PredictionsFile(path, draft, stream);
  }

  async add(tried: Tried): Promise<void> {
    if (!this.#stream.write(predictionLine(tried))) await once(this.#stream, 'drain');
  }

  /** Ends the file and puts it in its place. */
  async keep(): Promise<void> {
    await this.#end();
    await rename(this.#draft, this.#path);
  }

  /** Gives up what was written. */
  async discard(): Promise<void> {
    await this.#end();
    await rm(this.#draft, { force: true });
  }

  async #end(): Promise<void> {
    this.#stream.end();
    await once(this.#stream, 'close');
  }
}

function predictionLine({ id, reply }: Tried): string {
  const matches = reply.matches.map(({ start, end, score }) => ({
    start,
    end,
    score: Math.round(score * 1e6) / 1e6,
  }));
  return `${JSON.stringify({ id, verdict: reply.verdict, matches })}\n`;
}
