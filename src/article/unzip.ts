import { buffer } from 'node:stream/consumers';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import { UnreadableArticle } from './unreadable.ts';

const MOST_ENTRIES = 10_000;

/**
 * The entries of a zip that are wanted, by name, unpacked. A zip that claims more than `most` bytes for them
 * is refused before it is unpacked, and one that claims less than what comes out while it is. Throws an
 * UnreadableArticle.
 */
export async function unzip(
  bytes: Uint8Array,
  isWanted: (name: string) => boolean,
  most: number,
): Promise<ReadonlyMap<string, Uint8Array>> {
  try {
    return await unpack(bytes, isWanted, most);
  } catch (fault) {
    if (fault instanceof UnreadableArticle) throw fault;
    throw new UnreadableArticle('damagedZip');
  }
}

async function unpack(bytes: Uint8Array, isWanted: (name: string) => boolean, most: number) {
  const open = promisify<Buffer, yauzl.Options, yauzl.ZipFile>(yauzl.fromBuffer);
  const zip = await open(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true });
  const found = new Map<string, Uint8Array>();
  let [unpacked, entries] = [0, 0];
  for (let entry = await nextEntry(zip); entry !== null; entry = await nextEntry(zip)) {
    if (++entries > MOST_ENTRIES) throw new UnreadableArticle('manyFiles', MOST_ENTRIES);
    if (!isWanted(entry.fileName)) continue;
    if (entry.isEncrypted()) throw new UnreadableArticle('locked');
    unpacked += entry.uncompressedSize;
    if (unpacked > most) throw new UnreadableArticle('manyMegabytes', most / 1e6);
    const stream = promisify<yauzl.Entry, NodeJS.ReadableStream>(zip.openReadStream.bind(zip) as never);
    found.set(entry.fileName, await buffer(await stream(entry)));
  }
  return found;
}

function nextEntry(zip: yauzl.ZipFile): Promise<yauzl.Entry | null> {
  return new Promise((resolve, reject) => {
    const settle = (act: () => void) => {
      zip.removeAllListeners();
      act();
    };
    zip.once('entry', (entry: yauzl.Entry) => settle(() => resolve(entry)));
    zip.once('end', () => settle(() => resolve(null)));
    zip.once('error', (fault: Error) => settle(() => reject(fault)));
    zip.readEntry();
  });
}
