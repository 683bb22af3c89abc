import { unescaped } from '../article/entities.ts';
import type { Span } from '../text/span.ts';
import { type Complain, checkPlace, keepSound, readAsked } from './check-row.ts';
import { countField, fieldsOf, listField, Malformed, textField } from './fields.ts';
import type { LabelledArticle, LabelledQuestion } from './labelled-article.ts';

/** Between two contexts, so that they are read as two paragraphs. */
const PARAGRAPH_BREAK = '\n\n';

interface Context {
  readonly text: string;
  /** Places count in `text`. */
  readonly questions: readonly LabelledQuestion[];
}

/**
 * Reads one article of SQuAD's own JSON (Rajpurkar et al. 2016 and 2018): its contexts become the paragraphs
 * of one text. Malformed paragraphs and questions are complained of and left out alone; a malformed article
 * throws `Malformed`.
 */
export function squadArticle(value: unknown, complain: Complain): LabelledArticle {
  const article = fieldsOf(value, 'the article');
  const name = textField(article, 'title', 'empty');
  const contexts = keepSound(listField(article, 'paragraphs'), 'paragraph', complain, (paragraph) =>
    readContext(paragraph, complain),
  );
  // Titles are taken from addresses: `Caf%C3%A9_au_lait`.
  return { id: name, title: unescaped(name.replaceAll('_', ' ')), format: null, ...join(contexts) };
}

function readContext(value: unknown, complain: Complain): Context {
  const paragraph = fieldsOf(value, 'it');
  const text = textField(paragraph, 'context');
  const questions = keepSound(listField(paragraph, 'qas'), 'question', complain, (question) =>
    readQuestion(question, text),
  );
  return { text, questions };
}

function readQuestion(value: unknown, text: string): LabelledQuestion {
  const fields = fieldsOf(value, 'it');
  const asked = readAsked(fields, 'is_impossible', (answer) => readAnswer(answer, text));
  return { ...asked, isTalk: false, paragraph: null, after: null };
}

function readAnswer(value: unknown, text: string): Span {
  const fields = fieldsOf(value, 'an answer');
  const start = countField(fields, 'answer_start');
  return checkPlace(text, codeUnitsBefore(text, start), textField(fields, 'text'), 'context');
}

/** The UTF-16 length of so many code points, by which SQuAD counts. Throws when the text is shorter. */
function codeUnitsBefore(text: string, codePoints: number): number {
  let units = 0;
  for (let i = 0; i < codePoints; i++) {
    const point = text.codePointAt(units);
    if (point === undefined)
      throw new Malformed(`an answer starts at ${codePoints}, beyond the context's end at ${i}`);
    units += point > 0xffff ? 2 : 1;
  }
  return units;
}

function join(contexts: readonly Context[]): Pick<LabelledArticle, 'text' | 'paragraphs' | 'questions'> {
  const paragraphs: Span[] = [];
  const questions: LabelledQuestion[] = [];
  let start = 0;
  for (const context of contexts) {
    const by = start;
    const paragraph = paragraphs.length;
    const moved = (span: Span): Span => ({ start: span.start + by, end: span.end + by });
    questions.push(
      ...context.questions.map((question) => ({
        ...question,
        answers: question.answers.map(moved),
        paragraph,
      })),
    );
    paragraphs.push({ start, end: start + context.text.length });
    start += context.text.length + PARAGRAPH_BREAK.length;
  }
  return { text: contexts.map(({ text }) => text).join(PARAGRAPH_BREAK), paragraphs, questions };
}
