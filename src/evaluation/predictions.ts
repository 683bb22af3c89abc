import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import type { Tried } from './ask-rows.ts';

/** Writes predictions beside the file, and in its place when all are there: a broken run leaves the old. */
export class PredictionsFile {
  readonly #path: string;
  readonly #draft: string;
  readonly #file: number;

  /** Throws the file system's error when the folder cannot be written to. */
  constructor(path: string) {
    this.#path = path;
    this.#draft = `${path}.part`;
    this.#file = openSync(this.#draft, 'w');
  }

  add(tried: Tried): void {
    writeSync(this.#file, predictionLine(tried));
  }

  /** Ends the file and puts it in its place. */
  keep(): void {
    closeSync(this.#file);
    renameSync(this.#draft, this.#path);
  }

  /** Gives up what was written. */
  discard(): void {
    closeSync(this.#file);
    rmSync(this.#draft, { force: true });
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
