import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AskOfRow } from '../../src/evaluation/ask-rows.ts';
import { evaluateFile, type Plan } from '../../src/evaluation/evaluate-file.ts';
import { line, row, text } from './lighthouse-row.ts';

let file: string;
beforeAll(() => {
  file = join(mkdtempSync(join(tmpdir(), 'verbatim-eval-')), 'rows.jsonl');
});
afterAll(() => rmSync(join(file, '..'), { recursive: true }));

/** Finds every sentence of the scope, in the article's order, each as the verdict that the question names. */
const inOrder: AskOfRow = (index, scope, question, limit) => ({
  verdict: question.includes('tall') ? 'none' : 'answer',
  matches: index.articles[0]!.sentences.slice(scope.first, scope.last)
    .slice(0, limit)
    .map(({ start, end }, place) => ({ start, end, score: 1 / (place + 2) })),
  told: [],
  fact: false,
  turns: [],
});

async function evaluate(content: string, change: Partial<Plan> = {}, ask: AskOfRow = inOrder) {
  writeFileSync(file, content);
  const plan: Plan = {
    file,
    by: 'article',
    shuffleArticles: false,
    ...change,
  };
  const faults: string[] = [];
  const ids: string[] = [];
  let clock = 0;
  const figures = await evaluateFile({ ask, now: () => clock++ }, plan, {
    fault: (what) => faults.push(what),
    tried: ({ id }) => {
      ids.push(id);
    },
  });
  return { figures, faults, ids };
}

describe('by article', () => {
  test('every sentence competes, and impossible questions are asked but not counted', async () => {
    const { figures, ids } = await evaluate(line());
    expect(ids).toEqual(['q-built', 'q-keeper', 'q-height']);
    expect(figures.tally).toMatchObject({
      articles: 1,
      questions: 3,
      impossible: 1,
      malformed: 0,
      complete: true,
    });
    // The right sentences are the first and the third of three.
    expect(figures.ranking).toMatchObject({ questions: 2, unreachable: 0, hitAt1: 0.5, hitAt3: 1 });
    expect(figures.ranking.meanReciprocalRank).toBeCloseTo((1 + 1 / 3) / 2, 12);
    expect(figures.verdicts.answerable).toMatchObject({ questions: 2, answer: 1 });
    expect(figures.verdicts.unanswerable.questions).toBe(0);
    expect(figures.verdicts.precision).toBe(0.5);
  });

  test('the best score is judged as a probability', async () => {
    const { figures } = await evaluate(line());
    expect(figures.reliability[5]).toMatchObject({ questions: 2, promised: 0.5, kept: 0.5 });
    expect(figures.calibrationError).toBe(0);
  });

  test('times are those of the clock given', async () => {
    expect((await evaluate(line())).figures.milliseconds).toEqual({ p50: 1, p99: 1 });
  });

  test('an answer that no candidate holds is told', async () => {
    const text = 'Source: the harbour office\n\nThe lighthouse was built in 1851.';
    const questions = [
      {
        id: 'q',
        question: 'Who said so?',
        answers: [{ start: 8, text: 'the harbour office' }],
        impossible: false,
      },
    ];
    const { figures } = await evaluate(line({ text, paras: undefined, questions }));
    expect(figures.ranking).toMatchObject({ questions: 1, unreachable: 1 });
  });
});

describe('what is asked of a whole document', () => {
  const asked = (id: string, question: string, answer: string | null, after?: string) => ({
    id,
    question,
    answers: answer === null ? [] : [{ start: text.indexOf(answer), text: answer }],
    impossible: answer === null,
    after,
  });

  test('follow-ups are asked after what they follow, and counted apart', async () => {
    const heard: string[] = [];
    const listening: AskOfRow = (index, scope, question, limit, turns = []) => {
      heard.push([...turns.map((turn) => turn.question), question].join(' | '));
      const reply = inOrder(index, scope, question, limit);
      return {
        ...reply,
        turns: [...turns, { question, carried: [], sentence: null, shown: [], article: null }],
      };
    };
    const questions = [
      asked('a', 'When was it built?', '1851'),
      asked('b', 'And who kept it?', 'Ann Keeper', 'a'),
      asked('c', 'For how long?', '40 years', 'b'),
      asked('d', 'How tall is it?', null, 'b'),
      asked('e', 'What did it burn?', 'whale oil'),
    ];
    const { figures } = await evaluate(line({ questions, paras: undefined }), {}, listening);
    expect(heard).toEqual([
      'When was it built?',
      'When was it built? | And who kept it?',
      'When was it built? | And who kept it? | For how long?',
      'When was it built? | And who kept it? | How tall is it?',
      'What did it burn?',
    ]);
    expect(figures.ranking).toMatchObject({ questions: 2, hitAt1: 0.5 });
    expect(figures.followUps!.ranking).toMatchObject({ questions: 2, hitAt1: 0, hitAt3: 1 });
    expect(figures.followUps!.verdicts.unanswerable).toMatchObject({ questions: 1, none: 1 });
  });

  test('a question marked impossible without a paragraph counts as one that the article does not answer', async () => {
    const questions = [asked('a', 'How tall is it?', null), asked('b', 'Who kept it?', 'Ann Keeper')];
    const { figures } = await evaluate(line({ questions, paras: undefined }));
    expect(figures.tally.impossible).toBe(0);
    expect(figures.verdicts.unanswerable).toMatchObject({ questions: 1, none: 1 });
  });

  test('a format is honoured: the text is a file of it, front matter and marks included', async () => {
    const document = '---\ntitle: Lamps\n---\n# Oil\n\nThe *lamp* burned whale oil.\n';
    const questions = [asked('a', 'What did it burn?', null)];
    const { faults, figures } = await evaluate(
      line({ text: document, format: 'md', questions, paras: undefined }),
    );
    expect(faults).toEqual([]);
    expect(figures.verdicts.unanswerable.questions).toBe(1);
    const wrong = await evaluate(line({ format: 'doc' }));
    expect(wrong.faults[0]).toMatch(/"format" is "doc", not /);
  });

  test('a follow-up of nothing is malformed', async () => {
    const questions = [asked('a', 'And who kept it?', 'Ann Keeper', 'z')];
    const { faults } = await evaluate(line({ questions, paras: undefined }));
    expect(faults).toEqual([`${file}:1: question a: "after" names "z", no question before it`]);
  });
});

