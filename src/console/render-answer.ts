import type { Answer, Match, MetadataFact, Part } from '../answer/answer.ts';
import type { Verdict } from '../ranking/judge.ts';
import { contextBlocks, paragraphOf, placeOf, QUOTE_INDENT, quotePieces } from './quote.ts';
import { renderExplanation } from './render-explanation.ts';
import { aside, type Block, bold, dim, GAP, plain, says } from './styled.ts';

/** How much of an answer is shown at once. */
export interface AnswerView {
  /** How many matches; the rest is one step away. */
  readonly matches: number;
  /** With the terms and figures behind each match. */
  readonly explain: boolean;
  /** Whether to say which command shows more: to a person, not to a program. */
  readonly hints: boolean;
}

const STRENGTH: Readonly<Record<Verdict, string>> = {
  answer: 'strong match',
  possible: 'possible match',
  none: 'weak match',
};

/** An answer as blocks of text: first how the question was read, then what the article says, then what else could be asked. */
export function renderAnswer(answer: Answer, view: AnswerView): Block[] {
  const body = renderBody(answer, view);
  const afterNone = answer.verdict === 'none' && answer.note === null;
  const offers = renderSuggestions(answer.suggestions, view, afterNone);
  return joined([[...renderReading(answer), ...body], offers]);
}

/** A match by itself, as `/next` shows it. */
export function renderNext(match: Match, rank: number, of: number, explain: boolean): Block[] {
  return renderMatch(match, `match ${rank} of ${of}`, { emphasised: false, explain });
}

/** Questions that could be asked, each on its own line, for a person by number; empty without any. */
export function renderSuggestions(
  suggestions: readonly string[],
  { hints }: AnswerView,
  afterNone = false,
): Block[] {
  if (suggestions.length === 0) return [];
  const items = suggestions.map((question, i) => listItem(hints ? `${i + 1}.` : '•', [plain(question)]));
  const lead = says(afterNone ? 'It does answer:' : 'You could ask:');
  return hints ? [...[{ pieces: [...lead.pieces, dim('  a number asks it')] }], ...items] : [lead, ...items];
}

function renderReading({ note, carried, corrections, parts }: Answer): Block[] {
  const blocks: Block[] = [];
  if (note !== null) blocks.push(says(note));
  // Parts are shown with what each carries.
  if (carried.length > 0 && parts.length === 0) blocks.push(aside(readWith(carried)));
  if (corrections.length > 0) {
    const words = corrections.map(({ from, to }) => `“${from}” → “${to}”`);
    blocks.push(aside(`corrected ${words.join(', ')}`));
  }
  return blocks;
}

/** What a question took over from the conversation. */
function readWith(carried: readonly string[]): string {
  return `read with: ${carried.join(', ')}`;
}

function renderBody(answer: Answer, view: AnswerView): Block[] {
  if (answer.facts.length > 0) return answer.facts.flatMap(renderFact);
  if (answer.parts.length > 0)
    return joined(answer.parts.map((part, i) => renderPart(part, i + 1, view.explain)));
  if (answer.items.length > 0) return renderItems(answer, view);
  // A note alone is a whole answer: small talk, nothing asked.
  if (answer.verdict === 'none' && answer.note !== null && answer.matches.length === 0) return [];
  return renderVerdict(answer, view);
}

function renderVerdict({ verdict, matches, shown }: Answer, view: AnswerView): Block[] {
  const [best, ...others] = shown;
  if (!best) return joined([renderNone(matches, view)]);
  const further = matches
    .slice(shown.length, view.matches)
    .map((match, i) => renderNext(match, shown.length + i + 1, matches.length, view.explain));
  const look = { emphasised: verdict === 'answer', explain: view.explain };
  const first = renderMatch(best, STRENGTH[verdict], look);
  const rest = others.map((match) => renderMatch(match, STRENGTH[verdict], look));
  const doubt =
    shown.length > 1 ? 'It may be among these:' : 'It may not answer the question. The closest passage:';
  return joined([[...(verdict === 'possible' ? [says(doubt)] : []), ...first], ...rest, ...further]);
}

