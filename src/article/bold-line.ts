/** The level of a line in bold that stands for a heading: below all that are marked as one. */
export const BOLD_LEVEL = 7;
const LONGEST = 80;

/** Whether a line, all of it in bold and alone in its paragraph, stands for a heading: short, without a stop. */
export function mayHead(line: string): boolean {
  return line.length <= LONGEST && !line.includes('\n') && !/[.:;,!?]$/.test(line);
}
