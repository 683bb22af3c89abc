import { readFile } from 'node:fs/promises';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    globalSetup: 'tests/support/engine/build.ts',
    // Against what hangs, not against a busy machine.
    testTimeout: 30_000,
    hookTimeout: 30_000,
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
