import { CONSOLE_USAGE, readOptions } from './options.ts';
import type { ConsoleSurroundings } from './surroundings.ts';

/**
 * The console: answers --question, a pipe's lines or a person's. Returns the exit code: 0, 3 when an article
 * could not be read, 130 after Ctrl-C. Throws a UsageError for a wrong option and what `knowledgeFolder`
 * throws.
 */
export async function runConsole(
  args: readonly string[],
  surroundings: ConsoleSurroundings,
): Promise<number> {
  const options = readOptions(args);
  if (options.help || options.version) {
    surroundings.stdout.write(options.help ? CONSOLE_USAGE : `${surroundings.version}\n`);
    return 0;
  }
  // Imported here: the engine takes a quarter of a second to load, which help need not wait for.
  const { serve } = await import('./serve.ts');
  return serve(options, surroundings);
}
