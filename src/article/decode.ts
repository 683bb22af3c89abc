import type { Trouble } from '../words/trouble.ts';
import { UnreadableArticle } from './unreadable.ts';

export interface Decoded {
  /** Without its byte order mark. */
  readonly text: string;
  /** What is doubtful about the decoding, a sentence each. */
  readonly warnings: readonly Trouble[];
}

/** How much of a file is looked at to guess its encoding, in bytes. */
const GUESSED_FROM = 64_000;
/** Below this a guess is no better than the usual encoding of old files; in percent, of the detector. */
const SURE = 60;
/** Zeros in shorter files tell nothing; in bytes. */
const SHORTEST_WIDE = 16;
const USUAL = 'windows-1252';

/**
 * The text of a file's bytes: by its byte order mark, by `declared` (a label such as `windows-1252`), as
 * UTF-8, else by guess. Throws an UnreadableArticle when it is binary or damaged.
 */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const marked = wideByMark(bytes) ?? wideByZeros(bytes);
  if (marked !== null) return { text: new TextDecoder(marked).decode(bytes), warnings: [] };
  const nul = bytes.indexOf(0);
  if (nul >= 0) throw new UnreadableArticle('binary', nul);
  const isUtf8 = declared === null || /^utf-?8$/i.test(declared);
  const named = isUtf8 ? null : await decodeAs(webName(declared), bytes);
  if (named !== null) return { text: named, warnings: [] };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), warnings: [] };
  } catch {
    return guess(bytes);
  }
}

/** Null when the label names no encoding. Node's own decoder takes Windows-1252 for ISO 8859-1. */
async function decodeAs(label: string, bytes: Uint8Array): Promise<string | null> {
  const { default: iconv } = await import('iconv-lite');
  return iconv.encodingExists(label) ? iconv.decode(Buffer.from(bytes), label) : null;
}

function wideByMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

/** UTF-16 without a mark: most of its even or of its odd bytes are zero, and hardly any of the others. */
function wideByZeros(bytes: Uint8Array): string | null {
  const zeros = [0, 0];
  const looked = Math.min(bytes.length, GUESSED_FROM) & ~1;
  if (looked < SHORTEST_WIDE) return null;
  for (let i = 0; i < looked; i++) if (bytes[i] === 0) zeros[i & 1]!++;
  const [even, odd] = zeros.map((count) => count / Math.max(1, looked / 2)) as [number, number];
  if (odd > 0.4 && even < 0.02) return 'utf-16le';
  return even > 0.4 && odd < 0.02 ? 'utf-16be' : null;
}

async function guess(bytes: Uint8Array): Promise<Decoded> {
  const { sound, faults, first, cut } = countSequences(bytes);
  if (cut || sound >= faults) throw new UnreadableArticle('notUtf8', first);
  const { default: chardet } = await import('chardet');
  const [best] = chardet.analyse(bytes.subarray(0, GUESSED_FROM));
  const label = webName(best === undefined || best.confidence < SURE ? USUAL : best.name);
  const text = (await decodeAs(label, bytes)) ?? (await decodeAs(USUAL, bytes))!;
  return { text, warnings: [['guessedEncoding', label]] };
}

/** The web and old programs mean Windows-1252 by ISO 8859-1, which it holds whole. */
function webName(label: string): string {
  return /^(?:iso-?8859-1|latin1?|us-ascii|ascii)$/i.test(label) ? USUAL : label;
}

/** Whether the two bytes spell what UTF-8 leaves out: halves of pairs, overlong forms, beyond Unicode. */
function isOutside(first: number, second: number): boolean {
  if (first === 0xe0) return second < 0xa0;
  if (first === 0xed) return second > 0x9f;
  if (first === 0xf0) return second < 0x90;
  return first === 0xf4 && second > 0x8f;
}

/** Counts sound characters of several bytes, and faults; `cut`: the one fault is a last that never ends. */
function countSequences(bytes: Uint8Array): { sound: number; faults: number; first: number; cut: boolean } {
  let [sound, faults, first, cut] = [0, 0, -1, false];
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i]!;
    if (byte < 0x80) continue;
    const more =
      byte >= 0xc2 && byte < 0xe0 ? 1 : byte >= 0xe0 && byte < 0xf0 ? 2 : byte >= 0xf0 && byte < 0xf5 ? 3 : 0;
    let follow = 0;
    while (follow < more && (bytes[i + 1 + follow] ?? 0) >> 6 === 2) follow++;
    if (more > 0 && follow === more && !isOutside(byte, bytes[i + 1]!)) {
      sound++;
      i += more;
      continue;
    }
    if (faults === 0) first = i;
    faults++;
    cut = faults === 1 && more > 0 && i + 1 + follow === bytes.length;
  }
  return { sound, faults, first, cut };
}
