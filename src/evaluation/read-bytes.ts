import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { explainUnreadable } from './unreadable-file.ts';

/** 1f 8b opens every gzip file (RFC 1952), whatever the file is called. */
const GZIP_MARK = Buffer.from([0x1f, 0x8b]);

/** The file's bytes, unpacked if it is gzipped, a piece at a time. Throws `OperatorError`. */
export async function* readBytes(path: string): AsyncGenerator<Buffer> {
  try {
    const packed = await isGzipped(path);
    const file = Readable.from(readFile(path), { objectMode: false });
    // The consumer sees every error of the two as an error of the last stream.
    yield* packed ? pipeline(file, createGunzip(), () => {}) : file;
  } catch (error) {
    throw explainUnreadable(path, error);
  }
}

async function isGzipped(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0);
    return bytesRead === 2 && buffer.equals(GZIP_MARK);
  } finally {
    await file.close();
  }
}

async function* readFile(path: string): AsyncGenerator<Buffer> {
  const file = await open(path);
  yield* file.createReadStream({ highWaterMark: 1 << 16 });
}
