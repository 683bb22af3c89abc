import { build } from 'esbuild';
import { ENGINE_ENTRY } from './entry.ts';

/** Before all tests: builds the module of the engine's threads from the sources as they are, for a thread runs no TypeScript. */
export default async function buildEngine(): Promise<void> {
  await build({
    entryPoints: ['src/discord/engine/worker.ts'],
    outfile: ENGINE_ENTRY.pathname,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    loader: { '.txt': 'text' },
    logLevel: 'warning',
  });
}
