import { UnreadableArticle } from './unreadable.ts';

/** The text of a file's bytes, without its byte order mark. Throws an UnreadableArticle. */
export function decode(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    throw new UnreadableArticle('it is UTF-16, not UTF-8; save it as UTF-8');
  }
  const nul = bytes.indexOf(0);
  if (nul >= 0)
    throw new UnreadableArticle(`it is binary (a NUL at byte ${nul}); save it as plain UTF-8 text`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableArticle(`it is not UTF-8 (byte ${firstInvalidByte(bytes)}); save it as UTF-8`);
  }
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}

/** The offset of the first byte that is not UTF-8, found by halving. */
function firstInvalidByte(bytes: Uint8Array): number {
  let sound = 0;
  let faulty = bytes.length;
  while (faulty - sound > 1) {
    const middle = (sound + faulty) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) sound = middle;
    else faulty = middle;
  }
  // The fault may begin earlier, with a character that is never completed.
  while (!decodes(bytes.subarray(0, sound), false)) sound--;
  return sound;
}

/** Whether the bytes are UTF-8; `open` allows them to end inside a character. */
function decodes(bytes: Uint8Array, open: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: open });
    return true;
  } catch {
    return false;
  }
}