describe('halves of a file', () => {
  const rows = ['a', 'b', 'c', 'd', 'e'].map((id) => line({ id, questions: [row.questions[0]] }));

  test.each([
    ['even', 3],
    ['odd', 2],
  ])('FILE#%s', async (half, articles) => {
    const { figures } = await evaluate(rows.join(''), { file: `${file}#${half}` });
    expect(figures.tally).toMatchObject({ articles, malformed: 0, complete: true });
  });

  test('a malformed row keeps its place', async () => {
    const { figures } = await evaluate([rows[0], 'nonsense\n', rows[2]].join(''), { file: `${file}#even` });
    expect(figures.tally.articles).toBe(2);
  });
});

describe('by paragraph', () => {
  test("only the question's paragraph competes, and impossible questions count", async () => {
    const { figures } = await evaluate(line(), { by: 'paragraph' });
    expect(figures.ranking).toMatchObject({ questions: 2, hitAt1: 1 });
    expect(figures.verdicts.unanswerable).toEqual({ questions: 1, answer: 0, possible: 0, none: 1 });
  });

  test('questions without a paragraph are left out and told', async () => {
    const questions = row.questions.map((question, i) =>
      i === 0 ? { ...question, para: undefined } : question,
    );
    const { figures, ids } = await evaluate(line({ questions }), { by: 'paragraph' });
    expect(ids).toEqual(['q-keeper', 'q-height']);
    expect(figures.tally).toMatchObject({ questions: 2, withoutParagraph: 1 });
  });
});

describe('shuffled articles', () => {
  const other = line({
    id: 'pier',
    title: 'Pier',
    text: 'The pier is made of oak. Crabs live under it.',
    paras: undefined,
    questions: [
      {
        id: 'q-oak',
        question: 'What is the pier made of?',
        answers: [{ start: 20, text: 'oak' }],
        impossible: false,
      },
      {
        id: 'q-crabs',
        question: 'What lives under it?',
        answers: [{ start: 25, text: 'Crabs' }],
        impossible: false,
      },
    ],
  });

  test('the answerable questions are asked where they have no answer too, with the article behind their ids', async () => {
    const { figures, ids } = await evaluate(line() + other, { shuffleArticles: true });
    const own = ['q-built', 'q-crabs', 'q-keeper', 'q-oak'];
    expect(ids.filter((id) => !id.includes('@')).toSorted()).toEqual(own);
    expect(ids.flatMap((id) => (id.includes('@') ? id.split('@')[0]! : [])).toSorted()).toEqual(own);
    expect(figures.tally).toMatchObject({ articles: 2, questions: 8, impossible: 1, nowhereElse: 0 });
    expect(figures.ranking.questions).toBe(4);
    expect(figures.verdicts.unanswerable).toMatchObject({ questions: 4, answer: 1 });
  });
});

describe('what is wrong with a file', () => {
  test('malformed rows are told with their place, the others count', async () => {
    const { figures, faults } = await evaluate(`${line()}nonsense\n${line()}`);
    expect(faults).toEqual([`${file}:2: the line is not JSON`]);
    expect(figures.tally).toMatchObject({ articles: 2, questions: 6, malformed: 1, complete: true });
  });

  test('a file that is not there has no articles and is not complete', async () => {
    const { figures, faults } = await evaluate('', { file: `${file}.gone` });
    expect(faults).toEqual([`${file}.gone: there is no such file: check the path`]);
    expect(figures.tally).toMatchObject({ articles: 0, malformed: 0, complete: false });
  });
});
