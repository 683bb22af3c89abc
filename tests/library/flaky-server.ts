import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** A way to a server on this machine that can be cut, held up and given back. */
export interface FlakyServer {
  /** The address with host and port replaced by the way's. */
  readonly url: string;
  /** Ends all connections and takes no more. */
  cut(): void;
  /** Takes connections and says nothing. */
  hold(): void;
  /** The connections that stand never say anything again, in either direction, and nobody is told; others may be made. */
  bury(): void;
  giveBack(): void;
  close(): void;
}

export async function flakyServer(address: string): Promise<FlakyServer> {
  const to = new URL(address);
  let state: 'open' | 'cut' | 'held' = 'open';
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer((near) => {
    near.on('error', () => undefined);
    if (state === 'cut') return void near.destroy();
    const far = connect(Number(to.port || 5432), to.hostname);
    far.on('error', () => near.destroy());
    const pair = [near, far] as const;
    pairs.add(pair);
    near.on('close', () => {
      far.destroy();
      pairs.delete(pair);
    });
    far.on('close', () => near.destroy());
    if (state === 'held') near.pause();
    near.pipe(far).pipe(near);
    if (state === 'held') near.unpipe(far);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = new URL(address);
  url.host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: url.href,
    cut: () => {
      state = 'cut';
      for (const [near] of pairs) near.destroy();
    },
    hold: () => {
      state = 'held';
      for (const [near, far] of pairs) {
        near.unpipe(far);
        near.pause();
      }
    },
    bury: () => {
      for (const [near, far] of pairs) {
        for (const one of [near, far]) one.unpipe().pause();
      }
    },
    giveBack: () => {
      state = 'open';
      for (const [near, far] of pairs) near.pipe(far);
    },
    close: () => {
      for (const [near] of pairs) near.destroy();
      server.close();
    },
  };
}
