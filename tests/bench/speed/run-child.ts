import { spawn } from 'node:child_process';
import { totalmem } from 'node:os';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Course } from './measure-engine.ts';

/** Why a process came to no result. */
export type Failure = 'out of memory' | 'over the time limit';

const source = fileURLToPath(new URL('child.ts', import.meta.url));
/** Lies two folders deep, like the built program, since that looks for its weights from there. */
const built = fileURLToPath(new URL('../../../node_modules/.cache/bench-speed.js', import.meta.url));

/** Builds what the processes run, as the program itself is built: tsx would name every function anew each time that it is made. */
export async function buildChild(): Promise<void> {
  await build({
    entryPoints: [source],
    outfile: built,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    loader: { '.txt': 'text' },
    logLevel: 'warning',
  });
}

/** What the heap may grow to, so that no engine fails for want of what the machine has. */
const HEAP_MEGABYTES = Math.floor((totalmem() / 2 ** 20) * 0.7);

/** Else the allocator (glibc's) keeps freed memory by thread and by size, some ten megabytes by chance, and resident memory says little. */
const FREED_IS_GIVEN_BACK = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '131072',
  MALLOC_TRIM_THRESHOLD_: '131072',
};

/** Runs one course in a process of its own, once the child is built. Throws when the process fails in another way than the two that are told. */
export async function runChild<T>(course: Course, limitSeconds: number): Promise<T | Failure> {
  const process_ = spawn(
    process.execPath,
    ['--expose-gc', `--max-old-space-size=${HEAP_MEGABYTES}`, built, JSON.stringify(course)],
    { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...FREED_IS_GIVEN_BACK } },
  );
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    process_.kill('SIGKILL');
  }, limitSeconds * 1000);
  const ended = new Promise<number | null>((resolve) => process_.on('close', resolve));
  const [output, errors, code] = await Promise.all([text(process_.stdout), text(process_.stderr), ended]);
  clearTimeout(limit);
  if (late) return 'over the time limit';
  if (code === 0) return JSON.parse(output) as T;
  // The system's own killer of processes leaves no word.
  if (
    /heap out of memory|Array buffer allocation failed|Map maximum size|Invalid array length/.test(errors) ||
    code === null
  )
    return 'out of memory';
  throw new Error(`${course.engine} at ${course.sentences} sentences failed: ${errors.slice(-2000)}`);
}
