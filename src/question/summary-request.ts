const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Each asks for a summary by itself. */
const NAMES = set(
  'summary summarise summarize summarised summarized summarising summarizing tldr recap gist overview synopsis digest',
);
/** These do so together, in this order. */
const PHRASES = [
  'sum up',
  'sum it up',
  'sum this up',
  'sum that up',
  'in short',
  'in brief',
  'in a nutshell',
  'in a few words',
  'main points',
  'key points',
];
/** What may stand around it; any other word asks for something in the article. */
const AROUND = set(`
  a an the this that it its of for in on to about up all me us i we you can could would will please pls plz want need like get give show write make do let have has what whats
  what's is are s article text page document piece story whole quick short brief quickly briefly shortly simple sum few words main key points nutshell sentence sentences thanks just now hi hey ok
  so and with tell read id i'd
`);
const LONGEST = 120;
const MOST_SENTENCES = 10;

/**
 * How many sentences a request for a summary wants, `usual` where it does not say; null for every other line. "Give me a summary in 5 sentences" is one, "give
 * me a summary of the findings" asks the article.
 */
export function readSummaryRequest(line: string, usual: number): number | null {
  if (line.length > LONGEST) return null;
  const words =
    line
      .toLowerCase()
      .replaceAll('’', "'")
      .replaceAll('tl;dr', 'tldr')
      .match(/[\p{L}']+|\d+/gu) ?? [];
  const plain = ` ${words.join(' ')} `;
  const isNamed = words.some((word) => NAMES.has(word)) || PHRASES.some((one) => plain.includes(` ${one} `));
  const [figure, ...more] = words.filter((word) => /^\d/.test(word)).map(Number);
  if (!isNamed || more.length > 0) return null;
  if (!words.every((word) => AROUND.has(word) || NAMES.has(word) || /^\d/.test(word))) return null;
  return figure === undefined ? usual : Math.min(Math.max(figure, 1), MOST_SENTENCES);
}
