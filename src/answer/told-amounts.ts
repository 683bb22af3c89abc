import { type Article, type Sentence, sentenceText } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { type Amount, findAmounts, plainWords, unitNamed } from '../english/amounts.ts';
import { MEASURES } from '../english/measures.ts';
import type { Compared } from '../question/comparison.ts';

/** A sentence, or a cell of a table under its head, with the amounts that it tells. */
interface Cell {
  readonly text: string;
  /** The words of the column's head, in small letters, in the singular. */
  readonly above: readonly string[];
  readonly amounts: readonly Amount[];
}

/** A sentence, by its number, with what it holds. */
export interface Line {
  readonly sentence: number;
  readonly cells: readonly Cell[];
}

/** What is told of what is compared; of a value of NaN where several figures may be meant. */
export interface Told extends Pick<Amount, 'value' | 'system' | 'verb'> {
  readonly sentence: number;
  /** In which cell. */
  readonly column: number;
  /** How many words beside it and above it say that it is what is compared; 1 where its unit alone does. */
  readonly fit: number;
}

/** Characters: a longer sentence tells more than an amount. */
const LONGEST = 400;
/** What parts the cells of a row, the surest first. */
const SEPARATORS = [/\|\|?|!!/, /\t/, / {2,40}/, /;/, /,/];

/** A table's row under a head by its cells, others as one; none where head and row do not fit. */
export function cellsOf(article: Article, sentence: Sentence): readonly Cell[] {
  if (sentence.end - sentence.start > LONGEST) return [];
  const lead = sentence.lead === null ? undefined : article.sentences[sentence.lead];
  const head = lead?.role === 'metadata' ? sentenceText(article, lead) : '';
  const separator = SEPARATORS.find((one) => one.test(head));
  const names = separator ? head.split(separator) : [''];
  const texts = separator ? sentenceText(article, sentence).split(separator) : [shownText(article, sentence)];
  if (names.length !== texts.length) return [];
  return names.map((name, i) => {
    const text = texts[i]!.trim();
    return { text, above: plainWords(name), amounts: findAmounts(text) };
  });
}

/** What is told in those cells that tell it best. `isItem`: its list may tell as much in each item. */
export function toldIn({ sentence, cells }: Line, by: Compared, isItem: boolean): readonly Told[] {
  const found = cells.flatMap((cell, column) => {
    const told = bestIn(cell, by, isItem);
    return told ? [{ ...told, sentence, column }] : [];
  });
  const most = Math.max(...found.map(({ fit }) => fit));
  return found.filter(({ fit }) => fit === most);
}

function bestIn(
  { text, above, amounts }: Cell,
  by: Compared,
  isItem: boolean,
): Omit<Told, 'sentence' | 'column'> | undefined {
  // Whatever the others cost in.
  if (/^free$/i.test(text) && by.systems.has('€')) return { value: 0, system: '*', verb: '', fit: 1 };
  const unit = above.map((word) => unitNamed(word)).find((one) => one && by.systems.has(one.system));
  const fitting = amounts.map((amount) => {
    const isBare = unit !== undefined && amount.system === 'number';
    const { value, system } = isBare ? { value: amount.value * unit.value, system: unit.system } : amount;
    const verb = amount.near.findLast((word) => by.says.has(word)) ?? amount.verb;
    return { value, system, verb, fit: fitOf({ ...amount, system }, above, by, isItem) };
  });
  const most = Math.max(...fitting.map(({ fit }) => fit));
  const [best, ...others] = fitting.filter(({ fit }) => fit === most && most > 0);
  return best && others.some(({ value }) => value !== best.value) ? { ...best, value: Number.NaN } : best;
}

const TELLING: ReadonlySet<string> = new Set(MEASURES.flatMap(({ says }) => [...says]));

/** 0 for what tells something else. */
function fitOf(
  { near, behind, verb, system, isPlain }: Amount,
  above: readonly string[],
  { says, systems }: Compared,
  isItem: boolean,
): number {
  const own = [...near, ...above].filter((word) => says.has(word)).length;
  if (above.some((word) => says.has(word))) return own;
  if (systems.size === 0) return own > 0 ? own + Number(system === 'number') : 0;
  if (systems.has('-')) return says.has(verb) ? own : 0;
  if (own > 0) return systems.has(system) ? own + 1 : 0;
  // A date is one of many, and needs to be told of what.
  const tellsOther = [verb, ...behind, ...above].some((word) => TELLING.has(word) && !unitNamed(word));
  if (systems.has('date') || tellsOther) return 0;
  if (systems.has('alone')) return Number(system === 'number' && isPlain && above.length === 0);
  const isShared = MEASURES.filter((measure) => measure.systems.has(system)).length > 1;
  return Number(system !== 'number' && systems.has(system) && (isPlain || isItem || !isShared));
}
