import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

interface Locked {
  readonly dev?: boolean;
  /** It is compiled, or fetched, where it is installed, unless it brings what is ready. */
  readonly hasInstallScript?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly libc?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

const read = (file: string): string => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const { packages } = JSON.parse(read('package-lock.json')) as { packages: Readonly<Record<string, Locked>> };

const isFor = ({ os, cpu, libc }: Locked, processor: string): boolean =>
  os?.includes('linux') === true && cpu?.includes(processor) === true && libc?.includes('musl') !== true;

/** What is installed of a package's optional ones for Debian on that processor. */
function prebuilt(locked: Locked, processor: string): string[] {
  return Object.keys(locked.optionalDependencies ?? {}).filter((name) => {
    const part = packages[`node_modules/${name}`];
    return part !== undefined && isFor(part, processor) && !name.includes('musl');
  });
}

test('what is compiled comes ready for Debian on x64 and on arm64', () => {
  const native = Object.entries(packages).filter(([, one]) => !one.dev && prebuilt(one, 'x64').length > 0);
  expect(native.map(([path]) => path)).toEqual(
    expect.arrayContaining(['node_modules/esbuild', 'node_modules/libsql']),
  );
  for (const [path, locked] of native) expect([path, prebuilt(locked, 'arm64').length]).toEqual([path, 1]);
  const installing = Object.entries(packages).filter(([, one]) => !one.dev && one.hasInstallScript);
  const known = native.map(([path]) => path);
  expect(installing.map(([path]) => path).filter((path) => !known.includes(path))).toEqual([]);
});

test('the image, the service and the package start the same program', () => {
  const { bin } = JSON.parse(read('package.json')) as { bin: { verbatim: string } };
  expect(read('Dockerfile')).toContain(`CMD ["node", "${bin.verbatim}", "start"]`);
  expect(read('.deploy/verbatim.service')).toContain(`/opt/verbatim/${bin.verbatim} start\n`);
});

test('the dashboard asks for figures that the bot has', () => {
  const asked = [...read('.deploy/grafana.json').matchAll(/verbatim_\w+/g)].map(([name]) => name);
  const source = read('src/discord/operation/metrics.ts');
  for (const name of new Set(asked)) expect(source).toContain(`'${name.replace(/_bucket$/, '')}'`);
  expect(asked.length).toBeGreaterThan(5);
});
