import { readFile } from 'node:fs/promises';
import { defineConfig } from 'vitest/config';

/** Folders whose tests take values and give values: their files share a process, since reading English and its words anew for each takes longer than they do. */
const PURE = [
  'text',
  'article',
  'english',
  'index',
  'question',
  'ranking',
  'answer',
  'suggestions',
  'summary',
  'words',
  'evaluation',
].map((folder) => `tests/${folder}/**/*.test.ts`);

export default defineConfig({
  test: {
    maxWorkers: '100%',
    // Against what hangs, not against a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
    projects: [
      { extends: true, test: { name: 'values', include: PURE, isolate: false } },
      {
        extends: true,
        test: {
          name: 'whole',
          include: ['tests/**/*.test.ts'],
          exclude: PURE,
          globalSetup: 'tests/support/engine/build.ts',
        },
      },
    ],
  },
  plugins: [
    {
      name: 'text-files',
      enforce: 'pre',
      /** A `.txt` file is imported as a string, as the build does. */
      async load(id) {
        if (!id.endsWith('.txt')) return null;
        return `export default ${JSON.stringify(await readFile(id, 'utf8'))}`;
      },
    },
  ],
});
