import { createContext, Script } from 'node:vm';
import type { SourcePattern } from './source-patterns.ts';

/** In milliseconds: a linear pattern takes less than two for so many characters, a quadratic one forty, an exponential one for ever. */
const LENGTH = 10_000;
const SLOW = 12;
const PATIENCE = 200;

const PUMPS = ['a', 'A', '1', ' ', '\n', '.', '/', '*', '-', '(', 'a ', 'Aa ', 'a. ', 'a, '];

/** Code in a context of its own can be stopped. */
const context = createContext({ pattern: /-/, text: '' });
const trial = new Script('pattern.test(text)');

/**
 * What, repeated behind one of the pattern's own words and before a character that fits nothing, takes the pattern more than linear time: a
 * sign, a word, or a part of the pattern. Null when nothing does.
 */
export function slowPump({ source, flags }: Pick<SourcePattern, 'source' | 'flags'>): string | null {
  const words = [...new Set(source.match(/[\p{L}'’ ]{2,}/gu) ?? [])];
  const signs = source.match(/[<>[\]{},:;="'#_~!|]/g) ?? [];
  const heads = ['', ...words.slice(0, 1)];
  const pattern = new RegExp(source, flags.replace('g', ''));
  const pumps = new Set([...PUMPS, ...signs, ...words.slice(0, 3).map((word) => `${word.trim()} `)]);
  for (const pump of pumps) {
    const repeated = pump.repeat(LENGTH / pump.length);
    if (heads.some((head) => isSlow(pattern, `${head}${repeated}\u0001`))) return pump;
  }
  return null;
}

/** Thrice, for one time may be spent on compiling, or on what another test left behind. */
function isSlow(pattern: RegExp, text: string): boolean {
  Object.assign(context, { pattern, text });
  return [1, 2, 3].every(() => processorTime() > SLOW);
}

function processorTime(): number {
  const start = process.cpuUsage();
  try {
    trial.runInContext(context, { timeout: PATIENCE });
  } catch {
    return PATIENCE;
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
