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

/** The places of the items that are such, as bits; there must be no more than 31 items. */
export function bitsWhere<Item>(
  items: readonly Item[],
  isSuch: (item: Item, place: number) => boolean,
): number {
  return items.reduce((bits, item, place) => (isSuch(item, place) ? bits | (1 << place) : bits), 0);
}
