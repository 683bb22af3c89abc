import { isTextFormat, type TextFormat, textFormats } from '../article/format.ts';
import { FrontMatterError } from '../article/front-matter.ts';
import { type Fields, isCount } from '../text/fields.ts';
import type { Span } from '../text/span.ts';
import { countField, fieldsOf, flagField, listField, Malformed, textField } from './fields.ts';
import type { LabelledArticle, LabelledQuestion } from './labelled-article.ts';
import { rowArticle } from './row-article.ts';

/** Is told what is wrong with a question, paragraph or row that is left out. */
export type Complain = (fault: string) => void;

/**
 * Reads one row `{id, title, text, format?, paras?, questions}`. A malformed question is complained of and
 * left out alone; a malformed row throws `Malformed`.
 */
export function checkRow(value: unknown, complain: Complain): LabelledArticle {
  const row = fieldsOf(value, 'the row');
  const id = textField(row, 'id');
  const title = textField(row, 'title', 'empty');
  const text = textField(row, 'text');
  const paragraphs =
    row.paras === undefined ? [] : listField(row, 'paras').map((pair) => checkPair(pair, text));
  const format = checkFormat(row, text);
  const known = new Set<string>();
  const questions = keepSound(listField(row, 'questions'), 'question', complain, (value) => {
    const question = checkQuestion(value, text, paragraphs, known);
    known.add(question.id);
    return question;
  });
  return { id, title, text, format, paragraphs, questions };
}

/** The format that the row names, if its text can be read as a file of it; null when it names none. */
function checkFormat(row: Fields, text: string): TextFormat | null {
  if (row.format === undefined) return null;
  const format = textField(row, 'format');
  if (!isTextFormat(format))
    throw new Malformed(`"format" is ${JSON.stringify(format)}, not ${textFormats.join(' or ')}`);
  try {
    rowArticle({ id: '', title: '', text, format });
  } catch (error) {
    if (error instanceof FrontMatterError) throw new Malformed(error.message);
    throw error;
  }
  return format;
}

/** Checks a list's values; malformed ones are complained of, by `id` or place from 1, and left out. */
export function keepSound<T>(
  values: readonly unknown[],
  what: string,
  complain: Complain,
  check: (value: unknown) => T,
): T[] {
  return values.flatMap((value, place) => {
    try {
      return [check(value)];
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      complain(`${what} ${nameOf(value) ?? `number ${place + 1}`}: ${error.message}`);
      return [];
    }
  });
}

/** Checks that the answer's text stands at `start`; `what` is what it should stand in. */
export function checkPlace(text: string, start: number, answer: string, what: string): Span {
  const end = start + answer.length;
  if (start >= text.length)
    throw new Malformed(`an answer starts at ${start}, beyond the ${what}'s end at ${text.length}`);
  if (text.slice(start, end) !== answer)
    throw new Malformed(`the ${what} does not hold its answer at ${start}`);
  return { start, end };
}

/** What a question says in either format; answered it has answers, and impossible, by its `mark`, none. */
export function readAsked(
  fields: Fields,
  mark: 'impossible' | 'is_impossible',
  readAnswer: (answer: unknown) => Span,
): Pick<LabelledQuestion, 'id' | 'question' | 'answers' | 'impossible'> {
  const impossible = flagField(fields, mark);
  const answers = listField(fields, 'answers').map((answer) => readAnswer(answer));
  if (!impossible && answers.length === 0)
    throw new Malformed('it has no answer and is not marked impossible');
  if (impossible && answers.length > 0) throw new Malformed('it is marked impossible and has an answer');
  return { id: textField(fields, 'id'), question: textField(fields, 'question'), answers, impossible };
}

function checkPair(value: unknown, text: string): Span {
  const [start, end] = Array.isArray(value) && value.length === 2 ? value : [];
  if (!isCount(start) || !isCount(end) || start > end || end > text.length) {
    throw new Malformed(`"paras" holds ${JSON.stringify(value)}, not a [start, end] inside the text`);
  }
  return { start, end };
}

/** `known` are the ids of the questions before it, of which it may follow one. */
function checkQuestion(
  value: unknown,
  text: string,
  paragraphs: readonly Span[],
  known: ReadonlySet<string>,
): LabelledQuestion {
  const fields = fieldsOf(value, 'it');
  const asked = readAsked(fields, 'impossible', (answer) => checkAnswer(answer, text));
  return {
    ...asked,
    isTalk: checkTalk(fields, asked.impossible),
    paragraph: checkParagraph(fields, paragraphs),
    after: checkAfter(fields, known),
  };
}

function checkTalk(fields: Fields, impossible: boolean): boolean {
  const isTalk = flagField(fields, 'talk');
  if (isTalk && !impossible) throw new Malformed('it is marked as talk and has an answer');
  return isTalk;
}

function checkAfter(fields: Fields, known: ReadonlySet<string>): string | null {
  if (fields.after === undefined || fields.after === null) return null;
  const after = textField(fields, 'after');
  if (!known.has(after)) throw new Malformed(`"after" names ${JSON.stringify(after)}, no question before it`);
  return after;
}

function checkAnswer(value: unknown, text: string): Span {
  const fields = fieldsOf(value, 'an answer');
  return checkPlace(text, countField(fields, 'start'), textField(fields, 'text'), 'text');
}

function checkParagraph(fields: Fields, paragraphs: readonly Span[]): number | null {
  if (fields.para === undefined || fields.para === null) return null;
  const place = countField(fields, 'para');
  if (!paragraphs[place])
    throw new Malformed(`"para" is ${place}, and the row has ${paragraphs.length} paragraphs`);
  return place;
}

function nameOf(value: unknown): string | undefined {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' && id !== '' ? id : undefined;
}
