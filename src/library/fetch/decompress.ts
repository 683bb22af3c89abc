import { promisify } from 'node:util';
import zlib from 'node:zlib';

type Decompress = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const inflate = promisify(zlib.inflate);
const inflateRaw = promisify(zlib.inflateRaw);
/** Not in Node 20; its types do not know it either. */
const zstd = (zlib as { zstdDecompress?: typeof zlib.gunzip }).zstdDecompress;

/** `deflate` is zlib's (RFC 9110), from some servers bare: zlib's first byte has 8 as lower half. */
const inflateEither: Decompress = (bytes, options) =>
  ((bytes[0] ?? 0) & 0x0f) === 8 ? inflate(bytes, options) : inflateRaw(bytes, options);

const BY_NAME = new Map<string, Decompress>([
  ['gzip', promisify(zlib.gunzip)],
  ['x-gzip', promisify(zlib.gunzip)],
  ['br', promisify(zlib.brotliDecompress)],
  ['deflate', inflateEither],
  ...(zstd ? [['zstd', promisify(zstd)] as const] : []),
]);

/** What a server is told that it may use. */
export const ACCEPTED_ENCODINGS = [...BY_NAME.keys()].filter((name) => name !== 'x-gzip').join(', ');

/**
 * Undoes the encoding that the header `Content-Encoding` names, for at most `most` bytes. Off the main
 * thread. An encoding on top of another is refused as damage: no server needs it but to make much of little.
 */
export async function decompress(
  bytes: Uint8Array,
  encoding: string,
  most: number,
): Promise<Uint8Array | 'too-large' | 'broken'> {
  const name = encoding.trim().toLowerCase();
  if (name === '' || name === 'identity') return bytes;
  const undo = BY_NAME.get(name);
  if (!undo) return 'broken';
  // An empty body may come with the header all the same.
  if (bytes.length === 0) return bytes;
  try {
    return await undo(bytes, { maxOutputLength: most });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'broken';
  }
}
