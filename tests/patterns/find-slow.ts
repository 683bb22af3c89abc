import { check } from 'recheck';
import { simplify } from './simplify.ts';
import { slowPump } from './slow-pump.ts';
import type { SourcePattern } from './source-patterns.ts';

/** Milliseconds for the automaton of a pattern; most take five. What it cannot decide by then is tried on texts that repeat. */
const LIMIT = 100;
const AT_ONCE = 4;

/** Those that may take more than linear time, each with what makes it do so. */
export async function findSlow(patterns: readonly SourcePattern[]): Promise<readonly string[]> {
  const distinct = [...new Map(patterns.map((one) => [`${one.source}/${one.flags}`, one])).values()];
  const faults: string[] = [];
  const next = distinct.values();
  const work = async (): Promise<void> => {
    for (const pattern of next) {
      const fault = await faultOf(pattern);
      if (fault !== null) faults.push(`${pattern.place}: ${fault}: ${pattern.source.slice(0, 100)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return faults;
}

/** Null when the time that the pattern takes grows as the text does. */
async function faultOf(pattern: SourcePattern): Promise<string | null> {
  // The automaton knows no looking behind, which is what makes some patterns linear.
  const parts = /\(\?<[=!]/.test(pattern.source) ? [] : simplify(pattern.source);
  for (const part of parts) {
    const flags = pattern.flags.replace(/[dgiuvy]/g, '') + (/\\u\{/.test(part) ? 'u' : '');
    // A sticky pattern is tried at one place alone.
    const source = pattern.flags.includes('y') ? `^(?:${part})` : part;
    const result = await check(source, flags, { checker: 'automaton', timeout: LIMIT });
    if (result.status === 'vulnerable')
      return `${result.complexity.summary}, as with ${result.attack.pattern}`;
    if (result.status === 'unknown') return slowOn(pattern);
  }
  return parts.length === 0 ? slowOn(pattern) : null;
}

function slowOn(pattern: SourcePattern): string | null {
  const pump = slowPump(pattern);
  return pump === null ? null : `slow on ${JSON.stringify(pump)} repeated`;
}
