import type { Answer, AnsweredPart, Match, MetadataFact } from '../answer/answer.ts';
import { factText } from '../answer/metadata-facts.ts';
import { noteText } from '../answer/notes.ts';
import type { Verdict } from '../ranking/judge.ts';
import type { Words } from '../words/words.ts';
import { contextBlocks, paragraphOf, placeOf, QUOTE_INDENT, quotePieces } from './quote.ts';
import { renderExplanation } from './render-explanation.ts';
import { aside, bold, dim, GAP, plain, type StyledBlock, says } from './styled.ts';

/** How much of an answer is shown at once. */
export interface AnswerView {
  /** How many matches; the rest is one step away. */
  readonly matches: number;
  /** With the terms and figures behind each match. */
  readonly explain: boolean;
  /** Whether to say which command shows more: to a person, not to a program. */
  readonly hints: boolean;
  readonly words: Words;
}

/** An answer as blocks of text: how the question was read, what the article says, what else to ask. */
export function answerBlocks(answer: Answer, view: AnswerView): StyledBlock[] {
  const body = renderBody(answer, view);
  const afterNone = answer.verdict === 'none' && answer.note === null;
  const offers = suggestionBlocks(answer.suggestions, view, afterNone);
  return joined([[...renderReading(answer, view.words), ...body], offers]);
}

/** A match by itself, as `/next` shows it. */
export function matchBlocks(match: Match, rank: number, of: number, view: AnswerView): StyledBlock[] {
  return renderMatch(match, view.words.console.reply.match(rank, of), { ...view, emphasised: false });
}

/** Questions that could be asked, each on its own line, for a person by number; empty without any. */
export function suggestionBlocks(
  suggestions: readonly string[],
  { hints, words }: AnswerView,
  afterNone = false,
): StyledBlock[] {
  if (suggestions.length === 0) return [];
  const items = suggestions.map((question, i) => listItem(hints ? `${i + 1}.` : '•', [plain(question)]));
  const { doesAnswer, couldAsk, aNumberAsks } = words.console.reply;
  const lead = says(afterNone ? doesAnswer : couldAsk);
  return hints ? [...[{ pieces: [...lead.pieces, dim(`  ${aNumberAsks}`)] }], ...items] : [lead, ...items];
}

function renderReading({ note, carried, corrections, parts }: Answer, words: Words): StyledBlock[] {
  const { quoted, reply } = words.console;
  const blocks: StyledBlock[] = [];
  if (note !== null) blocks.push(says(noteText(note, words)));
  // Parts are shown with what each carries.
  if (carried.length > 0 && parts.length === 0)
    blocks.push(aside(words.answer.readWith + carried.join(', ')));
  if (corrections.length > 0) {
    const pairs = corrections.map(({ from, to }) => `${quoted(from)} → ${quoted(to)}`);
    blocks.push(aside(reply.corrected(pairs.join(', '))));
  }
  return blocks;
}

function renderBody(answer: Answer, view: AnswerView): StyledBlock[] {
  if (answer.facts.length > 0) return answer.facts.flatMap((fact) => renderFact(fact, view.words));
  if (answer.parts.length > 0) return joined(answer.parts.map((part, i) => renderPart(part, i + 1, view)));
  if (answer.items.length > 1) return renderItems(answer, view);
  // A note alone is a whole answer: small talk, nothing asked.
  if (answer.verdict === 'none' && answer.note !== null && answer.matches.length === 0) return [];
  return renderVerdict(answer, view);
}

function renderVerdict({ verdict, matches, shown }: Answer, view: AnswerView): StyledBlock[] {
  const [best, ...others] = shown;
  if (!best) return joined([renderNone(matches, view)]);
  const further = matches
    .filter(({ sentence }) => !shown.some((one) => one.sentence === sentence))
    .slice(0, Math.max(0, view.matches - shown.length))
    .map((match, i) => matchBlocks(match, shown.length + i + 1, matches.length, view));
  const { answer } = view.words;
  const look = { ...view, emphasised: verdict === 'answer' };
  const first = renderMatch(best, answer.strength[verdict], look);
  const rest = others.map((match) => renderMatch(match, answer.strength[verdict], look));
  const doubt = shown.length > 1 ? answer.amongThese : answer.perhapsThis;
  return joined([[...(verdict === 'possible' ? [says(doubt)] : []), ...first], ...rest, ...further]);
}

