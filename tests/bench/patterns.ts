import { check } from 'recheck';
import { builtPatterns, literalPatterns, type SourcePattern } from '../patterns/source-patterns.ts';
import { slowestPump } from './patterns/pump.ts';
import { simplify } from './patterns/simplify.ts';

/** Milliseconds for the automaton of a pattern; most take five. What it cannot decide by then is tried on texts that repeat. */
const LIMIT = 250;

/** Prints every pattern of the sources that may take more than linear time, with what makes it do so. Takes minutes. */
export async function run(): Promise<void> {
  const patterns = [...(await builtPatterns()), ...literalPatterns()];
  const distinct = new Map(patterns.map((one) => [`${one.source}/${one.flags}`, one])).values();
  let found = 0;
  for (const pattern of distinct) {
    const fault = await faultOf(pattern);
    if (fault === null) continue;
    found++;
    process.stdout.write(`${pattern.place}: ${fault}: ${pattern.source.slice(0, 100)}\n`);
  }
  process.stdout.write(`${patterns.length} patterns, ${found} of them not linear\n`);
  if (found > 0) process.exitCode = 1;
}

/** Null when the time that the pattern takes grows as the text does. */
async function faultOf(pattern: SourcePattern): Promise<string | null> {
  // The automaton knows no looking behind, which is what makes some patterns linear.
  const parts = pattern.source.includes('(?<!') ? [] : simplify(pattern.source);
  for (const part of parts) {
    const flags = pattern.flags.replace(/[dgiuvy]/g, '') + (/\\u\{/.test(part) ? 'u' : '');
    const result = await check(part, flags, { checker: 'automaton', timeout: LIMIT });
    if (result.status === 'vulnerable')
      return `${result.complexity.summary}, as with ${result.attack.pattern}`;
    if (result.status === 'unknown') return slowOn(pattern);
  }
  return parts.length === 0 ? slowOn(pattern) : null;
}

function slowOn(pattern: SourcePattern): string | null {
  const pump = slowestPump(pattern);
  return pump === null ? null : `slow on ${JSON.stringify(pump)} repeated`;
}
