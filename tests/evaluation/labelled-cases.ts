import type { LabelledArticle } from '../../src/evaluation/labelled-article.ts';
import { rankCases } from '../ranking/rank-cases.ts';

/** Small articles with a question each, whose first place is its answer. */
export const labelledCases: readonly LabelledArticle[] = rankCases.map(({ question, text, places }, i) => {
  const answer = places[0]![0];
  const start = text.indexOf(answer);
  return {
    id: `article-${i}`,
    title: '',
    text,
    format: null,
    paragraphs: [],
    questions: [
      {
        id: `question-${i}`,
        question,
        answers: [{ start, end: start + answer.length }],
        impossible: false,
        isTalk: false,
        paragraph: null,
        after: null,
      },
    ],
  };
});

/** The same as lines of a file. */
export const labelledLines: readonly string[] = labelledCases.map(({ id, title, text, questions }) =>
  JSON.stringify({
    id,
    title,
    text,
    questions: questions.map((one) => ({
      id: one.id,
      question: one.question,
      answers: one.answers.map(({ start, end }) => ({ start, text: text.slice(start, end) })),
      impossible: one.impossible,
      isTalk: false,
    })),
  }),
);
