import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';

type Decompress = (bytes: Uint8Array, options: { maxOutputLength: number }) => Promise<Uint8Array>;

const BY_NAME = new Map<string, Decompress>([
  ['gzip', promisify(gunzip)],
  ['br', promisify(brotliDecompress)],
]);

/** What a server is told that it may use. */
export const ACCEPTED_ENCODINGS = [...BY_NAME.keys()].join(', ');

/**
 * Undoes the encoding that the header `Content-Encoding` names, for at most `most` bytes. Off the main
 * thread. Any other encoding is refused as damage, since nobody asked for it, and so is one on top of
 * another: no server needs that but to make much of little.
 */
export async function decompress(
  bytes: Uint8Array,
  encoding: string,
  most: number,
): Promise<Uint8Array | 'too-large' | 'broken'> {
  // `x-gzip` is gzip (RFC 9110).
  const name = encoding
    .trim()
    .toLowerCase()
    .replace(/^x-(?=gzip$)/, '');
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
