import { open } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { OperatorError } from '../operator-error.ts';

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

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file: check the path',
  EACCES: 'it may not be read: check its permissions',
  EISDIR: 'it is a folder: name a file in it',
  Z_BUF_ERROR: 'its gzip data ends too early: fetch or pack the file again',
  Z_DATA_ERROR: 'its gzip data is damaged: fetch or pack the file again',
};

/** A file's read error as an `OperatorError`; a fault of another kind as it is. */
function explainUnreadable(path: string, error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (Object.hasOwn(REASONS, code)) return new OperatorError(`${path}: ${REASONS[code]}`);
  if (/^E[A-Z]+$/.test(code)) return new OperatorError(`${path}: it cannot be read (${code})`);
  return error;
}