/** Closest passages only on request: when more than one match is wanted. */
function renderNone(matches: readonly Match[], view: AnswerView): StyledBlock[] {
  const { console: words, answer } = view.words;
  const refusal = says(answer.none);
  if (matches.length === 0) return [refusal];
  if (view.hints) return [refusal, aside(words.reply.nextShows)];
  if (view.matches < 2) return [refusal];
  const closest = matches
    .slice(0, view.matches)
    .map((match) => renderMatch(match, answer.strength.none, { ...view, emphasised: false }));
  return joined([[refusal, says(words.reply.closestOnes)], ...closest]);
}

function renderPart(
  { question, carried, verdict, matches: [best] }: AnsweredPart,
  number: number,
  view: AnswerView,
): StyledBlock[] {
  const { reply } = view.words.console;
  const told = carried.length > 0 ? `  ${view.words.answer.readWith}${carried.join(', ')}` : '';
  const asked = listItem(`${number}.`, [dim(question + told)], 0);
  if (verdict === 'none' || !best) return [asked, { ...says(reply.notIn), indent: QUOTE_INDENT }];
  const doubt = { ...says(view.words.answer.perhapsThis), indent: QUOTE_INDENT };
  const strength = view.words.answer.strength[verdict];
  const shown = renderMatch(best, strength, { ...view, emphasised: verdict === 'answer' });
  return verdict === 'possible' ? [asked, doubt, ...shown] : [asked, ...shown];
}

function renderItems({ items, itemsLeft, verdict }: Answer, view: AnswerView): StyledBlock[] {
  const { words } = view;
  const one = onlyArticle(items);
  const blocks = items.flatMap((item) => [
    listItem('•', [
      ...quotePieces(item.article, item.sentence, item.highlights),
      dim(`  ${one ? paragraphOf(item.sentence, words) : placeOf(item.article, item.sentence, words)}`),
    ]),
    ...(view.explain ? renderExplanation(item, words) : []),
  ]);
  const more = itemsLeft > 0 ? [aside(words.answer.andMore(itemsLeft), QUOTE_INDENT)] : [];
  const place = one ? [aside(`${one.id} · ${words.answer.strength[verdict]}`, QUOTE_INDENT)] : [];
  return [says(introduceItems(items, verdict, words)), ...blocks, ...more, ...place];
}

/** The article of all items, named once below them; undefined when there are several. */
function onlyArticle(items: readonly Match[]): Match['article'] | undefined {
  const first = items[0]?.article;
  return items.every(({ article }) => article.id === first?.id) ? first : undefined;
}

function introduceItems(items: readonly Match[], verdict: Verdict, { console: { reply } }: Words): string {
  const doubt = verdict === 'possible' ? `${reply.doubt} ` : '';
  return doubt + (onlyArticle(items) ? reply.inOrder(items.length) : reply.byArticle(items.length));
}

function renderFact(fact: MetadataFact, words: Words): StyledBlock[] {
  const { labelled, labels } = words.answer.facts;
  const text = factText(fact, words);
  const place = aside(`${fact.article.id} · ${words.answer.roles.metadata}`, QUOTE_INDENT);
  if (fact.value === null) return [says(text), place];
  return [{ pieces: [dim(`${labelled(labels[fact.field])} `), bold(text)], indent: QUOTE_INDENT }, place];
}

function renderMatch(
  match: Match,
  strength: string,
  { emphasised, explain, words }: Pick<AnswerView, 'explain' | 'words'> & { readonly emphasised: boolean },
): StyledBlock[] {
  const { article, sentence, highlights, contextStart, opposed } = match;
  const blocks = contextBlocks(article, sentence, contextStart);
  blocks.push({
    pieces: quotePieces(article, sentence, highlights, emphasised),
    indent: QUOTE_INDENT,
    pointed: emphasised,
  });
  if (opposed) blocks.push(aside(words.console.reply.opposed, QUOTE_INDENT));
  blocks.push(aside(`${placeOf(article, sentence, words)} · ${strength}`, QUOTE_INDENT));
  return explain ? [...blocks, ...renderExplanation(match, words)] : blocks;
}

function listItem(mark: string, pieces: StyledBlock['pieces'], indent = QUOTE_INDENT): StyledBlock {
  return { pieces: [plain(`${mark} `), ...pieces], indent, hang: mark.length + 1 };
}

/** Groups with an empty line between them; empty groups vanish. */
function joined(groups: readonly (readonly StyledBlock[])[]): StyledBlock[] {
  return groups.filter((group) => group.length > 0).flatMap((group, i) => (i > 0 ? [GAP, ...group] : group));
}
