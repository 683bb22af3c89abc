/** Marks at the beginning that say UTF-8 or UTF-16, before all that is said elsewhere (WHATWG Encoding). */
const MARKS = ['efbbbf', 'fffe', 'feff'];

/**
 * The bytes of a text, in UTF-8 with a mark where the header `Content-Type` names its encoding, so that no
 * reader need know of the header. As they are when they have a mark of their own, or when the header names an
 * encoding that is unknown or that they are not in.
 */
export function asHeaderSays(bytes: Uint8Array, contentType: string): Uint8Array {
  const [, name] = /;\s*charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(contentType) ?? [];
  const start = Buffer.from(bytes.subarray(0, 3)).toString('hex');
  if (name === undefined || MARKS.some((mark) => start.startsWith(mark))) return bytes;
  try {
    return Buffer.from(`\uFEFF${new TextDecoder(name, { fatal: true }).decode(bytes)}`, 'utf8');
  } catch {
    return bytes;
  }
}
