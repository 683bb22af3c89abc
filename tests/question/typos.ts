/** One slip of the fingers. */
export type Slip = 'swap' | 'drop' | 'double' | 'neighbour';
export const SLIPS: readonly Slip[] = ['swap', 'drop', 'double', 'neighbour'];

const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The word with one slip in it, somewhere. It can come out unchanged, as when two equal letters are swapped. */
export function mistype(word: string, slip: Slip, random: () => number): string {
  const at = Math.floor(random() * (slip === 'swap' ? word.length - 1 : word.length));
  const [before, here, after] = [word.slice(0, at), word[at]!, word.slice(at + 1)];
  switch (slip) {
    case 'swap':
      return before + after.slice(0, 1) + here + after.slice(1);
    case 'drop':
      return before + after;
    case 'double':
      return before + here + here + after;
    case 'neighbour':
      return before + neighbourOf(here.toLowerCase(), random) + after;
  }
}

function neighbourOf(letter: string, random: () => number): string {
  const row = ROWS.find((keys) => keys.includes(letter))!;
  const at = row.indexOf(letter);
  const beside = [row[at - 1], row[at + 1]].filter((key) => key !== undefined);
  return beside[Math.floor(random() * beside.length)]!;
}
