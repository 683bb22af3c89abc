import { describe, expect, test } from 'vitest';
import { excerpts } from '../../src/evaluation/excerpts.ts';
import type { LabelledArticle } from '../../src/evaluation/labelled-article.ts';

const lines = Array.from({ length: 14 }, (_, i) => `Paragraph ${i} tells of boat ${i}.`);
const text = lines.join('\n');
const paragraphs = lines.map((line) => {
  const start = text.indexOf(line);
  return { start, end: start + line.length };
});
const question = (paragraph: number | null, impossible = false) => {
  const answer = `boat ${paragraph}.`;
  const start = text.indexOf(answer);
  return {
    id: `q${paragraph}`,
    question: `Which boat is it in ${paragraph}?`,
    answers: impossible || paragraph === null ? [] : [{ start, end: start + answer.length }],
    impossible,
    isTalk: false,
    paragraph,
    after: null,
  };
};
const article = (questions: LabelledArticle['questions'], kept = paragraphs): LabelledArticle => ({
  id: 'boats',
  title: 'Boats',
  text,
  format: null,
  paragraphs: kept,
  questions,
});

describe('excerpts of a long article', () => {
  test('so many paragraphs each, with their questions, whose answers stay in their places', () => {
    const parts = excerpts(article([question(1), question(7), question(13)]), 6);
    expect(parts.map(({ id }) => id)).toEqual(['boats-0', 'boats-6', 'boats-12']);
    expect(parts.map(({ paragraphs: inside }) => inside.length)).toEqual([6, 6, 2]);
    const quoted = parts.map((part) =>
      part.questions.map(({ answers, paragraph }) => [
        part.text.slice(answers[0]!.start, answers[0]!.end),
        part.text.slice(part.paragraphs[paragraph!]!.start, part.paragraphs[paragraph!]!.end),
      ]),
    );
    expect(quoted).toEqual([1, 7, 13].map((i) => [[`boat ${i}.`, lines[i]]]));
  });

  test('a part without questions is left out, and so is a question without a paragraph', () => {
    expect(excerpts(article([question(7), question(null)]), 6).map(({ id }) => id)).toEqual(['boats-6']);
  });

  test('impossible questions go with their paragraph', () => {
    expect(excerpts(article([question(2, true)]), 6)[0]!.questions).toMatchObject([{ impossible: true }]);
  });

  test('a paragraph each', () => {
    const parts = excerpts(article([question(1), question(7)]), 1);
    expect(parts.map(({ id, text: inside }) => [id, inside])).toEqual([
      ['boats-1', lines[1]],
      ['boats-7', lines[7]],
    ]);
  });

  test('a short article has none, nor one that names no paragraphs', () => {
    expect(excerpts(article([question(1)], paragraphs.slice(0, 6)), 6)).toEqual([]);
    expect(excerpts(article([question(1)], []), 6)).toEqual([]);
  });
});
