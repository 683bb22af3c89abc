import { stat } from 'node:fs/promises';

const LOOK_EVERY = 20_000;

/** The store's file, looked after. */
export interface WatchedStore {
  /** Whether the file is there now that is in use, and no other in its place. */
  readonly isThere: () => Promise<boolean>;
  readonly stop: () => void;
}

/**
 * Looks after the store's file, which the system lets be deleted while it is in use: then nothing that is set
 * is kept, and nobody would know. Each change is told of once, in a line.
 */
export async function watchStore(path: string, tell: (line: string) => void): Promise<WatchedStore> {
  const own = await identityOf(path);
  let last = own;
  const look = async (): Promise<void> => {
    const now = await identityOf(path);
    const what = now === null ? 'was deleted' : 'was replaced by another';
    const loss = `${what} while it is in use, so nothing that is set from now on is kept: put it back, or start again`;
    if (now !== last) tell(`DATA_DIR: ${path} ${now === own ? 'is there again' : loss}`);
    last = now;
  };
  const timer = setInterval(look, LOOK_EVERY).unref();
  return {
    isThere: async () => (await identityOf(path)) === own,
    stop: () => clearInterval(timer),
  };
}

/** Null when there is none. */
async function identityOf(path: string): Promise<string | null> {
  return stat(path).then(
    ({ dev, ino }) => `${dev} ${ino}`,
    () => null,
  );
}
