const UNFINISHED =
  /[–—-]$|\b(?:an?|the|of|on|in|at|to|by|for|from|with|into|and|or|but|that|which|who|is|are|was|were|its|their|his|her|as|than|mr|mrs|ms|dr|st)$/i;

/** Whether a line ends as no sentence, heading or label does: it goes on in the next. */
export function isUnfinished(line: string): boolean {
  return UNFINISHED.test(line);
}
