import { execFileSync } from 'node:child_process';
import { chownSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';

/** A PostgreSQL server of the benchmark's own, which may be stopped; it syncs nothing to the disk. */
export interface Cluster {
  readonly url: string;
  /** Breaks all connections and starts again. */
  restart(): void;
  remove(): void;
}

const PROGRAMS = '/usr/lib/postgresql';

/** Makes and starts one on a port of this machine. Throws when PostgreSQL's programs are not installed (Debian's: postgresql). */
export function startCluster(port: number): Cluster {
  const version = readdirSync(PROGRAMS).toSorted((a, b) => Number(b) - Number(a))[0]!;
  const folder = mkdtempSync('/var/tmp/verbatim-cluster-');
  const data = join(folder, 'data');
  // PostgreSQL refuses to run as root.
  const isRoot = userInfo().uid === 0;
  if (isRoot) chownSync(folder, ...ownerOf('postgres'));
  const run = (program: string, args: readonly string[]): void => {
    const path = join(PROGRAMS, version, 'bin', program);
    const [command, ...rest] = isRoot ? ['runuser', '-u', 'postgres', '--', path] : [path];
    execFileSync(command!, [...rest, ...args], { cwd: folder, stdio: 'ignore' });
  };
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off`;
  const control = (...args: string[]): void => run('pg_ctl', ['-D', data, '-w', ...args]);
  run('initdb', ['-D', data, '-U', 'bench', '--auth', 'trust', '--no-sync']);
  control('start', '-l', join(folder, 'log'), '-o', options);
  return {
    url: `postgres://bench@127.0.0.1:${port}/postgres`,
    restart: () => control('restart', '-m', 'immediate', '-l', join(folder, 'log'), '-o', options),
    remove: () => {
      control('stop', '-m', 'immediate');
      rmSync(folder, { recursive: true });
    },
  };
}

function ownerOf(name: string): [number, number] {
  const id = (flag: string): number => Number(execFileSync('id', [flag, name]).toString());
  return [id('-u'), id('-g')];
}