/** Closest passages only on request: when more than one match is wanted. */
function renderNone(matches: readonly Match[], view: AnswerView): Block[] {
  const refusal = says('The article does not seem to say.');
  if (matches.length === 0) return [refusal];
  if (view.hints) return [refusal, aside('/next shows the closest passage')];
  if (view.matches < 2) return [refusal];
  const closest = matches
    .slice(0, view.matches)
    .map((match) => renderMatch(match, STRENGTH.none, { emphasised: false, explain: view.explain }));
  return joined([[refusal, says('The closest passages:')], ...closest]);
}

function renderPart(
  { question, carried, verdict, matches: [best] }: Part,
  number: number,
  explain: boolean,
): Block[] {
  const told = carried.length > 0 ? `  ${readWith(carried)}` : '';
  const asked = listItem(`${number}.`, [dim(question + told)], 0);
  if (verdict === 'none' || !best) return [asked, { ...says('Not in the article.'), indent: QUOTE_INDENT }];
  const doubt = { ...says('Perhaps not in the article. The closest passage:'), indent: QUOTE_INDENT };
  const shown = renderMatch(best, STRENGTH[verdict], { emphasised: verdict === 'answer', explain });
  return verdict === 'possible' ? [asked, doubt, ...shown] : [asked, ...shown];
}

function renderItems({ items, verdict }: Answer, view: AnswerView): Block[] {
  const one = onlyArticle(items);
  const blocks = items.flatMap((item) => [
    listItem('•', [
      ...quotePieces(item.article, item.sentence, item.highlights),
      dim(`  ${one ? paragraphOf(item.sentence) : placeOf(item.article, item.sentence)}`),
    ]),
    ...(view.explain ? renderExplanation(item) : []),
  ]);
  const place = one ? [aside(`${one.id} · ${STRENGTH[verdict]}`, QUOTE_INDENT)] : [];
  return [says(introduceItems(items, verdict)), ...blocks, ...place];
}

/** The article that all items are of, which is then named once below them; undefined when there are several. */
function onlyArticle(items: readonly Match[]): Match['article'] | undefined {
  const first = items[0]?.article;
  return items.every(({ article }) => article.id === first?.id) ? first : undefined;
}

function introduceItems(items: readonly Match[], verdict: Verdict): string {
  const doubt = verdict === 'possible' ? 'It may not answer the question. ' : '';
  if (items.length === 1) return `${doubt}One sentence of the article:`;
  const order = onlyArticle(items) ? "in the article's order" : 'article by article';
  return `${doubt}${items.length} sentences, ${order}:`;
}

function renderFact({ article, label, value }: MetadataFact): Block[] {
  if (value === null)
    return [says(`The file names no ${label}.`), aside(`${article.id} · metadata`, QUOTE_INDENT)];
  return [
    { pieces: [dim(`${label}: `), bold(value)], indent: QUOTE_INDENT },
    aside(`${article.id} · metadata`, QUOTE_INDENT),
  ];
}

function renderMatch(
  match: Match,
  strength: string,
  { emphasised, explain }: { readonly emphasised: boolean; readonly explain: boolean },
): Block[] {
  const { article, sentence, highlights, contextStart, opposed } = match;
  const blocks = contextBlocks(article, sentence, contextStart);
  blocks.push({
    pieces: quotePieces(article, sentence, highlights, emphasised),
    indent: QUOTE_INDENT,
    pointed: emphasised,
  });
  if (opposed) blocks.push(aside('careful: question and sentence differ by a “not”', QUOTE_INDENT));
  blocks.push(aside(`${placeOf(article, sentence)} · ${strength}`, QUOTE_INDENT));
  return explain ? [...blocks, ...renderExplanation(match)] : blocks;
}

function listItem(mark: string, pieces: Block['pieces'], indent = QUOTE_INDENT): Block {
  return { pieces: [plain(`${mark} `), ...pieces], indent, hang: mark.length + 1 };
}

/** Groups with an empty line between them; empty groups vanish. */
function joined(groups: readonly (readonly Block[])[]): Block[] {
  return groups.filter((group) => group.length > 0).flatMap((group, i) => (i > 0 ? [GAP, ...group] : group));
}
