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
const USUAL = 'windows-1252';

/**
 * The text of a file's bytes: by its byte order mark, by `declared` (a label such as `windows-1252`), as
 * UTF-8, else by guess. Throws an UnreadableArticle when it is binary or damaged.
 */
export async function decode(bytes: Uint8Array, declared: string | null = null): Promise<Decoded> {
  const marked = wideByMark(bytes);
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

/** What stands for a fault in what is decoded, and its bytes where a file itself holds it. */
const LOST = /\ufffd/g;
const WRITTEN_LOST = /\xef\xbf\xbd/g;

/** Counts sound characters of several bytes, and faults; `cut`: the one fault is a last that never ends. */
function countSequences(bytes: Uint8Array): { sound: number; faults: number; first: number; cut: boolean } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const countOf = (pattern: RegExp, read: string) => read.match(pattern)?.length ?? 0;
  const written = countOf(WRITTEN_LOST, Buffer.from(bytes).toString('latin1'));
  const faults = countOf(LOST, text) - written;
  const again = Buffer.from(text);
  const sound = countOf(/[^\0-\x7f\ufffd]/gu, text) + written;
  const last = bytes.at(-1) ?? 0;
  const cut = faults === 1 && last >= 0xc2 && last < 0xf5;
  return { sound, faults, first: bytes.findIndex((byte, i) => byte !== again[i]), cut };
}
