/** The place of the lowest bit of a set that is not empty; take it out with `set & (set - 1)`. */
export function lowest(set: number): number {
  return 31 - Math.clz32(set & -set);
}

/** How many bits a set has. */
export function countBits(set: number): number {
  let ones = 0;
  for (let rest = set; rest; rest &= rest - 1) ones++;
  return ones;
}
