/** The text of a small article of two paragraphs, and three questions about it, as a row and as SQuAD has it. */
const first = 'The lighthouse was built in 1851. Its lamp burned whale oil 🐳 until 1890.';
const second = 'Ann Keeper kept it for 40 years.';
export const text = `${first}\n\n${second}`;

export const row = {
  id: 'lighthouse',
  source: 'made up',
  title: 'Lighthouse',
  text,
  paras: [
    [0, first.length],
    [first.length + 2, text.length],
  ],
  questions: [
    question('q-built', 'When was the lighthouse built?', '1851', 0),
    question('q-keeper', 'Who kept the lighthouse?', 'Ann Keeper', 1),
    { id: 'q-height', question: 'How tall is the lighthouse?', answers: [], impossible: true, para: 0 },
  ],
};

function question(id: string, asked: string, answer: string, para: number) {
  const answers = [{ start: text.indexOf(answer), text: answer }];
  return { id, question: asked, answers, impossible: false, para };
}

/** The row as a line, with other fields in place of some. */
export function line(change: object = {}): string {
  return `${JSON.stringify({ ...row, ...change })}\n`;
}

/** Code points before the answer, as SQuAD counts. */
function codePoints(context: string, answer: string): number {
  return [...context.slice(0, context.indexOf(answer))].length;
}

function squadQuestion(id: string, asked: string, context: string, answer: string) {
  return { id, question: asked, answers: [{ text: answer, answer_start: codePoints(context, answer) }] };
}

/** Version 1.1 has no `is_impossible`. */
export const squad11 = {
  data: [
    {
      title: 'Caf%C3%A9_lighthouse',
      paragraphs: [
        { context: first, qas: [squadQuestion('q-end', 'Until when did it burn oil?', first, '1890')] },
        { context: second, qas: [squadQuestion('q-years', 'For how long?', second, '40 years')] },
      ],
    },
  ],
  version: '1.1',
};

export const squad20 = {
  version: 'v2.0',
  data: squad11.data.map((article) => ({
    ...article,
    paragraphs: article.paragraphs.map(({ context, qas }) => ({
      context,
      qas: [
        ...qas.map((one) => ({ ...one, is_impossible: false })),
        {
          id: `${qas[0]!.id}-not`,
          question: 'How tall is it?',
          answers: [],
          plausible_answers: [{ text: 'it', answer_start: 0 }],
          is_impossible: true,
        },
      ],
    })),
  })),
};
