/** A linear pattern takes less than a millisecond for so many characters, a quadratic one twenty-five. */
const LENGTH = 5_000;
const SLOW = 12;

const PUMPS = ['a', 'A', '1', ' ', '\n', '.', '/', '*', '-', '(', 'a ', 'Aa ', 'a. ', 'a, '];

/**
 * What, repeated 5,000 characters long behind one of the pattern's own words and before a character that fits nothing, takes the pattern more
 * than linear time: a sign, a word, or a part of the pattern. Null when nothing does.
 */
export function slowestPump({
  source,
  flags,
}: {
  readonly source: string;
  readonly flags: string;
}): string | null {
  const words = [...new Set(source.match(/[\p{L}'’ ]{2,}/gu) ?? [])];
  const heads = ['', ...words.slice(0, 1)];
  const pattern = new RegExp(source, flags.replace('g', ''));
  for (const pump of [...PUMPS, ...words.slice(0, 3).map((word) => `${word.trim()} `)]) {
    const repeated = pump.repeat(LENGTH / pump.length);
    if (heads.some((head) => isSlow(pattern, `${head}${repeated}\u0001`))) return pump;
  }
  return null;
}

/** Thrice, for one time may be spent on compiling, or on what another test left behind. */
function isSlow(pattern: RegExp, text: string): boolean {
  return [1, 2, 3].every(() => processorTimeOf(pattern, text) > SLOW);
}

function processorTimeOf(pattern: RegExp, text: string): number {
  const start = process.cpuUsage();
  pattern.test(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
