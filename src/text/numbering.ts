/** With a stop or a bracket behind it, or of several figures, and a word with a capital after it. */
const NUMBERED = /^(\W{0,4}\d{1,3}(?:(?:\.\d{1,3}){1,4}[.)]?|[.)]))\W{0,4}\s\W{0,4}\p{Lu}(?:[\p{Ll}'’]|\s)/u;

/** Where the number of a step, an item or a clause ends that opens a sentence: `3. Hang it up.`; 0 without. */
export function endOfNumbering(sentence: string): number {
  return NUMBERED.exec(sentence)?.[1]?.length ?? 0;
}
