import { bodyOf } from '../article/article.ts';
import { shownText } from '../article/shown-text.ts';
import { isDay, tellsDays } from '../english/days-meant.ts';
import { wordList } from '../english/word-lists.ts';
import { bitsWhere } from '../index/bits.ts';
import { type Index, type Scope, sentenceAt } from '../index/build-index.ts';
import type { AnswerType } from '../question/answer-type.ts';
import type { QuestionView } from '../ranking/question-view.ts';
import { namesOf } from '../ranking/verdict-evidence.ts';
import type { WordList } from '../text/read-word-lists.ts';
import { exactAbove, SAYS_ALL } from './named-groups.ts';
import { askedBy, kindsAsked, termsIn } from './section-kinds.ts';

// Lines that a mark of theirs names to a question: their label, a day.

/** A sheet is labelled lines at least to this share. */
const MOST_OF = 0.5;

/** Labels that answer a question of a sort, and the words of it that ask for no more than the sort does. */
const SORTS: Readonly<Partial<Record<AnswerType, { labels: ReadonlySet<string>; beside: WordList }>>> = {
  person: { labels: new Set(['who', 'with']), beside: wordList('performing') },
  time: {
    labels: new Set([
      ...['when', 'date', 'time', 'day', 'dates', 'starts', 'doors'],
      ...['date and time', 'time and date', 'when and where', 'time and place'],
    ]),
    beside: wordList('happening'),
  },
  place: {
    labels: new Set([
      ...['where', 'place', 'venue', 'location', 'address', 'meeting point'],
      ...['where and when', 'when and where', 'time and place'],
    ]),
    beside: wordList('happening'),
  },
  amount: {
    labels: new Set(['cost', 'costs', 'price', 'fee', 'admission', 'tickets', 'entry']),
    beside: wordList('paying'),
  },
  duration: {
    labels: new Set(['duration', 'length', 'how long', 'total time', 'time']),
    beside: new Set(),
  },
};

/** The lines whose label names what is asked for: `Where:`, or `Apologies:` for "who couldn't make it". */
export function linesByLabel(view: QuestionView, scope: Scope): readonly number[] {
  const { question, index } = view;
  const asked = kindsAsked(view);
  const sort = SORTS[sortOf(view)];
  const isBare = question.terms.length === 0;
  if (sort === undefined && asked.size === 0) return [];
  const beside = sort === undefined ? 0 : question.focus | termsIn(view, sort.beside);
  const namesAnother = (namesOf(view) & ~view.known) !== 0;
  // What another line is about is asked of that: `Parking:`.
  const isOfLine = (view.known & ~beside) !== 0;
  const isNameless = sort !== undefined && !namesAnother && !isOfLine && isSheet(index, scope);
  return bestLines(scope, (line) => {
    if (!index.candidate[line] || index.label[line] === 0) return 0;
    const label = labelOf(index, line)
      ?.trim()
      .toLowerCase()
      .replace(/ ?[&/+] ?/g, ' and ');
    if (label === undefined) return 0;
    const says = (bits: number) => isBare || view.share(bits | exactAbove(view, line)) >= SAYS_ALL;
    if (sort?.labels.has(label) && (isNameless || says(beside)))
      return 1 + view.share(view.exactTerms(line) & beside);
    const bits = askedBy(view, asked, index.words.of(line).subarray(0, index.label[line]));
    return bits !== undefined && says(bits) ? 1 : 0;
  });
}

/** "Who is performing?" has the form of "who is Ann Roe?". */
function sortOf(view: QuestionView): AnswerType {
  const { asks, words, terms } = view.question;
  const isWho = words[0]?.normal === 'who' && termsIn(view, wordList('performing')) === 2 ** terms.length - 1;
  return asks === 'definition' && isWho ? 'person' : asks;
}

/** A sheet without title is about whatever is asked about, unless that has a name that the sheet lacks. */
function isSheet(index: Index, { first, last }: Scope): boolean {
  if (first >= last) return false;
  const { article } = sentenceAt(index, first);
  if (article.title !== article.id) return false;
  if (article.sentences.some(({ role }) => role === 'title' || role === 'heading')) return false;
  const body = bodyOf(article);
  return body.filter(({ label }) => label !== null).length >= body.length * MOST_OF;
}

const HOURS = wordList('hours');
/** A line of a day must say so much of a question for anything but a time. */
const NAMES = 0.4;

/** The lines labelled with the day that is named: `Sun: closed`. None where the `best` sentence says more. */
export function linesByDay(view: QuestionView, scope: Scope, best: number): readonly number[] {
  const { index, question } = view;
  const days = bitsWhere(question.terms, ({ position }) => isDay(question.words[position]?.normal ?? ''));
  if (days === 0) return [];
  const toldAt = (line: number) => view.share(view.exactTerms(line) | exactAbove(view, line));
  const least = Math.max(toldAt(best), question.asks === 'time' || termsIn(view, HOURS) ? 0 : NAMES);
  return bestLines(scope, (line) => {
    if (!index.candidate[line] || (view.exactTerms(line) & days) !== days) return 0;
    if (!tellsDays(labelOf(index, line) ?? firstWordOf(index, line))) return 0;
    const told = toldAt(line);
    return told >= least ? told : 0;
  });
}

/** The lines of the scope that are worth most, in reading order; none where none has any worth. */
export function bestLines({ first, last }: Scope, worthOf: (line: number) => number): readonly number[] {
  let [found, most] = [[] as number[], 0];
  for (let line = first; line < last; line++) {
    const worth = worthOf(line);
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
