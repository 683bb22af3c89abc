import { shownText } from '../article/shown-text.ts';
import { isDay, tellsDays } from '../english/days-meant.ts';
import { wordList } from '../english/word-lists.ts';
import { type Index, type Scope, sentenceAt } from '../index/build-index.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { exactAbove, SAYS_ALL } from './named-groups.ts';
import { askedBy, kindsAsked, termsIn } from './section-kinds.ts';

// Lines that a mark of theirs names to a question: their label, a day, the number before them.

/** Labels that answer what is asked without a noun: "when is it?" */
const LABELS: Readonly<Partial<Record<AnswerType, ReadonlySet<string>>>> = {
  person: new Set(['who']),
  time: new Set(['when', 'date', 'time', 'date and time', 'dates', 'starts', 'doors']),
  place: new Set(['where', 'place', 'venue', 'location', 'address', 'meeting point']),
  amount: new Set(['cost', 'price', 'fee', 'admission', 'tickets', 'entry']),
  duration: new Set(['duration', 'length', 'how long', 'total time', 'time']),
};

/**
 * The lines whose label names what is asked for: where the question has no word of its own, or as documents
 * label such lines, `Apologies:` for "who couldn't make it", where they and what stands above say the rest.
 */
export function linesByLabel(view: QuestionView, scope: Scope): readonly number[] {
  const { question, index } = view;
  const asked = kindsAsked(view);
  const isBare = question.terms.length === 0;
  const labels = isBare ? LABELS[question.asks] : undefined;
  if (labels === undefined && asked.size === 0) return [];
  return worthMost(index, scope, (line) => {
    const label = labelOf(index, line);
    if (label === null) return 0;
    if (labels?.has(label.trim().toLowerCase())) return 1;
    const bits = askedBy(view, asked, index.words.of(line).subarray(0, index.label[line]));
    if (bits === undefined) return 0;
    return isBare || view.share(bits | exactAbove(view, line)) >= SAYS_ALL ? 1 : 0;
  });
}

const HOURS = wordList('hours');
/** A line of a day must say so much of a question for anything but a time. */
const NAMES = 0.4;

/**
 * The lines labelled with the day that the question names, of those the ones that say most of it with what
 * stands above them: `Sun: closed`, the row `Sat–Sun`. None where the `best` sentence says more.
 */
export function linesByDay(view: QuestionView, scope: Scope, best: number): readonly number[] {
  const { index, question } = view;
  const days = question.terms.reduce(
    (bits, { position }, i) => (isDay(question.words[position]?.normal ?? '') ? bits | (1 << i) : bits),
    0,
  );
  if (days === 0) return [];
  const toldAt = (line: number) => view.share(view.exactTerms(line) | exactAbove(view, line));
  const least = Math.max(toldAt(best), question.asks === 'time' || termsIn(view, HOURS) ? 0 : NAMES);
  return worthMost(index, scope, (line) => {
    if ((view.exactTerms(line) & days) !== days) return 0;
    if (!tellsDays(labelOf(index, line) ?? firstWordOf(index, line))) return 0;
    const told = toldAt(line);
    return told >= least ? told : 0;
  });
}

const NUMBERED = wordList('numbered');

/** The items whose number a question tells: "what is rule 2"; of several lists where none is named better. */
export function itemsByNumber(view: QuestionView, scope: Scope): readonly number[] {
  const { question, numbers, index } = view;
  const place = question.terms.findIndex(({ name }, i) => numbers & (1 << i) && /^[1-9]\d{0,2}$/.test(name));
  if (place < 0) return [];
  const number = Number(question.terms[place]!.name);
  const bits = termsIn(view, NUMBERED) | (1 << place);
  return worthMost(index, scope, (item) => {
    if (sentenceAt(index, item).sentence.number !== number) return 0;
    const held = exactAbove(view, item);
    return view.share(held | bits) >= SAYS_ALL ? 1 + view.share(held) : 0;
  });
}

/** The candidate lines of the scope that are worth most, in reading order; none where none has any worth. */
function worthMost(
  { candidate }: Index,
  { first, last }: Scope,
  worthOf: (line: number) => number,
): readonly number[] {
  let [found, most] = [[] as number[], 0];
  for (let line = first; line < last; line++) {
    const worth = candidate[line] ? worthOf(line) : 0;
    if (worth > most) [found, most] = [[], worth];
    if (worth === most && most > 0) found.push(line);
  }
  return found;
}

function labelOf(index: Index, line: number): string | null {
  const { article, sentence } = sentenceAt(index, line);
  return sentence.label && shownText(article, sentence.label);
}

/** `Thu 18:30 Pilates`. */
function firstWordOf(index: Index, line: number): string {
  const { article, sentence } = sentenceAt(index, line);
  return shownText(article, sentence).trim().split(/\s/, 1)[0]!;
}
